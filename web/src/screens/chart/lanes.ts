// The timeline as numbers: which bar lies in which lane and row, where on the axis, and where the axis is marked.
import type { Window } from '../../api/values';
import type { LineStyle } from '../../map/port';

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

/** Bars that would overlap lie under one another; the first row that is free takes each. */
export function placed(lane: Lane, range: Range, gap: number): PlacedLane {
  const ends: number[] = [];
  const bars = lane.bars
    .map((bar) => {
      const from = Date.parse(bar.window.from);
      const to = bar.window.to === undefined ? Infinity : Date.parse(bar.window.to);
      return { bar, from, to };
    })
    .filter(({ from, to }) => from < range.to && to > range.from)
    .sort((a, b) => a.from - b.from)
    .map(({ bar, from, to }): PlacedBar => {
      const row = ends.findIndex((end) => end <= from);
      const free = row < 0 ? ends.length : row;
      ends[free] = to + gap;
      return { ...bar, from: Math.max(from, range.from), to: Math.min(to, range.to), row: free, openEnd: bar.window.to === undefined };
    });
  return { id: lane.id, name: lane.name, rows: Math.max(1, ends.length), bars };
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
