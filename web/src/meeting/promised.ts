// Commitments as they are followed: whose they are, what is late, what comes due, and the report of what is overdue.
import type { CommitmentView, EncounterView } from '../api/meeting-views';

/** As far ahead as the day's board looks. */
export const SOON_MS = 72 * 3_600_000;

export function isSide(one: CommitmentView, party: string | undefined): boolean {
  return party !== undefined && (one.ower === party || one.beneficiary === party);
}

/** Still to be done: nobody released it, and nobody claims that it was kept. */
export function isOpen(one: CommitmentView): boolean {
  return one.state === 'OPEN' || one.state === 'CLAIMED_BROKEN' || one.state === 'BROKEN' || (one.state === 'CONTESTED' && one.claims.at(-1)?.kept !== true);
}

export function isLate(one: CommitmentView, now: Date): boolean {
  // The copy may be hours old: time passes without the server.
  return one.late || (isOpen(one) && one.due !== undefined && new Date(one.due).getTime() <= now.getTime());
}

export function isDueSoon(one: CommitmentView, now: Date): boolean {
  if (!isOpen(one) || one.due === undefined || isLate(one, now)) return false;
  return new Date(one.due).getTime() - now.getTime() <= SOON_MS;
}

/** Those of the party that are late or come due: the longest late first. */
export function followedBy(party: string, all: CommitmentView[], now: Date): CommitmentView[] {
  return all.filter((one) => isSide(one, party) && (isLate(one, now) || isDueSoon(one, now))).sort(byDue);
}

/** Late first, then by what is due soonest; what has no known date last. */
export function sortedCommitments(all: CommitmentView[], now: Date): CommitmentView[] {
  const rank = (one: CommitmentView) => (isLate(one, now) ? 0 : isOpen(one) ? 1 : 2);
  return [...all].sort((a, b) => rank(a) - rank(b) || byDue(a, b));
}

function byDue(a: CommitmentView, b: CommitmentView): number {
  return (a.due ?? '9').localeCompare(b.due ?? '9') || a.reference.localeCompare(b.reference);
}

export interface Section {
  /** A forum, or nothing for what was promised outside any. */
  forum: string | undefined;
  parties: { party: string; late: CommitmentView[] }[];
}

/** What is overdue, by the forum of the meeting it was promised in, then by who owes it. */
export function overdueReport(all: CommitmentView[], meetings: ReadonlyMap<string, EncounterView>, now: Date): Section[] {
  const sections = new Map<string | undefined, Map<string, CommitmentView[]>>();
  for (const one of all.filter((each) => isLate(each, now)).sort(byDue)) {
    const forum = one.meeting === undefined ? undefined : meetings.get(one.meeting)?.forum;
    const parties = sections.get(forum) ?? new Map<string, CommitmentView[]>();
    parties.set(one.ower, [...(parties.get(one.ower) ?? []), one]);
    sections.set(forum, parties);
  }
  return [...sections]
    .sort(([a], [b]) => Number(a === undefined) - Number(b === undefined) || (a ?? '').localeCompare(b ?? ''))
    .map(([forum, parties]) => ({ forum, parties: [...parties].sort(([a], [b]) => a.localeCompare(b)).map(([party, late]) => ({ party, late })) }));
}
