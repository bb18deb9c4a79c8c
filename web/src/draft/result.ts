// A report, a file of harm, an inquiry and a measurement while they are written, and the act each becomes.
import type { Provenance, Reliability, ReportType, ResultContent, ResultLinks } from '../api/result-acts';
import { readPlace } from '../geo/coordinates';
import { readAmount } from '../result/reading';
import { readDtg } from '../time/read-dtg';
import type { Fault } from './area';
import { MAX_TEXT, readGrants, type GrantRow, type Read } from './grants';

type Act<K extends ResultContent['kind']> = Extract<ResultContent, { kind: K }>;

export interface FromDraft {
  source: string;
  reliability: Reliability;
  credibility: number;
  happened: string;
  told: string;
}
interface AboutDraft {
  objective: string;
  operation: string;
  sector: string;
}
export interface ReportDraft extends AboutDraft {
  type: ReportType;
  exercise: boolean;
  title: string;
  from: string;
  to: string;
  facts: (FromDraft & { text: string })[];
  asked: string[];
  grants: GrantRow[];
}
export interface HarmDraft extends AboutDraft, FromDraft {
  exercise: boolean;
  from: string;
  to: string;
  place: string;
  point: string;
  killed: string;
  injured: string;
  property: boolean;
  account: string;
  concerned: string[];
  due: string;
  register: string;
  grants: GrantRow[];
}
export interface InquiryDraft {
  exercise: boolean;
  title: string;
  question: string;
  parties: string[];
  report: string;
  harm: string;
  due: string;
  grants: GrantRow[];
}
export interface MeasurementDraft extends FromDraft {
  value: string;
  report: string;
}

export function newFrom(): FromDraft {
  return { source: '', reliability: 'C', credibility: 3, happened: '', told: '' };
}

function readFrom(draft: FromDraft, at: string, now: Date): { faults: Fault[]; value?: Provenance } {
  const happened = readDtg(draft.happened, now);
  const told = draft.told.trim() === '' ? happened : readDtg(draft.told, now);
  const faults = [
    ...blank(`${at}source`, draft.source),
    ...dtgFault(`${at}happened`, happened),
    ...(draft.told.trim() === '' ? [] : dtgFault(`${at}told`, told)),
    ...(happened.ok && told.ok && told.at < happened.at ? [{ field: `${at}told`, fault: 'told-order' }] : []),
    ...(told.ok && told.at > now.toISOString() ? [{ field: `${at}told`, fault: 'told-ahead' }] : []),
  ];
  if (faults.length > 0 || !happened.ok || !told.ok) return { faults };
  const grade = { reliability: draft.reliability, credibility: draft.credibility };
  return { faults, value: { source: draft.source.trim(), grade, happened: happened.at, told: told.at } };
}

function readAbout({ objective, operation, sector }: AboutDraft): ResultLinks {
  return {
    ...(objective === '' ? {} : { objective }),
    ...(operation === '' ? {} : { operation }),
    ...(sector === '' ? {} : { sector }),
  };
}

export function newReport(exercise: boolean, operation: string): ReportDraft {
  const facts = [{ ...newFrom(), text: '' }];
  return { type: 'SITUATION', exercise, title: '', from: '', to: '', objective: '', operation, sector: '', facts, asked: [], grants: [] };
}

export function readReport(draft: ReportDraft, now: Date): Read<Act<'FileReport'>> {
  const [from, to] = [readDtg(draft.from, now), readDtg(draft.to, now)];
  const facts = draft.facts.map((fact, i) => readFrom(fact, `facts/${i}/`, now));
  const grants = readGrants(draft.grants, now);
  const faults = [
    ...blank('title', draft.title),
    ...window(from, to),
    ...(draft.type === 'CLOSING' && draft.operation === '' ? [{ field: 'operation', fault: 'blank' }] : []),
    ...draft.facts.flatMap((fact, i) => [...blank(`facts/${i}/text`, fact.text), ...facts[i]!.faults]),
    ...(grants.ok ? [] : grants.faults),
  ];
  if (faults.length > 0 || !from.ok || !to.ok || !grants.ok) return { ok: false, faults };
  return {
    ok: true,
    value: {
      kind: 'FileReport',
      type: draft.type,
      exercise: draft.exercise,
      title: draft.title.trim(),
      period: { from: from.at, to: to.at },
      about: readAbout(draft),
      facts: draft.facts.map((fact, i) => ({ text: fact.text.trim(), from: facts[i]!.value! })),
      asked: draft.asked,
      release: { grants: grants.value },
    },
  };
}

export function newHarm(exercise: boolean): HarmDraft {
  return {
    ...newFrom(),
    exercise,
    from: '',
    to: '',
    place: '',
    point: '',
    killed: '',
    injured: '',
    property: false,
    account: '',
    concerned: [],
    due: '',
    register: '',
    objective: '',
    operation: '',
    sector: '',
    grants: [],
  };
}

