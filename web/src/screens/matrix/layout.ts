// Where each bar of a row lies, in pixels: clipped at the edges, with its words beside it where it is too short to hold them,
// and under one another where bar or words would overlap.
import type { Window } from '../../api/values';
import { stacked, type Range } from '../chart/lanes';
import type { Item } from './items';

export interface Placed {
  /** Of this bar in this row: an object may have several windows, and stand in several rows. */
  key: string;
  item: Item;
  window: Window;
  left: number;
  width: number;
  row: number;
  /** Where its words stand, and how much room they have. */
  words: 'inside' | 'after' | 'before';
  room: number;
  /** It began before the range; it goes on beyond it; it has no known end. */
  before: boolean;
  after: boolean;
  openEnd: boolean;
}
export interface Laid {
  rows: number;
  bars: Placed[];
}

/** What can still be seen and pointed at. */
export const LEAST_WIDTH = 9;
/** Words beside a bar: a reference and a state, not a whole title. */
export const MOST_BESIDE = 240;
/** Of a letter in the 12 px of the bars, of the mark with the space around the words, and of a further sign with its number. */
const LETTER = 7;
const MARK = 34;
const SIGN = 24;
const GAP = 4;

/** How wide the words are, more or less: a stack must not depend on how a font is drawn. */
export function widthOf(words: string, signs = 0): number {
  return Math.ceil(words.length * LETTER) + MARK + signs * SIGN;
}

/** @param wordsOf the least that must be read beside or in the bar */
export function laidOut(row: string, items: Item[], range: Range, width: number, wordsOf: (item: Item) => string): Laid {
  const x = (at: number) => ((at - range.from) / (range.to - range.from)) * width;
  const bars = items.flatMap((item) =>
    item.windows.filter((window) => isIn(window, range)).map((window, i) => placedIn(`${row}/${item.id}/${i}`, item, window, range, width, x, wordsOf(item))),
  );
  const rows = stacked(bars, (bar) => [bar.words === 'before' ? bar.left - bar.room : bar.left, (bar.words === 'after' ? bar.left + bar.width + bar.room : bar.left + bar.width) + GAP]);
  return { rows: Math.max(1, ...rows.map(({ row }) => row + 1)), bars: rows.map(({ one, row }) => ({ ...one, row })) };
}

/** Half-open like every window; an instant is in what begins with it. */
export function isIn(window: Window, range: Range): boolean {
  const from = Date.parse(window.from);
  const to = window.to === undefined ? Infinity : Date.parse(window.to);
  return from < range.to && (to > range.from || (from === to && from >= range.from));
}

function placedIn(key: string, item: Item, window: Window, range: Range, width: number, x: (at: number) => number, words: string): Placed {
  const from = Date.parse(window.from);
  const to = window.to === undefined ? Infinity : Date.parse(window.to);
  const [before, after, openEnd] = [from < range.from, to > range.to, window.to === undefined];
  const start = x(Math.max(from, range.from));
  const long = Math.max(LEAST_WIDTH, x(Math.min(to, range.to)) - start);
  // A short one at the very edge is drawn whole.
  const left = Math.max(0, Math.min(start, width - long));
  const wanted = widthOf(words, (item.degree > 0 && item.kind !== 'conflict' ? 1 : 0) + (item.crosses ? 1 : 0));
  const beside = Math.min(wanted, MOST_BESIDE);
  const placed = { key, item, window, left, width: long, row: 0, before, after, openEnd };
  if (long >= wanted) return { ...placed, words: 'inside', room: long };
  if (left + long + beside <= width) return { ...placed, words: 'after', room: beside };
  return left >= beside ? { ...placed, words: 'before', room: beside } : { ...placed, words: 'inside', room: long };
}

export interface Lane {
  id: string;
  bars: Placed[];
}
export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** The bar that an arrow leads to: within a row by time, between rows to the one nearest in time. */
export function neighbour(lanes: Lane[], at: string | undefined, direction: Direction): string | undefined {
  const full = lanes.filter((lane) => lane.bars.length > 0);
  const index = full.findIndex((lane) => lane.bars.some((bar) => bar.key === at));
  const lane = full[index];
  if (lane === undefined) return inTurn(full[0])[0]?.key;
  const own = inTurn(lane);
  const here = own.findIndex((bar) => bar.key === at);
  if (direction === 'left') return own[Math.max(0, here - 1)]!.key;
  if (direction === 'right') return own[Math.min(own.length - 1, here + 1)]!.key;
  if (direction === 'first') return own[0]!.key;
  if (direction === 'last') return own.at(-1)!.key;
  const next = full[index + (direction === 'up' ? -1 : 1)];
  return next === undefined ? at : nearest(inTurn(next), own[here]!).key;
}

function inTurn(lane: Lane | undefined): Placed[] {
  return [...(lane?.bars ?? [])].sort((a, b) => a.left - b.left || a.row - b.row);
}

function nearest(bars: Placed[], to: Placed): Placed {
  const apart = (bar: Placed) => Math.max(0, bar.left - (to.left + to.width), to.left - (bar.left + bar.width));
  const middles = (bar: Placed) => Math.abs(bar.left + bar.width / 2 - to.left - to.width / 2);
  return bars.reduce((best, bar) => (apart(bar) - apart(best) || middles(bar) - middles(best)) < 0 ? bar : best);
}
