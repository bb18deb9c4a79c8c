// What an operation is, as more than one screen asks.
import type { ActKind } from '../api/acts';
import type { SessionPost } from '../api/routes';
import type { ConflictView, OperationState, OperationView, VersionView } from '../api/views';

/** Acts that only restrain, protect their author or speak: no mandate is asked for them. */
const RESTRAINTS: ReadonlySet<ActKind> = new Set<ActKind>([
  'WithdrawOperation',
  'SuspendApproval',
  'WithdrawApproval',
  'PausePart',
  'ReportDisengagement',
  'RaiseObjection',
  'RefuseCrossing',
  'EndNotice',
  'DeclareImmediateAction',
  'EndImmediateAction',
  'RemarkOnClause',
  'ReportReceipt',
  'ClaimCommitmentKept',
  'ClaimCommitmentBroken',
  'RaiseDispute',
  'AnswerDispute',
  'ReplyToEntry',
]);

export function maySign(post: SessionPost, kind: ActKind): boolean {
  return RESTRAINTS.has(kind) || post.acts.includes(kind);
}

const ON_THE_GROUND: OperationState[] = ['ACTIVE', 'OVERDUE'];
const OVER: OperationState[] = ['CLOSED', 'WITHDRAWN'];

/** The version in force, whether or not a later one was submitted. */
export function inForceOf(operation: OperationView): VersionView | undefined {
  return operation.inForce ?? (operation.latest?.state === 'APPROVED' ? operation.latest : undefined);
}

export function isOnTheGround(operation: OperationView): boolean {
  return operation.conduct?.word === 'ACTIVE' || ON_THE_GROUND.includes(operation.state);
}

export function isOver(operation: OperationView): boolean {
  return OVER.includes(operation.state);
}

export function isConsulted(operation: OperationView, party: string): boolean {
  return operation.consulted.some((one) => one.party === party);
}

export function takesPart(operation: OperationView, party: string): boolean {
  const elements = operation.latest?.clauses.find((clause) => clause.clause === 'FORCES')?.elements ?? [];
  return (
    operation.lead === party ||
    operation.supporting.includes(party) ||
    elements.some((element) => element.party === party)
  );
}

/** The degree from which a conflict has to be settled: below it, parties inform one another. */
export const MUST_BE_SETTLED = 2;

/** What every count of conflicts counts: live, of a degree that has to be settled, and not settled. */
export function mustBeSettled(conflict: Pick<ConflictView, 'live' | 'settled' | 'degree'>): boolean {
  return conflict.live && !conflict.settled && conflict.degree >= MUST_BE_SETTLED;
}

/** Consulted parties without a standing position on any clause. */
export function silentOf(operation: OperationView): string[] {
  return operation.consulted
    .map((one) => one.party)
    .filter((party) => !operation.positions.some((one) => one.party === party && one.confirmed));
}
