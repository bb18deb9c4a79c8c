// A proposal or a revision while it is written, and the act it becomes. Drafts never leave this browser.
import type { Clause, ProposeOperation } from '../api/acts';
import {
  CLAUSE_KINDS,
  type ClauseKind,
  type Text,
} from '../api/values';
import type { ClauseView, OperationView } from '../api/views';
import type { Fault } from './area';
import { grantRowsOf, MAX_TEXT, readGrants, type GrantRow, type Read } from './grants';
import { newVolumes, readVolumes, volumesDraftOf, type VolumesDraft } from './volumes';

export { grantRowsOf, readGrants, MAX_TEXT, type GrantRow, type Read } from './grants';
export { fieldOfPointer, stepsOf } from './pointer';

export interface ForceRow {
  party: string;
  contingent: string;
  unit: string;
  personnel: string;
}
export interface OperationDraft {
  title: string;
  exercise: boolean;
  purpose: string;
  objective: string;
  volumes: VolumesDraft;
  forces: ForceRow[];
  means: string;
  /** Asked of the host: a paragraph of its own in the clause of means. */
  support: string;
  liaison: string;
  population: string;
  supporting: string[];
  grants: GrantRow[];
  withheld: ClauseKind[];
  /** Of a revision: the version it was begun on, and what that version said. */
  base?: { digest: string; before: OperationDraft };
}

const MAX_UNIT = 120;
const MAX_PERSONNEL = 100_000;

export function newOperation(party: string, exercise: boolean, now: Date): OperationDraft {
  return {
    title: '',
    exercise,
    purpose: '',
    objective: '',
    volumes: newVolumes(now),
    forces: [{ party, contingent: '', unit: '', personnel: '' }],
    means: '',
    support: '',
    liaison: '',
    population: '',
    supporting: [],
    grants: [],
    withheld: [],
  };
}

export function readProposal(draft: OperationDraft, now: Date): Read<ProposeOperation> {
  const clauses = readClauses(draft, now);
  const grants = readGrants(draft.grants, now);
  const faults = [
    ...(draft.title.trim() === '' ? [{ field: 'title', fault: 'blank' }] : []),
    ...(clauses.ok ? [] : clauses.faults),
    ...supportingFaults(draft),
    ...(grants.ok ? [] : grants.faults),
    ...tooLong(draft),
  ];
  if (faults.length > 0 || !clauses.ok || !grants.ok) return { ok: false, faults };
  return {
    ok: true,
    value: {
      kind: 'ProposeOperation',
      title: draft.title.trim(),
      exercise: draft.exercise,
      supporting: draft.supporting,
      clauses: clauses.value,
      release: { grants: grants.value },
      withheld: draft.withheld,
    },
  };
}

/** Every clause, in the record's order. */
export function readClauses(draft: OperationDraft, now: Date): Read<Clause[]> {
  const volumes = readVolumes(draft.volumes, now);
  const forces = readForces(draft.forces);
  const faults = ['faults' in volumes ? volumes.faults : [], forces.ok ? [] : forces.faults].flat();
  if ('faults' in volumes || !forces.ok) return { ok: false, faults };
  return {
    ok: true,
    value: [
      {
        kind: 'Purpose',
        ...(draft.objective === '' ? {} : { objective: draft.objective }),
        ...written(draft.purpose),
      },
      { kind: 'SpaceTime', category: draft.volumes.category, volumes: volumes.volumes, ...(draft.volumes.seal ? { seal: draft.volumes.seal.seal } : {}) },
      { kind: 'Forces', elements: forces.value },
      { kind: 'Means', ...written(meansOf(draft)) },
      { kind: 'Liaison', ...written(draft.liaison) },
      { kind: 'Population', ...written(draft.population) },
    ],
  };
}

const NAMES: Record<ClauseKind, Clause['kind']> = {
  PURPOSE: 'Purpose',
  SPACE_TIME: 'SpaceTime',
  FORCES: 'Forces',
  MEANS: 'Means',
  LIAISON: 'Liaison',
  POPULATION: 'Population',
};

/** The clauses of which anything was touched: the others keep their digests and their positions. */
export function readRevision(before: OperationDraft, after: OperationDraft, now: Date): Read<Clause[]> {
  const clauses = readClauses(after, now);
  if (!clauses.ok) return clauses;
  const touched = CLAUSE_KINDS.filter((kind) => fieldsOf(before, kind) !== fieldsOf(after, kind)).map(
    (kind) => NAMES[kind],
  );
  const changed = clauses.value.filter((clause) => touched.includes(clause.kind));
  const faults = [...tooLong(after), ...(changed.length === 0 ? [{ field: 'form', fault: 'unchanged' }] : [])];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: changed };
}

/** What a clause says, to be compared. */
export function fieldsOf(draft: OperationDraft, kind: ClauseKind): string {
  const fields: Record<ClauseKind, unknown> = {
    PURPOSE: [draft.purpose, draft.objective],
    SPACE_TIME: draft.volumes,
    FORCES: draft.forces,
    MEANS: meansOf(draft),
    LIAISON: draft.liaison,
    POPULATION: draft.population,
  };
  return JSON.stringify(fields[kind]);
}

