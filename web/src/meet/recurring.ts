// Slots that come again, as they are written and moved; which windows they mean is said in recurrence.ts.
import { DAYS, type Day, type Window } from '../api/values';
import { hoursOf } from '../time/dtg';
import { DAY_MS, dayOf, HOUR_MS, MINUTE_MS, type When } from './recurrence';

/** The same windows moved in time: what begins on another day has other days. */
export function movedBy<T extends When>(when: T, ms: number): T {
  const { window, recurrence } = when;
  const later = (at: string) => new Date(Date.parse(at) + ms).toISOString();
  const moved = { ...when, window: window.to === undefined ? { from: later(window.from) } : { from: later(window.from), to: later(window.to) } };
  if (!recurrence) return moved;
  const first = Date.parse(window.from);
  const by = DAYS.indexOf(dayOf(first + ms, recurrence.zone)) - DAYS.indexOf(dayOf(first, recurrence.zone));
  const days = new Set(recurrence.days.map((day) => DAYS[(DAYS.indexOf(day) + by + 7) % 7]));
  return { ...moved, recurrence: { ...recurrence, days: DAYS.filter((day) => days.has(day)) } };
}

/** The first of them and those that follow until the day of `until`; none if it does not begin on one of the days, or comes but once. */
export function recurring(first: Required<Window>, days: Day[], zone: string, until: number): Required<When> | undefined {
  const from = Date.parse(first.from);
  const length = Date.parse(first.to) - from;
  if (!days.includes(dayOf(from, zone))) return undefined;
  const midnight = (at: number) => Math.floor((at + (hoursOf(zone) ?? 0) * HOUR_MS) / DAY_MS);
  let steps = midnight(until) - midnight(from);
  while (steps > 0 && !days.includes(dayOf(from + steps * DAY_MS, zone))) steps--;
  if (steps <= 0) return undefined;
  const to = new Date(from + steps * DAY_MS + length).toISOString();
  return { window: { from: first.from, to }, recurrence: { days: DAYS.filter((day) => days.includes(day)), minutes: length / MINUTE_MS, zone } };
}
