// Slots that come again: the windows that a volume means, as org.entente.kernel.Recurrence.
import { DAYS, type Day, type Recurrence, type Volume, type Window } from '../api/values';
import { hoursOf } from '../time/dtg';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
export const MINUTE_MS = 60_000;
/** As Recurrence.MAX_WINDOWS: a year of days. */
export const MAX_WINDOWS = 366;
/** As Recurrence.MAX_TOGETHER: of all volumes of a clause. */
export const MAX_TOGETHER = 600;

export type When = Pick<Volume, 'window' | 'recurrence'>;

export const dayOf = (at: number, zone: string): Day => DAYS[(new Date(at + (hoursOf(zone) ?? 0) * HOUR_MS).getUTCDay() + 6) % 7]!;

const made = new WeakMap<Recurrence, { from: string; windows: Window[] }>();

/** In order and apart: those that touch are one. */
export function windowsOf({ window, recurrence }: When): Window[] {
  if (!recurrence || window.to === undefined) return [window];
  const known = made.get(recurrence);
  if (known?.from === window.from) return known.windows;
  const last = Date.parse(window.to) - recurrence.minutes * MINUTE_MS;
  const spans: [number, number][] = [];
  for (let at = Date.parse(window.from), i = 0; at <= last && i < 7 * MAX_WINDOWS; at += DAY_MS, i++) {
    if (!recurrence.days.includes(dayOf(at, recurrence.zone))) continue;
    const before = spans.at(-1);
    const end = at + recurrence.minutes * MINUTE_MS;
    if (before?.[1] === at) before[1] = end;
    else spans.push([at, end]);
  }
  const windows = spans.map(([from, to]) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() }));
  made.set(recurrence, { from: window.from, windows });
  return windows;
}

/** A volume for each window, none of which recurs. */
export function writtenOut(volumes: readonly Volume[]): Volume[] {
  return volumes.flatMap((volume) => {
    if (!volume.recurrence) return [volume];
    const { recurrence: _, ...once } = volume;
    return windowsOf(volume).map((window) => ({ ...once, window }));
  });
}

/** When the first of them begins. */
export const beginOf = (volumes: readonly When[]): number => Math.min(...volumes.map(({ window }) => Date.parse(window.from)));
/** When the last of them ends. */
export const endOf = (volumes: readonly When[]): number => Math.max(...volumes.map(({ window }) => (window.to === undefined ? Infinity : Date.parse(window.to))));

/** Half-open: back to back they share nothing. */
export function sharedWindow(a: Window, b: Window): Window | undefined {
  const from = Date.parse(a.from) >= Date.parse(b.from) ? a.from : b.from;
  const to = [a.to, b.to].filter((one) => one !== undefined).sort((p, q) => Date.parse(p) - Date.parse(q))[0];
  if (to === undefined) return { from };
  return Date.parse(from) < Date.parse(to) ? { from, to } : undefined;
}