export function readHarm(draft: HarmDraft, now: Date): Read<Act<'RecordCivilianHarm'>> {
  const from = readDtg(draft.from, now);
  const to = draft.to.trim() === '' ? undefined : readDtg(draft.to, now);
  const told = readFrom({ ...draft, happened: draft.from }, '', now);
  const due = readDtg(draft.due, now);
  const point = draft.point.trim() === '' ? undefined : readPlace(draft.point);
  const grants = readGrants(draft.grants, now);
  const faults = [
    ...dtgFault('from', from),
    ...(to ? dtgFault('to', to) : []),
    ...(from.ok && to?.ok && to.at <= from.at ? [{ field: 'to', fault: 'window-order' }] : []),
    ...blank('place', draft.place),
    ...(point && !point.ok ? [{ field: 'point', fault: point.fault, piece: point.piece }] : []),
    ...people('killed', draft.killed),
    ...people('injured', draft.injured),
    ...blank('account', draft.account),
    ...told.faults.filter((fault) => fault.field !== 'happened'),
    ...(draft.concerned.length === 0 ? [{ field: 'concerned', fault: 'no-party' }] : []),
    ...dtgFault('due', due),
    ...(from.ok && due.ok && due.at <= from.at ? [{ field: 'due', fault: 'window-order' }] : []),
    ...(grants.ok ? [] : grants.faults),
  ];
  if (faults.length > 0 || !from.ok || !due.ok || !told.value || !grants.ok) return { ok: false, faults };
  return {
    ok: true,
    value: {
      kind: 'RecordCivilianHarm',
      exercise: draft.exercise,
      spot: { during: { from: from.at, ...(to?.ok ? { to: to.at } : {}) }, place: draft.place.trim(), ...(point?.ok ? { point: point.point } : {}) },
      toll: { ...count('killed', draft.killed), ...count('injured', draft.injured), property: draft.property },
      account: draft.account.trim(),
      from: told.value,
      concerned: draft.concerned,
      due: due.at,
      ...(draft.register.trim() === '' ? {} : { register: draft.register.trim() }),
      about: readAbout(draft),
      release: { grants: grants.value },
    },
  };
}

export function newInquiry(party: string, exercise: boolean, report: string, harm: string): InquiryDraft {
  return { exercise, title: '', question: '', parties: [party], report, harm, due: '', grants: [] };
}

export function readInquiry(draft: InquiryDraft, now: Date): Read<Act<'OpenInquiry'>> {
  const due = draft.due.trim() === '' ? undefined : readDtg(draft.due, now);
  const grants = readGrants(draft.grants, now);
  const faults = [
    ...blank('title', draft.title),
    ...blank('question', draft.question),
    ...(draft.parties.length < 2 ? [{ field: 'parties', fault: 'two-parties' }] : []),
    ...(due ? dtgFault('due', due) : []),
    ...(grants.ok ? [] : grants.faults),
  ];
  if (faults.length > 0 || !grants.ok) return { ok: false, faults };
  return {
    ok: true,
    value: {
      kind: 'OpenInquiry',
      exercise: draft.exercise,
      title: draft.title.trim(),
      question: draft.question.trim(),
      parties: draft.parties,
      inquired: { ...(draft.report === '' ? {} : { report: draft.report }), ...(draft.harm === '' ? {} : { harm: draft.harm }) },
      ...(due?.ok ? { due: due.at } : {}),
      release: { grants: grants.value },
    },
  };
}

export function readMeasurement(version: string, measure: string, draft: MeasurementDraft, now: Date): Read<Act<'RecordMeasurement'>> {
  const value = readAmount(draft.value);
  const from = readFrom(draft, '', now);
  const faults = [...(value === undefined ? [{ field: 'value', fault: 'no-amount' }] : []), ...from.faults];
  if (value === undefined || !from.value) return { ok: false, faults };
  const evidence = draft.report === '' ? {} : { report: draft.report };
  return { ok: true, value: { kind: 'RecordMeasurement', version, measure, value, from: from.value, evidence } };
}

function window(from: ReturnType<typeof readDtg>, to: ReturnType<typeof readDtg>): Fault[] {
  const wrong = from.ok && to.ok && to.at <= from.at ? [{ field: 'to', fault: 'window-order' }] : [];
  return [...dtgFault('from', from), ...dtgFault('to', to), ...wrong];
}

/** As org.entente.result.Toll. */
const MAX_PEOPLE = 100_000;

function people(field: string, text: string): Fault[] {
  const known = text.trim() === '' || (/^\d+$/.test(text.trim()) && Number(text) <= MAX_PEOPLE);
  return known ? [] : [{ field, fault: 'no-amount' }];
}

function count<K extends string>(field: K, text: string): Partial<Record<K, number>> {
  return text.trim() === '' ? {} : ({ [field]: Number(text) } as Partial<Record<K, number>>);
}

function dtgFault(field: string, read: ReturnType<typeof readDtg>): Fault[] {
  return read.ok ? [] : [{ field, fault: `dtg-${read.fault}` }];
}

function blank(field: string, text: string): Fault[] {
  if (text.trim() === '') return [{ field, fault: 'blank' }];
  return text.length > MAX_TEXT ? [{ field, fault: 'too-long' }] : [];
}
