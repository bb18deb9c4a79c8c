// Who else may see what is written, how much of it and from when; and what every draft is read as.
import type { Grant, Instant, Level } from '../api/values';
import { formatDtg } from '../time/dtg';
import { readDtg } from '../time/read-dtg';
import type { Fault } from './area';

export const MAX_TEXT = 8_000;
export type Read<T> = { ok: true; value: T } | { ok: false; faults: Fault[] };

export interface GrantRow {
  party: string;
  posts: string[];
  level: Level;
  /** A date-time group, or nothing for at once. */
  opensAt: string;
}

export function readGrants(rows: GrantRow[], now: Date): Read<Grant[]> {
  const faults: Fault[] = [];
  const grants = rows.map((row, i): Grant => {
    if (row.party === '') faults.push({ field: `grants/${i}/party`, fault: 'blank' });
    const opening = openingOf(row.opensAt, now);
    if (opening === 'wrong') faults.push({ field: `grants/${i}/opensAt`, fault: 'dtg-shape' });
    return {
      party: row.party,
      posts: row.posts,
      level: row.level,
      ...(opening === undefined || opening === 'wrong' ? {} : { opensAt: opening }),
    };
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: grants };
}

function openingOf(typed: string, now: Date): Instant | 'wrong' | undefined {
  if (typed.trim() === '') return undefined;
  const read = readDtg(typed, now);
  return read.ok ? read.at : 'wrong';
}

export function grantRowsOf(grants: Grant[]): GrantRow[] {
  return grants.map((grant) => ({
    party: grant.party,
    posts: grant.posts,
    level: grant.level,
    opensAt: grant.opensAt === undefined ? '' : formatDtg(grant.opensAt),
  }));
}
