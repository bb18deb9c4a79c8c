// What meetings are read by: their order, their filters, their days. Days are those of universal time, as everywhere here.
import type { EncounterView } from '../api/meeting-views';
import type { Instant } from '../api/values';

const DAY_MS = 86_400_000;

/** What is to be reported first, then what comes, then what is over, the latest first; what has no known date last. */
export function sortedMeetings(meetings: EncounterView[], now: Date): EncounterView[] {
  const at = now.toISOString();
  const comes = (one: EncounterView) => one.state === 'PLANNED' && (one.window?.to ?? '') > at;
  const rank = (one: EncounterView) => (one.state === 'TO_REPORT' ? 0 : comes(one) ? 1 : one.window ? 2 : 3);
  const from = (one: EncounterView) => one.window?.from ?? '';
  return [...meetings].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (rank(a) === 2 ? from(b).localeCompare(from(a)) : from(a).localeCompare(from(b))) ||
      a.reference.localeCompare(b.reference),
  );
}

export interface Filter {
  forum: string;
  party: string;
  /** Instants, or nothing for no bound. */
  from: Instant | undefined;
  to: Instant | undefined;
  words: string;
}

export function isKept(one: EncounterView, filter: Filter, text: string): boolean {
  const { window } = one;
  return (
    (filter.forum === '' || one.forum === filter.forum) &&
    (filter.party === '' || one.parties.includes(filter.party) || one.owner === filter.party) &&
    (filter.from === undefined || (window !== undefined && (window.to ?? window.from) >= filter.from)) &&
    (filter.to === undefined || (window !== undefined && window.from < filter.to)) &&
    plain(filter.words).split(/\s+/).every((word) => plain(text).includes(word))
  );
}

export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export interface Day {
  /** Its midnight. */
  at: Date;
  inMonth: boolean;
}
export interface Week {
  /** Of ISO 8601. */
  number: number;
  days: Day[];
}

/** The weeks, Monday first, that a month touches. */
export function weeksOf(year: number, month: number): Week[] {
  const first = new Date(Date.UTC(year, month, 1));
  const last = new Date(Date.UTC(year, month + 1, 0));
  const weeks: Week[] = [];
  for (let monday = mondayOf(first); monday <= last; monday = new Date(monday.getTime() + 7 * DAY_MS)) weeks.push(weekOf(monday, month));
  return weeks;
}

/** @param month whose days are its own; none: all are */
export function weekOf(monday: Date, month?: number): Week {
  const days = Array.from({ length: 7 }, (_, i) => {
    const at = new Date(monday.getTime() + i * DAY_MS);
    return { at, inMonth: month === undefined || at.getUTCMonth() === month };
  });
  return { number: weekNumber(monday), days };
}

export function mondayOf(at: Date): Date {
  const midnight = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
  return new Date(midnight - ((at.getUTCDay() + 6) % 7) * DAY_MS);
}

/** The week with the year's first Thursday is number one. */
export function weekNumber(at: Date): number {
  const thursday = new Date(mondayOf(at).getTime() + 3 * DAY_MS);
  const first = mondayOf(new Date(Date.UTC(thursday.getUTCFullYear(), 0, 4)));
  return 1 + Math.round((mondayOf(thursday).getTime() - first.getTime()) / (7 * DAY_MS));
}

/** Those of which a part falls on the day. */
export function meetingsOn(meetings: EncounterView[], day: Date): EncounterView[] {
  const [from, to] = [day.toISOString(), new Date(day.getTime() + DAY_MS).toISOString()];
  return meetings
    .filter(({ window }) => window !== undefined && instant(window.from) < to && instant(window.to ?? window.from) > from)
    .sort((a, b) => a.window!.from.localeCompare(b.window!.from));
}

/** Written alike, whether or not the server wrote milliseconds. */
function instant(at: Instant): Instant {
  return new Date(at).toISOString();
}

/** Whole days from one instant to another. */
export function daysBetween(from: Instant, to: Date): number {
  return Math.floor((to.getTime() - new Date(from).getTime()) / DAY_MS);
}
