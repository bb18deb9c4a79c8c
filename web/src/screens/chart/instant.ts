// What each object is at an instant, as planned for it: pure functions of a view and two instants, the one asked
// about and now. A copy holds views as they are now: what they do not tell of the past is said, never invented.
import type { AltitudeBand, Area, Buffer, Category, Instant, Volume, Window } from '../../api/values';
import type {
  ConflictView,
  ImmediateActionView,
  NoticeView,
  OperationState,
  OperationView,
  VersionView,
} from '../../api/views';
import type { LineStyle } from '../../map/port';
import { inForceOf, isOnTheGround, silentOf } from '../../operation/facts';
import { windowsOf } from '../../meet/recurrence';
import { volumesOf } from '../../operation/places';
import { joined } from './joined';

export type OperationAt = OperationState | 'CONCERTED';

/** What the reader must know about what is shown for this instant. */
export interface Note {
  kind:
    | 'not-yet-submitted'
    | 'not-yet-decided'
    | 'end-unknown'
    | 'start-unknown'
    | 'since-unknown'
    | 'no-place'
    | 'open-end'
    | 'notice-unknown';
  at?: Instant;
}

export interface VolumeAt {
  index: number;
  area: Area;
  band: AltitudeBand;
  /** As agreed; without an end while somebody is there. */
  window: Window;
  buffer?: Buffer;
  line: LineStyle;
  /** The version it belongs to, when two are shown. */
  version: number;
}

export interface At<State extends string = string> {
  state: State;
  line: LineStyle;
  /** What occupies the ground at the instant; nothing: it is not there, or its place was not released. */
  volumes: VolumeAt[];
  notes: Note[];
}

const time = (instant: Instant | undefined, otherwise: number) =>
  instant === undefined ? otherwise : new Date(instant).getTime();

export function covers(window: Window, at: Date): boolean {
  return at.getTime() >= time(window.from, -Infinity) && at.getTime() < time(window.to, Infinity);
}

/** Half-open, and nothing when the two do not meet. */
export function narrowed(window: Window, by: Window | undefined): Window | undefined {
  if (!by) return window;
  const from = time(by.from, -Infinity) > time(window.from, -Infinity) ? by.from : window.from;
  const to = time(by.to, Infinity) < time(window.to, Infinity) ? by.to : window.to;
  if (to === undefined) return { from };
  return time(from, 0) < time(to, 0) ? { from, to } : undefined;
}

const LINE_OF: Record<OperationAt, LineStyle> = {
  PROPOSED: 'proposed',
  CONDITIONS_OFFERED: 'proposed',
  RETURNED: 'proposed',
  CONCERTED: 'concerted',
  APPROVED: 'approved',
  SUSPENDED: 'approved',
  ACTIVE: 'active',
  OVERDUE: 'active',
  EXPIRED: 'ended',
  APPROVAL_WITHDRAWN: 'ended',
  REFUSED: 'ended',
  DISENGAGED: 'ended',
  CLOSED: 'ended',
  WITHDRAWN: 'ended',
};
/** They hold no ground: drawn only while chosen. */
export const HOLDS_NOTHING: ReadonlySet<OperationAt> = new Set<OperationAt>(['REFUSED', 'WITHDRAWN']);

const OVER: ReadonlySet<OperationState> = new Set<OperationState>(['DISENGAGED', 'CLOSED', 'WITHDRAWN']);

/** When people are on the ground: from the start until disengagement is reported, whatever the paper says. */
function presentAt(operation: OperationView, at: Date): boolean {
  const { started, left } = operation.conduct ?? {};
  if (started && left) return at.getTime() >= time(started.at, 0) && at.getTime() < time(left.at, 0);
  if (!isOnTheGround(operation)) return false;
  const since = operation.conduct?.at ?? windowOfVersion(inForceOf(operation) ?? operation.latest)?.from;
  return at.getTime() >= time(since, -Infinity);
}

