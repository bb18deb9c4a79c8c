// When a place is not taken by anything that is shown to this post: FreeSlots of the space library. What is not
// shown may take it all the same.
import type { Volume, Window } from '../api/values';
import type { Known } from './preview';
import { writtenOut } from './recurrence';
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

/**
 * The same where the volumes have times of their own, or recur: each stays as long as it is planned, all are moved as one.
 * A slot is from the earliest beginning of the whole to its latest end.
 */
export function freeBlocks(asked: Pick<Asked, 'volumes' | 'category' | 'party' | 'self'>, known: Known, within: Required<Window>): Slots {
  const plan = writtenOut(asked.volumes);
  const spans = plan.map((one) => spanOf(one.window));
  const [begins, ends] = [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
  const [least, most] = [Date.parse(within.from) - begins, Date.parse(within.to) - ends];
  if (!(least <= most)) return { windows: [], more: false };
  const others = inTheWay(asked, known);
  const taken = plan
    .flatMap((mine, i): Span[] => {
      const [from, to] = spans[i]!;
      const wide = { ...mine, window: windowOf(from + least, to + most) };
      return others
        .flatMap((one) => one.volumes.flatMap((theirs) => takenBy(wide, theirs, one.nearCounts)))
        .map(([arrives, leaves]) => [arrives - to, leaves - from]);
    })
    .sort((a, b) => a[0] - b[0]);
  const all: Window[] = [];
  let from = least;
  const add = (to: number) => {
    if (to >= from) all.push(windowOf(begins + from, ends + to));
  };
  for (const [above, below] of taken) {
    add(Math.min(above, most));
    from = Math.max(from, below);
  }
  add(most);
  return { windows: all.slice(0, MOST_SLOTS), more: all.length > MOST_SLOTS };
}

const windowOf = (from: number, to: number): Required<Window> => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });

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
    if (to - lastsMs >= from) free.push(windowOf(from, to));
  };
  let from = begins;
  for (const [taken, left] of busy) {
    add(from, Math.min(taken, ends));
    from = Math.max(from, left);
  }
  add(from, ends);
  return free;
}
