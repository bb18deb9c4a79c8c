// What a decision has to name, and what of it came while its author was reading: nothing new is ticked for him.
import type { Problem } from '../api/problem';
import type { Awareness } from '../api/routes';
import type { ConflictView } from '../api/views';

/** Everything the server says must be named, each by the key its box is ticked by. */
export function keysOf(awareness: Awareness): string[] {
  return [...awareness.acknowledged.conflicts, ...awareness.silent.parties, ...awareness.withoutKnowledgeOf];
}

/** Conflicts that a rejection names and the decision did not; none: it was rejected for something else. */
export function missingIn(problem: Problem | undefined, named: readonly string[]): string[] {
  const told = problem?.evidence?.['conflicts'];
  return Array.isArray(told) ? told.filter((id): id is string => typeof id === 'string' && !named.includes(id)) : [];
}

export interface Reading {
  ticked: readonly string[];
  /** What came since the dialog was opened. */
  fresh: readonly string[];
}

/** These came while the dialog was open: they are marked, and to be ticked even if an earlier one like them was. */
export function withNews(reading: Reading, keys: readonly string[]): Reading {
  const anew = keys.filter((key) => !reading.fresh.includes(key));
  return { fresh: [...reading.fresh, ...anew], ticked: reading.ticked.filter((key) => !anew.includes(key)) };
}

const OUTRUN = ['conflicts-not-acknowledged', 'silence-not-named', 'withheld-not-named', 'as-of-before-version'];

/** Rejected because what must be named changed under the reader's eyes: his dialog shows it, and he decides again. */
export function isOutrun(problem: Problem | undefined): boolean {
  return problem !== undefined && OUTRUN.includes(problem.code);
}

/** Live conflicts as this copy has them: when this text changes, the server is asked anew. */
export function liveKey(conflicts: ConflictView[]): string {
  return conflicts
    .filter((one) => one.live && one.degree >= 1)
    .map((one) => one.id)
    .sort()
    .join(' ');
}
