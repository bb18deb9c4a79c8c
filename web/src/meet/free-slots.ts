// When a place is not taken by anything that is shown to this post: FreeSlots of the space library. What is not
// shown may take it all the same.
import type { Volume, Window } from '../api/values';
import type { Known } from './preview';
import { inTheWay, overlap, type Asked } from './ways-out';

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
    .flatMap((one) => one.volumes)
    .filter((theirs) => asked.volumes.some((mine) => overlap({ ...mine, window: within }, theirs)))
    .map(spanOf)
    .sort((a, b) => a[0] - b[0]);
  const all = between(busy, Date.parse(within.from), Date.parse(within.to), lastsMs);
  return { windows: all.slice(0, MOST_SLOTS), more: all.length > MOST_SLOTS };
}

function spanOf({ window }: Volume): [from: number, to: number] {
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
