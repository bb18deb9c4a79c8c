// A standing authorisation, or a movement under one, while it is written.
import type { StandingContent } from '../api/acts';
import type { Volume } from '../api/values';
import type { StandingAuthorisationView } from '../api/views';
import type { Fault } from './area';
import type { Handed } from './handover';
import { grantRowsOf, readGrants, type GrantRow, type Read } from './operation';
import { newVolumes, readVolumes, volumesDraftOf, type VolumesDraft } from './volumes';

export interface StandingDraft {
  title: string;
  exercise: boolean;
  conditions: string;
  atOnce: string;
  personnel: string;
  /** Its window is the validity. */
  volumes: VolumesDraft;
  grants: GrantRow[];
}
export interface MovementDraft {
  text: string;
  personnel: string;
  volumes: VolumesDraft;
}
type Asked = Extract<StandingContent, { kind: 'ProposeStandingAuthorisation' }>;
type Moved = Extract<StandingContent, { kind: 'GiveMovementNotice' }>;

/** As org.entente.standing.Envelope.Ceiling. */
const MAX_AT_ONCE = 100;
const MAX_PERSONNEL = 100_000;

export function newStanding(exercise: boolean, now: Date): StandingDraft {
  return {
    title: '',
    exercise,
    conditions: '',
    atOnce: '1',
    personnel: '30',
    volumes: { ...newVolumes(now), category: 'MOVEMENT', from: '+0h', to: '+720h' },
    grants: [],
  };
}

/** It begins as the whole authorisation, to be cut down to the route of the day. */
export function newMovement(view: StandingAuthorisationView, now: Date): MovementDraft {
  const window = { from: now.toISOString() };
  const category = view.categories[0] ?? 'MOVEMENT';
  const volumes = volumesDraftOf(category, view.zones.map((zone) => ({ ...zone, window })), now);
  return { text: '', personnel: '', volumes: { ...volumes, from: '+1h', to: '+5h', open: false } };
}

export function readStanding(draft: StandingDraft, now: Date): Read<Asked> {
  const volumes = readVolumes(draft.volumes, now);
  const grants = readGrants(draft.grants, now);
  const atOnce = wholeOf(draft.atOnce, 1, MAX_AT_ONCE);
  const personnel = wholeOf(draft.personnel, 1, MAX_PERSONNEL);
  const faults: Fault[] = [
    ...blank('title', draft.title),
    ...blank('conditions', draft.conditions),
    ...(atOnce === undefined ? [{ field: 'atOnce', fault: 'at-once' }] : []),
    ...(personnel === undefined ? [{ field: 'personnel', fault: 'personnel' }] : []),
    ...('faults' in volumes ? volumes.faults : []),
    ...(grants.ok ? [] : grants.faults),
  ];
  if (faults.length > 0 || 'faults' in volumes || !grants.ok || !atOnce || !personnel) return { ok: false, faults };
  return {
    ok: true,
    value: {
      kind: 'ProposeStandingAuthorisation',
      title: draft.title.trim(),
      exercise: draft.exercise,
      envelope: {
        zones: volumes.volumes.map(({ area, band }) => ({ area, band })),
        categories: [draft.volumes.category],
        ceiling: { atOnce, personnel },
        validity: volumes.volumes[0]!.window,
        ...recurrenceOf(volumes.volumes[0]!),
      },
      conditions: draft.conditions.trim(),
      release: { grants: grants.value },
    },
  };
}

export function readMovement(authorisation: string, draft: MovementDraft, now: Date): Read<Moved> {
  const volumes = readVolumes(draft.volumes, now);
  const personnel = wholeOf(draft.personnel, 0, MAX_PERSONNEL);
  const faults: Fault[] = [
    ...blank('text', draft.text),
    ...(personnel === undefined ? [{ field: 'personnel', fault: 'personnel' }] : []),
    ...('faults' in volumes ? volumes.faults : []),
  ];
  if (faults.length > 0 || 'faults' in volumes || personnel === undefined) return { ok: false, faults };
  return {
    ok: true,
    value: {
      kind: 'GiveMovementNotice',
      authorisation,
      place: { category: draft.volumes.category, volumes: volumes.volumes },
      personnel,
      text: draft.text.trim(),
    },
  };
}

/** What a proposal begins with where an authorisation does not carry the movement; nothing while its places cannot be read. */
export function operationFrom(
  view: StandingAuthorisationView,
  draft: MovementDraft,
  party: string,
  now: Date,
): Handed | undefined {
  const read = readVolumes(draft.volumes, now);
  if ('faults' in read) return undefined;
  const purpose = draft.text.trim();
  return {
    category: draft.volumes.category,
    volumes: read.volumes,
    words: {
      from: view.reference,
      draft: {
        title: purpose.replace(/[.\s]+$/, ''),
        purpose,
        exercise: view.exercise,
        forces: [{ party, contingent: '', unit: '', personnel: draft.personnel.trim() }],
        // Whoever was to see the movement.
        grants: grantRowsOf(view.release?.grants ?? []),
      },
    },
  };
}

const recurrenceOf = ({ recurrence }: Volume) => (recurrence ? { recurrence } : {});

function wholeOf(typed: string, least: number, most: number): number | undefined {
  const n = Number(typed.replace(/\s/g, ''));
  return typed.trim() !== '' && Number.isInteger(n) && n >= least && n <= most ? n : undefined;
}

function blank(field: string, text: string): Fault[] {
  return text.trim() === '' ? [{ field, fault: 'blank' }] : [];
}
