// The windows of the next hours, as bars between two instants; one that has no known end goes on.
import type { Instant, Volume, Window } from '../api/values';
import type { ConflictView, ImmediateActionView, NoticeView, OperationView } from '../api/views';
import { windowsOf } from '../meet/recurrence';
import { inForceOf, isOnTheGround, isOver } from './facts';
import { volumesOf } from './places';
import { windowOf } from './reading';
import { openConflicts, type Seen } from './waiting';

export const HOURS = 72;
const HOUR_MS = 3_600_000;

export interface Bar {
  about: OperationView | NoticeView | ImmediateActionView | ConflictView;
  window: Window;
  /** Thousandths of the whole span. */
  from: number;
  to: number;
}

/** Where two meet first, then what began or begins sooner. */
export function comingBars(seen: Seen, now: Date): Bar[] {
  const conflicts = openConflicts(seen.conflicts).flatMap((one) => barOf(one, joined(one.overlaps.map(({ window }) => window)), now));
  const others = [
    ...seen.operations.filter((one) => !isOver(one) && one.state !== 'REFUSED').flatMap((one) => barOf(one, presenceOf(one, now), now)),
    ...[...seen.actions, ...seen.notices]
      .filter((one) => one.state !== 'ENDED')
      .flatMap((one) => barOf(one, nextOf(one.volumes, now) ?? joined(one.volumes.map(({ window }) => window)), now)),
  ].sort((a, b) => a.window.from.localeCompare(b.window.from));
  return [...conflicts, ...others];
}

/** Paper ends, presence does not: who is on the ground stays until the lead reports disengagement. */
function presenceOf(operation: OperationView, now: Date): Window | undefined {
  const window = windowOf(operation);
  if (window && isOnTheGround(operation)) return { from: window.from };
  return nextOf(volumesOf(inForceOf(operation) ?? operation.latest), now) ?? window;
}

/** Of what recurs, the slot that is or comes next; nothing of what does not. */
function nextOf(volumes: Volume[], now: Date): Window | undefined {
  if (!volumes.some((one) => one.recurrence)) return undefined;
  return volumes
    .flatMap(windowsOf)
    .filter(({ to }) => to === undefined || Date.parse(to) > now.getTime())
    .sort((a, b) => a.from.localeCompare(b.from))[0];
}

function barOf(about: Bar['about'], window: Window | undefined, now: Date): Bar[] {
  if (window === undefined) return [];
  const from = thousandths(window.from, now);
  const to = window.to === undefined ? 1000 : thousandths(window.to, now);
  return to <= 0 || from >= 1000 ? [] : [{ about, window, from: Math.max(from, 0), to: Math.min(to, 1000) }];
}

export function thousandths(at: Instant, now: Date): number {
  return Math.round(((new Date(at).getTime() - now.getTime()) / (HOURS * HOUR_MS)) * 1000);
}

function joined(windows: Window[]): Window | undefined {
  const [first] = windows;
  if (first === undefined) return undefined;
  const from = windows.map((one) => one.from).sort()[0]!;
  const ends = windows.map((one) => one.to);
  const last = ends.includes(undefined) ? undefined : (ends as string[]).sort().at(-1);
  return last === undefined ? { from } : { from, to: last };
}
