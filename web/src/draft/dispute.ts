// A dispute and terms of settlement while they are written: and the act each becomes.
import type { DisputeContent } from '../api/dispute-acts';
import type { DisputeView } from '../api/dispute-views';
import type { Wording } from '../api/meeting-acts';
import { readDtg } from '../time/read-dtg';
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
