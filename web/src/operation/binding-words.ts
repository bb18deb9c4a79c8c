// What binds or qualifies an operation besides its version: arrangements both leads signed, words of reserve.
import type { ArrangementView, ConflictSide, ConflictView, OperationView, PositionView, VersionView } from '../api/views';

export interface SignedTerms {
  arrangement: ArrangementView;
  /** The activity it was made with. */
  other: ConflictSide;
  /** What it settled is over. */
  past: boolean;
}

/** In the order they were opened, those of conflicts that are over too: what was signed was signed. */
export function signedTermsOf(operation: OperationView, conflicts: ConflictView[]): SignedTerms[] {
  return conflicts.flatMap((one) => {
    const other = one.newcomer.subject === operation.id ? one.earlier : one.newcomer;
    return one.arrangements.filter((arrangement) => arrangement.signedBy).map((arrangement) => ({ arrangement, other, past: !one.live }));
  });
}

/** Reserved or unfavourable words on the clauses of one version, also where a later version has changed them since. */
export function reservesOn(operation: OperationView, version: VersionView): PositionView[] {
  const digestIn = (of: VersionView | undefined, kind: string) => of?.clauses.find((one) => one.clause === kind)?.digest;
  return operation.positions
    .filter((one) => one.stance === 'RESERVED' || one.stance === 'UNFAVOURABLE')
    .filter((one) => one.confirmed === (digestIn(version, one.clause) === digestIn(operation.latest, one.clause)));
}

/** Words that a change of their clause made void and nobody gave again: the host decided without them. */
export function toConfirmOn(operation: OperationView, version: VersionView): PositionView[] {
  const digestIn = (of: VersionView | undefined, kind: string) => of?.clauses.find((one) => one.clause === kind)?.digest;
  return operation.positions.filter((one) => !one.confirmed && digestIn(version, one.clause) === digestIn(operation.latest, one.clause));
}
