// A dispute and terms of settlement while they are written: and the act each becomes.
import type { DisputeContent } from '../api/dispute-acts';
import type { DisputeView } from '../api/dispute-views';
import type { Wording } from '../api/meeting-acts';
import { readDtg } from '../time/read-dtg';
import type { Window } from '../api/values';
import type { Fault } from './area';
import { MAX_TEXT, readGrants, type GrantRow, type Read } from './grants';

type Act<K extends DisputeContent['kind']> = Extract<DisputeContent, { kind: K }>;

export interface RaiseDraft {
  against: string;
  exercise: boolean;
  title: string;
  text: string;
  answerBy: string;
  evidence: string[];
  grants: GrantRow[];
}
export interface DisputeReportDraft {
  one: string;
  other: string;
  exercise: boolean;
  title: string;
  text: string;
  /** While, as the source says, their cooperation was suspended; both blank: it says nothing of it. */
  suspendedFrom: string;
  suspendedTo: string;
  publication: string;
  saidBy: string;
  date: string;
  grants: GrantRow[];
}
export interface SettlementDraft {
  articles: Wording[];
  /** Of the version these were written after. */
  after: number;
}

/** As org.entente.dispute. */
export const MAX_EVIDENCE = 50;
export const MAX_ARTICLES = 100;

function blank(field: string, text: string): Fault[] {
  if (text.trim() === '') return [{ field, fault: 'blank' }];
  return text.length > MAX_TEXT ? [{ field, fault: 'too-long' }] : [];
}

export function newRaise(exercise: boolean, about?: string): RaiseDraft {
  return { against: '', exercise, title: '', text: '', answerBy: '', evidence: about === undefined ? [] : [about], grants: [] };
}

export function readRaise(draft: RaiseDraft, now: Date): Read<Act<'RaiseDispute'>> {
  const due = readDtg(draft.answerBy, now);
  const grants = readGrants(draft.grants, now);
  const faults: Fault[] = [
    ...(draft.against === '' ? [{ field: 'against', fault: 'blank' }] : []),
    ...blank('title', draft.title),
    ...blank('disputed', draft.text),
    ...(due.ok ? [] : [{ field: 'answerBy', fault: draft.answerBy.trim() === '' ? 'blank' : 'dtg-shape' }]),
    ...(grants.ok ? [] : grants.faults),
  ];
  if (faults.length > 0 || !due.ok || !grants.ok) return { ok: false, faults };
  return {
    ok: true,
    value: {
      kind: 'RaiseDispute',
      against: draft.against,
      exercise: draft.exercise,
      title: draft.title.trim(),
      text: draft.text.trim(),
      answerBy: due.at,
      evidence: { subjects: draft.evidence },
      release: { grants: grants.value },
    },
  };
}

export function newDisputeReport(exercise: boolean): DisputeReportDraft {
  return { one: '', other: '', exercise, title: '', text: '', suspendedFrom: '', suspendedTo: '', publication: '', saidBy: '', date: '', grants: [] };
}

/** A dispute known from a source alone: a claim, raised by neither side. */
export function readDisputeReport(draft: DisputeReportDraft, now: Date): Read<Act<'ReportDispute'>> {
  const date = readDtg(draft.date, now);
  const suspended = readSuspended(draft, now);
  const grants = readGrants(draft.grants, now);
  const faults: Fault[] = [
    ...blank('publication', draft.publication),
    ...blank('saidBy', draft.saidBy),
    ...(date.ok ? [] : [{ field: 'date', fault: draft.date.trim() === '' ? 'blank' : 'dtg-shape' }]),
    ...(draft.one === '' ? [{ field: 'one', fault: 'blank' }] : []),
    ...(draft.other === '' ? [{ field: 'other', fault: 'blank' }] : draft.other === draft.one ? [{ field: 'other', fault: 'same-party' }] : []),
    ...blank('title', draft.title),
    ...blank('disputed', draft.text),
    ...(suspended.ok ? [] : suspended.faults),
    ...(grants.ok ? [] : grants.faults),
  ];
  if (faults.length > 0 || !date.ok || !suspended.ok || !grants.ok) return { ok: false, faults };
  return {
    ok: true,
    value: {
      kind: 'ReportDispute',
      between: [draft.one, draft.other],
      exercise: draft.exercise,
      title: draft.title.trim(),
      text: draft.text.trim(),
      ...(suspended.value ? { suspended: suspended.value } : {}),
      source: { publication: draft.publication.trim(), saidBy: draft.saidBy.trim(), date: date.at },
      release: { grants: grants.value },
    },
  };
}

function readSuspended(draft: DisputeReportDraft, now: Date): Read<Window | undefined> {
  const [isFrom, isTo] = [draft.suspendedFrom.trim() !== '', draft.suspendedTo.trim() !== ''];
  if (!isFrom && !isTo) return { ok: true, value: undefined };
  const [from, to] = [readDtg(draft.suspendedFrom, now), readDtg(draft.suspendedTo, now)];
  const faults: Fault[] = [
    ...(from.ok ? [] : [{ field: 'suspendedFrom', fault: isFrom ? 'dtg-shape' : 'blank' }]),
    ...(isTo && !to.ok ? [{ field: 'suspendedTo', fault: 'dtg-shape' }] : []),
    ...(from.ok && to.ok && to.at <= from.at ? [{ field: 'suspendedTo', fault: 'window-order' }] : []),
  ];
  if (faults.length > 0 || !from.ok) return { ok: false, faults };
  return { ok: true, value: { from: from.at, ...(to.ok ? { to: to.at } : {}) } };
}

/** It begins with the latest terms: what is agreed need not be written again. */
export function newSettlement(view: DisputeView): SettlementDraft {
  const latest = view.settlements.at(-1);
  const words = (text: unknown) => (typeof text === 'string' ? text : '');
  return {
    articles: latest?.articles.map(({ fr, en }) => ({ fr: words(fr), en: words(en) })) ?? [{ fr: '', en: '' }],
    after: view.settlements.length,
  };
}

export function readSettlement(dispute: string, draft: SettlementDraft): Read<Act<'ProposeSettlement'>> {
  const faults: Fault[] = [
    ...(draft.articles.length === 0 ? [{ field: 'articles', fault: 'blank' }] : []),
    ...draft.articles.flatMap((one, i) => [...blank(`articles/${i}/fr`, one.fr), ...blank(`articles/${i}/en`, one.en)]),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const articles = draft.articles.map(({ fr, en }) => ({ fr: fr.trim(), en: en.trim() }));
  return { ok: true, value: { kind: 'ProposeSettlement', dispute, settlement: { articles } } };
}