export function operationAt(operation: OperationView, at: Date, now: Date): At<OperationAt> {
  const inForce = inForceOf(operation);
  const present = presentAt(operation, at);
  const state = stateAt(operation, inForce, present, at);
  const line = present && LINE_OF[state] === 'ended' ? 'active' : LINE_OF[state];
  const main = inForce ?? operation.latest;
  const volumes = main ? versionVolumes(main, present, at, line) : [];
  const newer = inForce && operation.latest && operation.latest !== inForce && isOpen(operation.latest);
  if (newer) volumes.push(...versionVolumes(operation.latest!, false, at, 'proposed'));
  return { state, line, volumes, notes: notesOf(operation, main, present, at, now) };
}

function isOpen(version: VersionView): boolean {
  return version.state === 'PROPOSED' || version.state === 'CONDITIONS_OFFERED' || version.state === 'RETURNED';
}

function stateAt(operation: OperationView, inForce: VersionView | undefined, present: boolean, at: Date): OperationAt {
  const { conduct, suspension } = operation;
  if (operation.state === 'SUSPENDED' && at.getTime() >= time(suspension?.by.at, -Infinity)) return 'SUSPENDED';
  if (present) {
    if (operation.state === 'APPROVAL_WITHDRAWN') return 'APPROVAL_WITHDRAWN';
    return at.getTime() >= time(windowOfVersion(inForce ?? operation.latest)?.to, Infinity) ? 'OVERDUE' : 'ACTIVE';
  }
  if (OVER.has(operation.state) && at.getTime() >= time(conduct?.closed?.at ?? conduct?.left?.at ?? conduct?.at, -Infinity)) return operation.state;
  if (conduct?.left && at.getTime() >= time(conduct.left.at, 0)) return 'DISENGAGED';
  if (inForce) return at.getTime() >= time(inForce.decision?.validUntil, Infinity) && !conduct ? 'EXPIRED' : 'APPROVED';
  if (operation.state === 'PROPOSED') return isConcerted(operation) ? 'CONCERTED' : 'PROPOSED';
  return operation.state;
}

/** Every consulted party has a standing favourable word or has taken note: agreement, though no decision yet. */
export function isConcerted(operation: OperationView): boolean {
  if (operation.latest?.state !== 'PROPOSED' || operation.consulted.length === 0) return false;
  if (silentOf(operation).length > 0) return false;
  return operation.positions.every((one) => one.confirmed && one.stance !== 'RESERVED' && one.stance !== 'UNFAVOURABLE');
}

export function windowOfVersion(version: VersionView | undefined): Window | undefined {
  return version && (narrowed(version.window, version.decision?.window) ?? version.window);
}

function versionVolumes(version: VersionView, present: boolean, at: Date, line: LineStyle): VolumeAt[] {
  return occupied(volumesOf(version), version.decision?.window, present)
    .filter(({ window }) => covers(window, at))
    .map((volume) => ({ ...volume, line, version: version.number }));
}

function occupied(volumes: Volume[], by: Window | undefined, openEnd: boolean): Omit<VolumeAt, 'line' | 'version'>[] {
  return volumes.flatMap(({ window, recurrence, ...volume }, index) => {
    const agreed = openEnd ? [{ from: window.from }] : windowsOf(recurrence ? { window, recurrence } : { window }).map((one) => narrowed(one, by));
    return agreed.flatMap((one) => (one ? [{ ...volume, index, window: one }] : []));
  });
}

/** When a version is planned to be there: in one stretch, or in the slots of what recurs. */
export function windowsOfVersion(version: VersionView | undefined): Window[] {
  const whole = windowOfVersion(version);
  const volumes = version ? volumesOf(version) : [];
  if (!whole || !volumes.some((one) => one.recurrence)) return whole ? [whole] : [];
  return joined(volumes.flatMap((one) => windowsOf(one).flatMap((slot) => narrowed(slot, whole) ?? [])));
}

