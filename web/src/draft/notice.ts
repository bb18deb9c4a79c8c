// A notice or an immediate action while it is written.
import type { Category, ImmediateKind } from '../api/values';
import type { NoticeContent } from '../api/acts';
import type { TheatreView } from '../api/views';
import { readGrants, type GrantRow, type Read } from './operation';
import type { Fault } from './area';
import { newVolumes, readVolumes, type VolumesDraft } from './volumes';

export interface NoticeDraft {
  title: string;
  exercise: boolean;
  text: string;
  volumes: VolumesDraft;
  grants: GrantRow[];
  /** It could not be made known as early as the charter asks. */
  emergency?: boolean;
}
export interface ImmediateDraft {
  reasonKind: ImmediateKind;
  exercise: boolean;
  text: string;
  volumes: VolumesDraft;
}

export function newNotice(exercise: boolean, category: Category, now: Date): NoticeDraft {
  return { title: '', exercise, text: '', volumes: { ...newVolumes(now), category }, grants: [] };
}

/** An immediate action is happening: it begins now, and its end is not known. */
export function newImmediate(exercise: boolean, now: Date): ImmediateDraft {
  const volumes = newVolumes(new Date(now.getTime() - 24 * 3_600_000));
  return { reasonKind: 'SELF_DEFENCE', exercise, text: '', volumes: { ...volumes, from: '+0h', open: true } };
}

export function readNotice(draft: NoticeDraft, now: Date): Read<Extract<NoticeContent, { kind: 'GiveNotice' }>> {
  const volumes = readVolumes(draft.volumes, now);
  const grants = readGrants(draft.grants, now);
  const faults = [
    ...blank('title', draft.title),
    ...blank('text', draft.text),
    ...('faults' in volumes ? volumes.faults : []),
    ...(grants.ok ? [] : grants.faults),
  ];
  if (faults.length > 0 || 'faults' in volumes || !grants.ok) return { ok: false, faults };
  return {
    ok: true,
    value: {
      kind: 'GiveNotice',
      title: draft.title.trim(),
      exercise: draft.exercise,
      place: { category: draft.volumes.category, volumes: volumes.volumes },
      text: draft.text.trim(),
      release: { grants: grants.value },
      ...(draft.emergency && isHumanitarian(draft.volumes.category) ? { urgency: 'EMERGENCY' as const } : {}),
    },
  };
}

export function isHumanitarian(category: Category): boolean {
  return category === 'HUMANITARIAN_SITE' || category === 'HUMANITARIAN_MOVEMENT';
}

const HOUR_MS = 3_600_000;

/** How many hours beforehand the charter asks for, if this humanitarian notice comes later; it is given all the same. */
export function lateFor(draft: NoticeDraft, begins: string | undefined, times: TheatreView['noticeTimes'] | undefined, now: Date): number | undefined {
  if (!times || begins === undefined || !isHumanitarian(draft.volumes.category)) return undefined;
  const hours = draft.emergency ? times.emergencyLeadHours : times.leadHours;
  return new Date(begins).getTime() < now.getTime() + hours * HOUR_MS ? hours : undefined;
}

export function readImmediate(
  draft: ImmediateDraft,
  now: Date,
): Read<Extract<NoticeContent, { kind: 'DeclareImmediateAction' }>> {
  const volumes = readVolumes(draft.volumes, now);
  const faults = [...blank('text', draft.text), ...('faults' in volumes ? volumes.faults : [])];
  if (faults.length > 0 || 'faults' in volumes) return { ok: false, faults };
  return {
    ok: true,
    value: {
      kind: 'DeclareImmediateAction',
      reasonKind: draft.reasonKind,
      exercise: draft.exercise,
      place: { category: draft.volumes.category, volumes: volumes.volumes },
      text: draft.text.trim(),
    },
  };
}

function blank(field: string, text: string): Fault[] {
  return text.trim() === '' ? [{ field, fault: 'blank' }] : [];
}
