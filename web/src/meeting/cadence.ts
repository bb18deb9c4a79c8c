// Who met when and meets next, pair by pair, against the rhythm of the forums both sit in. Nothing is overdue that nobody
// agreed a rhythm for: then only the days since are said.
import type { CadenceView, ForumView, Sitting } from '../api/meeting-views';
import type { Instant } from '../api/values';
import { daysBetween } from './reading';

export interface PairRow {
  id: string;
  parties: [string, string];
  last: Sitting | undefined;
  next: Sitting | undefined;
  /** Whole days since they last met. */
  days: number | undefined;
  /** The shortest rhythm of an open forum both are of. */
  rhythmDays: number | undefined;
  /** By when they should have met again. */
  due: Instant | undefined;
  overdue: boolean;
}

const DAY_MS = 86_400_000;

/** The longest overdue first, then those that met longest ago. */
export function pairsOf(cadences: CadenceView[], forums: ForumView[], now: Date): PairRow[] {
  const known = new Map(cadences.map((one) => [one.id, one]));
  // Who shares a forum and has not met at all is a pair too.
  for (const forum of open(forums)) {
    for (const [i, a] of forum.parties.entries()) {
      for (const b of forum.parties.slice(i + 1)) {
        const parties = [a, b].sort();
        if (![...known.values()].some((one) => same(one.parties, parties))) known.set(parties.join('+'), { kind: 'CadenceView', id: parties.join('+'), parties });
      }
    }
  }
  return [...known.values()].map((one) => rowOf(one, forums, now)).sort((a, b) => Number(b.overdue) - Number(a.overdue) || (a.due ?? '9').localeCompare(b.due ?? '9') || (b.days ?? -1) - (a.days ?? -1) || a.id.localeCompare(b.id));
}

function rowOf(one: CadenceView, forums: ForumView[], now: Date): PairRow {
  const parties = [one.parties[0] ?? '', one.parties[1] ?? ''] as [string, string];
  const shared = open(forums).filter((forum) => parties.every((party) => forum.parties.includes(party)) && forum.rhythmDays !== undefined);
  const dues = shared.map((forum) => new Date(new Date(one.last?.from ?? forum.at).getTime() + forum.rhythmDays! * DAY_MS).toISOString()).sort();
  const rhythms = shared.map((forum) => forum.rhythmDays!);
  const [due] = dues;
  return {
    id: one.id,
    parties,
    last: one.last,
    next: one.next,
    days: one.last && daysBetween(one.last.from, now),
    rhythmDays: rhythms.length === 0 ? undefined : Math.min(...rhythms),
    due,
    overdue: due !== undefined && due <= now.toISOString(),
  };
}

const open = (forums: ForumView[]) => forums.filter((forum) => forum.state === 'OPEN');
const same = (a: string[], b: string[]) => a.length === b.length && [...a].sort().join() === [...b].sort().join();

/** The parties of these pairs, and for each two of them their row. */
export function gridOf(rows: PairRow[]): { parties: string[]; at: (a: string, b: string) => PairRow | undefined } {
  const parties = [...new Set(rows.flatMap((row) => row.parties))].sort();
  return { parties, at: (a, b) => rows.find((row) => same(row.parties, [a, b])) };
}
