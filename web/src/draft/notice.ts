// A notice or an immediate action while it is written.
import type { Category, ImmediateKind } from '../api/values';
import type { NoticeContent } from '../api/acts';
import type { NoticeView, TheatreView } from '../api/views';
import { readGrants, type GrantRow, type Read } from './operation';
import type { Fault } from './area';
import { newVolumes, readVolumes, volumesDraftOf, type VolumesDraft } from './volumes';

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

export interface MeasureDraft extends NoticeDraft {
  /** Why it changes. */
  reason: string;
}

/** Until further notice: a standing measure is lifted, it seldom runs out. */
export function newMeasure(exercise: boolean, now: Date): MeasureDraft {
  const made = newNotice(exercise, 'NO_FIRE_AREA', now);
  return { ...made, volumes: { ...made.volumes, open: true }, reason: '' };
}

/** What is changed begins as it stands. */
export function changedMeasure(view: NoticeView, now: Date): MeasureDraft {
  const made = newMeasure(view.exercise, now);
  return { ...made, volumes: volumesDraftOf(view.category ?? made.volumes.category, view.volumes, now) };
}

type MeasureContent = Extract<NoticeContent, { kind: 'EstablishStandingMeasure' | 'ChangeStandingMeasure' }>;

/** @param measure the one that is changed; none: it is established */
export function readMeasure(draft: MeasureDraft, now: Date, measure?: string): Read<MeasureContent> {
  const volumes = readVolumes(draft.volumes, now);
  const grants = readGrants(measure === undefined ? draft.grants : [], now);
  const faults = [
    ...(measure === undefined ? [...blank('title', draft.title), ...blank('text', draft.text)] : blank('reason', draft.reason)),
    ...('faults' in volumes ? volumes.faults : []),
    ...(grants.ok ? [] : grants.faults),
  ];
  if (faults.length > 0 || 'faults' in volumes || !grants.ok) return { ok: false, faults };
  const where = { category: draft.volumes.category, volumes: volumes.volumes };
  if (measure !== undefined) {
    return { ok: true, value: { kind: 'ChangeStandingMeasure', measure, place: where, reason: draft.reason.trim() } };
  }
  return {
    ok: true,
    value: {
      kind: 'EstablishStandingMeasure',
      title: draft.title.trim(),
      exercise: draft.exercise,
      place: where,
      text: draft.text.trim(),
      release: { grants: grants.value },
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
