// The timeline as numbers: which bar lies in which lane and row, where on the axis, and where the axis is marked.
import type { Window } from '../../api/values';
import type { LineStyle } from '../../map/port';

/** How the border of a bar is broken, by the style of its state: told apart without colour. */
export const DASHES: Partial<Record<LineStyle, string>> = { proposed: '5 4', concerted: '13 4', notice: '9 3 2 3', ended: '2 3', draft: '3 3' };

export interface Bar {
  id: string;
  label: string;
  word: string;
  window: Window;
  line: LineStyle;
  /** Cannot be told from another bar by its start alone. */
  degree?: number;
}
export interface Lane {
  id: string;
  name: string;
  bars: Bar[];
}
export interface PlacedBar extends Bar {
  from: number;
  to: number;
  row: number;
  openEnd: boolean;
}
export interface PlacedLane {
  id: string;
  name: string;
  rows: number;
  bars: PlacedBar[];
}
export interface Range {
  from: number;
  to: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The first row that is free takes each: what would overlap lies under one another. Half-open: what only touches does not. */
export function stacked<T>(all: T[], spanOf: (one: T) => readonly [from: number, to: number]): { one: T; row: number }[] {
  const ends: number[] = [];
  return all
    .map((one) => ({ one, span: spanOf(one) }))
    .sort((a, b) => a.span[0] - b.span[0])
    .map(({ one, span: [from, to] }) => {
      const row = ends.findIndex((end) => end <= from);
      const free = row < 0 ? ends.length : row;
      ends[free] = to;
      return { one, row: free };
    });
}

/** The bars of a lane that the range touches, clipped to it. */
export function placed(lane: Lane, range: Range, gap: number): PlacedLane {
  const spans = lane.bars
    .map((bar) => ({ bar, from: Date.parse(bar.window.from), to: bar.window.to === undefined ? Infinity : Date.parse(bar.window.to) }))
    .filter(({ from, to }) => from < range.to && to > range.from);
  const bars = stacked(spans, ({ from, to }) => [from, to + gap]).map(({ one: { bar, from, to }, row }): PlacedBar => ({
    ...bar,
    from: Math.max(from, range.from),
    to: Math.min(to, range.to),
    row,
    openEnd: bar.window.to === undefined,
  }));
  return { id: lane.id, name: lane.name, rows: Math.max(1, ...bars.map(({ row }) => row + 1)), bars };
}

/** The whole days around everything that has an end, at least three of them. */
export function rangeOf(windows: Window[], now: number): Range {
  const times = windows.flatMap(({ from, to }) => [Date.parse(from), ...(to === undefined ? [] : [Date.parse(to)])]);
  const [least, most] = [Math.min(now - DAY, ...times), Math.max(now + 2 * DAY, ...times)];
  return { from: Math.floor(least / DAY) * DAY, to: Math.ceil(most / DAY) * DAY };
}

/** Midnights, and between them hours when there is room. */
export function ticksOf({ from, to }: Range, width: number): { at: number; day: boolean }[] {
  const perDay = (width * DAY) / (to - from);
  const step = perDay > 260 ? 3 * HOUR : perDay > 90 ? 6 * HOUR : perDay > 44 ? 12 * HOUR : perDay > 38 ? DAY : perDay > 18 ? 2 * DAY : 7 * DAY;
  const first = Math.ceil(from / step) * step;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  return Array.from({ length: count }, (_, i) => first + i * step).map((at) => ({ at, day: at % DAY === 0 }));
}
