// What the consulted said of a version, and what they did not: what a decision must not pass over (B9).
import type { ClauseKind } from '../api/values';
import type { ClauseView, ConflictView, OperationView, PositionView } from '../api/views';

/** The gravest first. */
const CONCERNS = ['unfavourable', 'confirm', 'unanswered', 'reserved'] as const;
export interface Concern {
  of: (typeof CONCERNS)[number];
  party: string;
  clauses: ClauseKind[];
  /** The words of it, one for each clause; none where nothing was said. */
  positions: PositionView[];
}

export const concernKey = (one: Concern): string => `${one.of}/${one.party}`;

/** What each consulted party refuses, has to confirm, has not answered or reserves; none: it agrees to every clause. */
export function concernsOf(operation: OperationView): Concern[] {
  const clauses = (operation.latest?.clauses ?? []).filter((one) => !one.withheld).map((one) => one.clause);
  const all = operation.consulted.flatMap(({ party }): Concern[] => {
    const words = operation.positions.filter((one) => one.party === party);
    const concern = (of: Concern['of'], positions: PositionView[]): Concern => ({ of, party, positions, clauses: positions.map((one) => one.clause) });
    const spoken = new Set(words.map((one) => one.clause));
    return [
      concern('unfavourable', words.filter((one) => one.confirmed && one.stance === 'UNFAVOURABLE')),
      concern('confirm', words.filter((one) => !one.confirmed)),
      { of: 'unanswered', party, positions: [], clauses: clauses.filter((one) => !spoken.has(one)) },
      concern('reserved', words.filter((one) => one.confirmed && one.stance === 'RESERVED')),
    ];
  });
  return all
    .filter((one) => one.clauses.length > 0)
    .sort((a, b) => CONCERNS.indexOf(a.of) - CONCERNS.indexOf(b.of));
}

/** How many of the consulted have a standing word on every clause, of how many. */
export function answersIn(operation: OperationView): { given: number; asked: number } {
  const lacking = new Set(
    concernsOf(operation)
      .filter((one) => one.of === 'confirm' || one.of === 'unanswered')
      .map((one) => one.party),
  );
  return { given: operation.consulted.length - lacking.size, asked: operation.consulted.length };
}

/** What a decision has to name besides the words: live conflicts, and clauses the reader is not shown. */
export function unknownsOf(operation: OperationView, conflicts: ConflictView[]): { conflicts: ConflictView[]; withheld: ClauseKind[] } {
  return {
    conflicts: conflicts.filter((one) => one.live && one.degree >= 1),
    withheld: (operation.latest?.clauses ?? []).filter((one) => one.withheld).map((one) => one.clause),
  };
}

/** Clauses on which a party may agree in one gesture: read, and never reserved or refused by it. */
export function restFor(operation: OperationView, party: string): ClauseView[] {
  const word = (clause: ClauseKind) => operation.positions.find((one) => one.party === party && one.clause === clause);
  return (operation.latest?.clauses ?? []).filter(({ clause, withheld }) => {
    const given = word(clause);
    return !withheld && (given === undefined || (!given.confirmed && given.stance === 'FAVOURABLE'));
  });
}
