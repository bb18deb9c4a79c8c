// The axis of the matrix: columns of days, weeks or months in the day of a zone. A zone is its military letter, hence a
// whole number of hours all year round: the days of a letter are all of 24 hours.
import { hoursOf } from '../../time/dtg';
import type { Range } from '../chart/lanes';

export const SCALES = ['days', 'weeks', 'months'] as const;
export type Scale = (typeof SCALES)[number];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** More would be hairlines: what is asked for is then shown on the next coarser scale. */
export const MOST_COLUMNS = 120;
/** A plan reaches a few years; beyond that a typed year is a slip. */
export const MOST_YEARS = 12;

/** Before and after the column of now, at first. */
const AROUND: Record<Scale, { before: number; after: number }> = {
  days: { before: 2, after: 8 },
  weeks: { before: 1, after: 5 },
  months: { before: 1, after: 5 },
};

export interface Column extends Range {
  /** Its first hour as the zone's clock reads it, written as if it were universal time. */
  local: Date;
}

const shift = (zone: string) => (hoursOf(zone) ?? 0) * HOUR_MS;

/** The beginning of the column that holds the instant. */
export function startOf(at: number, scale: Scale, zone: string): number {
  const local = new Date(at + shift(zone));
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()];
  // A week begins on Monday (ISO 8601).
  const first = scale === 'months' ? Date.UTC(year, month, 1) : Date.UTC(year, month, scale === 'weeks' ? day - ((local.getUTCDay() + 6) % 7) : day);
  return first - shift(zone);
}

/** The beginning of a column so many further on. */
export function stepped(start: number, scale: Scale, zone: string, by: number): number {
  if (scale !== 'months') return start + by * (scale === 'weeks' ? 7 : 1) * DAY_MS;
  const local = new Date(start + shift(zone));
  return Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + by, 1) - shift(zone);
}

/** Whole columns around an instant. */
export function around(at: number, scale: Scale, zone: string): Range {
  const start = startOf(at, scale, zone);
  return { from: stepped(start, scale, zone, -AROUND[scale].before), to: stepped(start, scale, zone, AROUND[scale].after + 1) };
}

/** As long, earlier or later by most of it, so that what was at the edge is seen again. */
export function moved({ from, to }: Range, scale: Scale, zone: string, direction: 1 | -1): Range {
  const columns = columnsOf({ from, to }, scale, zone).length;
  const by = direction * Math.max(1, Math.round(columns * 0.75));
  // The shift of the first column, for months differ in length.
  const start = startOf(from, scale, zone);
  const distance = stepped(start, scale, zone, by) - start;
  return { from: from + distance, to: to + distance };
}

/** The columns the range touches; the first and the last as far as it reaches. */
export function columnsOf(range: Range, scale: Scale, zone: string): Column[] {
  const columns: Column[] = [];
  for (let start = startOf(range.from, scale, zone); start < range.to; start = stepped(start, scale, zone, 1)) {
    const next = stepped(start, scale, zone, 1);
    columns.push({ from: Math.max(start, range.from), to: Math.min(next, range.to), local: new Date(start + shift(zone)) });
  }
  return columns;
}

/** The scale asked for, or a coarser one that the range fits in. */
export function fitting(range: Range, scale: Scale): Scale {
  const days = (range.to - range.from) / DAY_MS;
  if (scale === 'days' && days > MOST_COLUMNS) return fitting(range, 'weeks');
  return scale === 'weeks' && days / 7 > MOST_COLUMNS ? 'months' : scale;
}

/** What was typed, if it is a span of time that can be shown. */
export function isRange({ from, to }: Range): boolean {
  return Number.isFinite(from) && Number.isFinite(to) && to > from && to - from <= MOST_YEARS * 366 * DAY_MS;
}

export interface Band extends Range {
  local: Date;
}

/** What stands above the columns: months above days and weeks, years above months. A week belongs to the month of its Monday. */
export function bandsOf(columns: Column[], scale: Scale): Band[] {
  const bands: Band[] = [];
  const same = (a: Date, b: Date) => a.getUTCFullYear() === b.getUTCFullYear() && (scale === 'months' || a.getUTCMonth() === b.getUTCMonth());
  for (const { from, to, local } of columns) {
    const last = bands.at(-1);
    if (last && same(last.local, local)) last.to = to;
    else bands.push({ from, to, local });
  }
  return bands;
}

/** Of ISO 8601: the week with the year's first Thursday is number one. */
export function weekNumber(monday: Date): number {
  const thursday = new Date(monday.getTime() + 3 * DAY_MS);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday.getTime() - first) / (7 * DAY_MS));
}

/** The letter of a clock that is whole hours from Greenwich. */
export function ownZone(minutesEast: number): string {
  const hours = minutesEast / 60;
  return [...'ZABCDEFGHIKLMNOPQRSTUVWXY'].find((letter) => hoursOf(letter) === hours) ?? 'Z';
}
