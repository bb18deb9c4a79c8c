// Who is late and what exactly keeps an operation from going on, from what the reader may know. Each is
// told in one plain sentence (`Hindrances.svelte`); the server decides.
import type { ClauseKind, Instant } from '../api/values';
import type { ConflictView, OperationView } from '../api/views';
import type { CrossingState } from '../api/border';
import { crossingNow, missingFrom } from '../border/reading';
import { inForceOf, isOnTheGround, isOver } from './facts';
import { withHumanitarian } from './settling';

export type Hindrance =
  | { is: 'no-word'; party: string; clauses: ClauseKind[]; deadline: Instant; lateMs: number }
  | { is: 'confirm'; party: string; clauses: ClauseKind[] }
  | { is: 'decision' }
  | { is: 'conditions'; party: string }
  | { is: 'returned'; party: string }
  | { is: 'conflict'; degree: number; reference: string; lacks: Lack[] }
  | { is: 'crossing'; neighbour: string; state: CrossingState }
  | { is: 'beyond' }
  | { is: 'suspended' }
  | { is: 'paused'; party: string; contingent?: string }
  | { is: 'expired'; at: Instant }
  | { is: 'overdue'; party: string };

/** What would settle a conflict, and of whom: one of them is enough. */
export type Lack =
  | { of: 'acknowledgement'; party: string }
  | { of: 'arrangement' }
  | { of: 'signature'; party: string }
  | { of: 'host' }
  /** A humanitarian organisation is asked for nothing: the operation gives way. */
  | { of: 'change' };

const BINDING = 2;
const FORBIDDEN = 4;

export function hindrancesOf(
  operation: OperationView,
  conflicts: ConflictView[],
  now: Date,
  isHumanitarian: (party: string) => boolean = () => false,
): Hindrance[] {
  if (isOver(operation)) return [];
  return [
    ...onTheGround(operation),
    ...ofDecision(operation),
    ...ofParties(operation, now),
    ...ofCrossing(operation),
    ...ofConflicts(operation, conflicts, now, isHumanitarian),
  ];
}

function onTheGround(operation: OperationView): Hindrance[] {
  const list: Hindrance[] = [];
  if (operation.suspension) list.push({ is: 'suspended' });
  for (const { party, contingent } of operation.pauses) {
    list.push(contingent === undefined ? { is: 'paused', party } : { is: 'paused', party, contingent });
  }
  if (operation.state === 'OVERDUE') list.push({ is: 'overdue', party: operation.lead });
  return list;
}

function ofDecision(operation: OperationView): Hindrance[] {
  const validUntil = inForceOf(operation)?.decision?.validUntil;
  if (operation.state === 'EXPIRED' && validUntil !== undefined) return [{ is: 'expired', at: validUntil }];
  switch (operation.latest?.state) {
    case 'PROPOSED':
      return [{ is: 'decision' }];
    case 'CONDITIONS_OFFERED':
      return [{ is: 'conditions', party: operation.lead }];
    case 'RETURNED':
      return [{ is: 'returned', party: operation.lead }];
    default:
      return [];
  }
}

/** The neighbours whose consent is missing; on the ground, those who ask to leave. */
function ofCrossing(operation: OperationView): Hindrance[] {
  const crossing = crossingNow(operation);
  const missing = missingFrom(crossing).map(({ neighbour, state }): Hindrance => ({ is: 'crossing', neighbour, state }));
  return crossing?.beyond ? [...missing, { is: 'beyond' }] : missing;
}

/** Whoever is asked and has no standing word; nobody once the host has decided. */
function ofParties(operation: OperationView, now: Date): Hindrance[] {
  if (operation.latest?.state !== 'PROPOSED') return [];
  const clauses = operation.latest.clauses.filter((one) => !one.withheld).map((one) => one.clause);
  return operation.consulted.flatMap((one): Hindrance[] => {
    const words = operation.positions.filter((position) => position.party === one.party);
    const standing = words.filter((word) => word.confirmed).map((word) => word.clause);
    const lapsed = words.filter((word) => !word.confirmed).map((word) => word.clause);
    const lateMs = Math.max(0, now.getTime() - new Date(one.deadline).getTime());
    const list: Hindrance[] = [];
    if (lapsed.length > 0) list.push({ is: 'confirm', party: one.party, clauses: lapsed });
    if (standing.length === 0 && lapsed.length === 0) {
      list.push({ is: 'no-word', party: one.party, clauses, deadline: one.deadline, lateMs });
    }
    return list;
  });
}

function ofConflicts(
  operation: OperationView,
  conflicts: ConflictView[],
  now: Date,
  isHumanitarian: (party: string) => boolean,
): Hindrance[] {
  if (isOnTheGround(operation)) return [];
  return conflicts
    .map((conflict) => ({ conflict, other: conflict.newcomer.subject === operation.id ? conflict.earlier : conflict.newcomer }))
    .filter(({ conflict, other }) => conflict.live && conflict.degree >= BINDING && !isSettledFor(conflict, other.owner))
    .map(({ conflict, other }) => {
      const { degree } = conflict;
      const lacks: Lack[] = withHumanitarian(conflict, { isHumanitarian }) ? [{ of: 'change' }] : lacksOf(conflict, other.owner, now);
      return { is: 'conflict', degree, reference: other.reference, lacks };
    });
}

/** The other owner knew and said nothing against it: that is enough, unless the matrix forbids the pair. */
function isSettledFor(conflict: ConflictView, other: string): boolean {
  return conflict.settled || (conflict.degree < FORBIDDEN && conflict.acknowledgements.some((by) => by.party === other));
}

/** Any one of them settles it. */
function lacksOf(conflict: ConflictView, other: string, now: Date): Lack[] {
  const owners = [...new Set([conflict.newcomer.owner, conflict.earlier.owner])];
  const lacks: Lack[] = conflict.degree < FORBIDDEN ? [{ of: 'acknowledgement', party: other }] : [];
  const open = conflict.arrangements.filter((one) => one.signedBy === undefined).at(-1);
  if (open === undefined) lacks.push({ of: 'arrangement' });
  for (const party of owners) {
    if (open && open.proposedBy.party !== party) lacks.push({ of: 'signature', party });
  }
  if (now >= new Date(conflict.arrangementDeadline)) lacks.push({ of: 'host' });
  return lacks;
}