function notesOf(operation: OperationView, main: VersionView | undefined, present: boolean, at: Date, now: Date): Note[] {
  const { conduct } = operation;
  const notes: Note[] = [];
  const past = at.getTime() < now.getTime();
  if (main === undefined || volumesOf(main).length === 0) notes.push({ kind: 'no-place' });
  const submitted = [...operation.versions.map((mark) => mark.at), ...(main?.by ? [main.by.at] : [])].sort()[0];
  const decided = main?.decision?.by.at;
  if (submitted !== undefined && at.getTime() < time(submitted, 0)) notes.push({ kind: 'not-yet-submitted', at: submitted });
  else if (decided !== undefined && at.getTime() < time(decided, 0)) notes.push({ kind: 'not-yet-decided', at: decided });
  const over = (conduct?.word === 'DISENGAGED' || conduct?.word === 'CLOSED') && !conduct.left;
  if (over && at.getTime() < time(conduct?.at, 0)) notes.push({ kind: 'end-unknown', at: conduct!.at });
  if (present && !conduct?.left) notes.push({ kind: 'open-end' });
  if (present && !conduct) notes.push({ kind: 'since-unknown' });
  const window = windowOfVersion(main);
  if (past && !present && !conduct && inForceOf(operation) && window && covers(window, at)) notes.push({ kind: 'start-unknown' });
  return notes;
}

export type NoticeAt = NoticeView['state'];

const HUMANITARIAN: (Category | undefined)[] = ['HUMANITARIAN_SITE', 'HUMANITARIAN_MOVEMENT'];

/** A humanitarian notice, a use of a standing authorisation, and one overdue, lasts until its author ends it. */
export function noticeAt(notice: NoticeView, at: Date): At<NoticeAt> {
  const ended = notice.ending !== undefined && at.getTime() >= time(notice.ending.at, Infinity);
  const endless = !ended && (notice.state === 'OVERDUE' || notice.state === 'NOTICE_EXPIRED' || notice.regime === 'APPROVAL' || HUMANITARIAN.includes(notice.category)) && notice.ending === undefined;
  const last = notice.volumes.map((volume) => time(volume.window.to, Infinity)).reduce((a, b) => Math.max(a, b), -Infinity);
  const past = notice.measure ? 'MEASURE_EXPIRED' : HUMANITARIAN.includes(notice.category) ? 'NOTICE_EXPIRED' : 'OVERDUE';
  const state = ended ? 'ENDED' : at.getTime() >= last ? (notice.ending ? 'ENDED' : past) : 'NOTIFIED';
  const volumes = occupied(notice.volumes, undefined, endless).filter(({ window }) => covers(window, at));
  const notes: Note[] = notice.volumes.length === 0 ? [{ kind: 'no-place' }] : [];
  if (at.getTime() < time(notice.at, 0)) notes.push({ kind: 'notice-unknown', at: notice.at });
  if (endless && at.getTime() >= last) notes.push({ kind: 'open-end' });
  const line: LineStyle = ended ? 'ended' : 'notice';
  return { state, line, volumes: volumes.map((volume) => ({ ...volume, line, version: 1 })), notes };
}

export type ImmediateAt = ImmediateActionView['state'];

export function immediateAt(action: ImmediateActionView, at: Date): At<ImmediateAt> {
  const ended = action.ending !== undefined && at.getTime() >= time(action.ending.at, Infinity);
  const volumes = ended ? [] : occupied(action.volumes, undefined, true).filter(({ window }) => covers(window, at));
  const state = ended ? 'ENDED' : action.state === 'ENDED' ? 'UNDER_WAY' : action.state;
  const notes: Note[] = action.volumes.length === 0 ? [{ kind: 'no-place' }] : [];
  if (at.getTime() < time(action.at, 0)) notes.push({ kind: 'notice-unknown', at: action.at });
  if (!ended) notes.push({ kind: 'open-end' });
  return { state, line: 'active', volumes: volumes.map((volume) => ({ ...volume, line: 'active' as const, version: 1 })), notes };
}

/** Which meetings of a conflict fall on the instant; those of a past conflict are over. */
export function meetingsAt(conflict: ConflictView, at: Date): ConflictView['overlaps'] {
  return conflict.live ? conflict.overlaps.filter((meeting) => covers(meeting.window, at)) : [];
}

/** From the first meeting to the last: where a reader who walks from conflict to conflict is led. */
export function spanOf(conflict: ConflictView): Window | undefined {
  const froms = conflict.overlaps.map((meeting) => meeting.window.from).sort();
  const tos = conflict.overlaps.map((meeting) => meeting.window.to);
  const [from] = froms;
  if (from === undefined) return undefined;
  return tos.some((to) => to === undefined) ? { from } : { from, to: tos.sort().at(-1)! };
}
