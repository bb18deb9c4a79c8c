// When a place is not taken by anything that is shown to this post: FreeSlots of the space library. What is not
// shown may take it all the same.
import type { Volume, Window } from '../api/values';
import type { Known } from './preview';
import { overlapInSpace, pairsOf, widened } from './volumes';
import { inTheWay, inWay, type Asked } from './ways-out';

/** More would be a list nobody reads. */
export const MOST_SLOTS = 12;

export interface Slots {
  /** The earliest first, each as long as it goes. */
  windows: Window[];
  /** There are more, after these. */
  more: boolean;
}

/** The stretches of time within which all the volumes together can stay so long; their own times do not matter. */
export function freeSlots(asked: Pick<Asked, 'volumes' | 'category' | 'party' | 'self'>, known: Known, within: Required<Window>, lastsMs: number): Slots {
  const busy = inTheWay(asked, known)
    .flatMap((one) => one.volumes.flatMap((theirs) => asked.volumes.flatMap((mine) => takenBy({ ...mine, window: within }, theirs, one.nearCounts))))
    .sort((a, b) => a[0] - b[0]);
  const all = between(busy, Date.parse(within.from), Date.parse(within.to), lastsMs);
  return { windows: all.slice(0, MOST_SLOTS), more: all.length > MOST_SLOTS };
}

type Span = [from: number, to: number];

/** While theirs is there, and as much before and after as a buffer asks. */
function takenBy(mine: Volume, theirs: Volume, near: boolean): Span[] {
  if (!inWay(mine, theirs, near)) return [];
  const turnover = (mine.buffer?.turnoverMinutes ?? 0) * 60_000;
  return pairsOf(mine, theirs, near)
    .filter(([ours, others]) => overlapInSpace(ours, others))
    .map(([ours, others]) => spanOf(ours.window.from === mine.window.from ? others.window : widened(others.window, turnover)));
}

function spanOf(window: Window): Span {
  return [Date.parse(window.from), window.to === undefined ? Infinity : Date.parse(window.to)];
}

function between(busy: [number, number][], begins: number, ends: number, lastsMs: number): Window[] {
  const free: Window[] = [];
  const add = (from: number, to: number) => {
    if (to - lastsMs >= from) free.push({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });
  };
  let from = begins;
  for (const [taken, left] of busy) {
    add(from, Math.min(taken, ends));
    from = Math.max(from, left);
  }
  add(from, ends);
  return free;
}