/** In the record's own language, whatever the screen's. */
const SUPPORT = 'Soutien demandé à la nation hôte :';

function meansOf({ means, support }: OperationDraft): string {
  return support.trim() === '' ? means : `${means.trim()}\n\n${SUPPORT} ${support.trim()}`.trim();
}

function meansAndSupport(text: string): { means: string; support: string } {
  const at = text.indexOf(SUPPORT);
  if (at < 0) return { means: text, support: '' };
  return { means: text.slice(0, at).trim(), support: text.slice(at + SUPPORT.length).trim() };
}

function written(text: string): { text?: string } {
  return text.trim() === '' ? {} : { text: text.trim() };
}

function readForces(rows: ForceRow[]): Read<Extract<Clause, { kind: 'Forces' }>['elements']> {
  const faults: Fault[] = rows.length === 0 ? [{ field: 'forces', fault: 'no-force' }] : [];
  const elements = rows.map((row, i) => {
    const personnel = Number(row.personnel.replace(/\s/g, ''));
    const counted = row.personnel.trim() !== '' && Number.isInteger(personnel);
    if (row.party === '') faults.push({ field: `forces/${i}/party`, fault: 'blank' });
    if (row.unit.trim() === '') faults.push({ field: `forces/${i}/unit`, fault: 'blank' });
    if (row.unit.length > MAX_UNIT) faults.push({ field: `forces/${i}/unit`, fault: 'too-long' });
    if (!counted || personnel < 0 || personnel > MAX_PERSONNEL) {
      faults.push({ field: `forces/${i}/personnel`, fault: 'personnel' });
    }
    return {
      party: row.party,
      ...(row.contingent === '' ? {} : { contingent: row.contingent }),
      unit: row.unit.trim(),
      personnel,
    };
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: elements };
}

/** A party that takes part is named among the forces; the server asks for it. */
function supportingFaults(draft: OperationDraft): Fault[] {
  const inForces = new Set(draft.forces.map((row) => row.party));
  return draft.supporting.every((party) => inForces.has(party)) ? [] : [{ field: 'supporting', fault: 'supporting-not-in-forces' }];
}

function tooLong(draft: OperationDraft): Fault[] {
  const texts = ['title', 'purpose', 'means', 'liaison', 'population'] as const;
  return texts
    .filter((field) => (field === 'means' ? meansOf(draft) : draft[field]).length > MAX_TEXT)
    .map((field) => ({ field, fault: 'too-long' }));
}

export function draftOfOperation(operation: OperationView, now: Date): OperationDraft {
  const clause = (kind: ClauseKind): ClauseView | undefined =>
    operation.latest?.clauses.find((one) => one.clause === kind);
  const plain = (text: Text | undefined) => (typeof text === 'string' ? text : '');
  const spaceTime = clause('SPACE_TIME');
  return {
    title: plain(operation.title),
    exercise: operation.exercise,
    purpose: plain(clause('PURPOSE')?.text),
    objective: clause('PURPOSE')?.objective ?? '',
    volumes: volumesDraftOf(spaceTime?.category ?? 'GROUND_MANOEUVRE', spaceTime?.volumes ?? [], now),
    forces: (clause('FORCES')?.elements ?? []).map((element) => ({
      party: element.party,
      contingent: element.contingent ?? '',
      unit: element.unit,
      personnel: String(element.personnel),
    })),
    ...meansAndSupport(plain(clause('MEANS')?.text)),
    liaison: plain(clause('LIAISON')?.text),
    population: plain(clause('POPULATION')?.text),
    supporting: operation.supporting,
    grants: grantRowsOf(operation.release?.grants ?? []),
    withheld: operation.withheld,
  };
}

/** What the draft says of one clause goes from one draft into another. */
export function withClause(into: OperationDraft, from: OperationDraft, kind: ClauseKind): OperationDraft {
  const { purpose, objective, volumes, forces, means, support, liaison, population } = from;
  const fields: Record<ClauseKind, Partial<OperationDraft>> = {
    PURPOSE: { purpose, objective },
    SPACE_TIME: { volumes },
    FORCES: { forces },
    MEANS: { means, support },
    LIAISON: { liaison },
    POPULATION: { population },
  };
  return { ...into, ...fields[kind] };
}

/** Clauses that another version changed since the draft was begun, and whether the draft changed them too. */
export function clashOf(draft: OperationDraft, now: OperationDraft): { kind: ClauseKind; both: boolean }[] {
  const before = draft.base?.before;
  if (!before) return [];
  return CLAUSE_KINDS.filter((kind) => fieldsOf(before, kind) !== fieldsOf(now, kind)).map((kind) => ({
    kind,
    both: fieldsOf(before, kind) !== fieldsOf(draft, kind) && fieldsOf(draft, kind) !== fieldsOf(now, kind),
  }));
}

/** The draft on top of a newer version: theirs where only they changed, and where the author chose theirs. */
export function rebased(draft: OperationDraft, now: OperationDraft, digest: string, theirs: ClauseKind[]): OperationDraft {
  const taken = clashOf(draft, now).filter(({ kind, both }) => !both || theirs.includes(kind));
  const merged = taken.reduce((into, { kind }) => withClause(into, now, kind), draft);
  return { ...merged, base: { digest, before: now } };
}
