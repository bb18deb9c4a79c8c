// In which order operations and conflicts are read; not needed by the first screen.
import type { ConflictView, OperationView } from '../api/views';
import { attentionOf, ORDER, windowOf } from './reading';

/** What waits for the reader first, then what is graver, then what begins sooner. */
export function sortedForReading(
  operations: OperationView[],
  viewer: { party: string; isHost: boolean },
): OperationView[] {
  const key = (operation: OperationView) => ({
    mine: attentionOf(operation, viewer) === undefined ? 1 : 0,
    state: ORDER.indexOf(operation.state),
    from: windowOf(operation)?.from ?? '',
  });
  return operations
    .map((operation) => ({ operation, ...key(operation) }))
    .sort(
      (a, b) =>
        a.mine - b.mine ||
        a.state - b.state ||
        a.from.localeCompare(b.from) ||
        a.operation.reference.localeCompare(b.operation.reference),
    )
    .map(({ operation }) => operation);
}

export function conflictsOf(subject: string, conflicts: ConflictView[]): ConflictView[] {
  return conflicts
    .filter((conflict) => conflict.newcomer.subject === subject || conflict.earlier.subject === subject)
    .sort(
      (a, b) =>
        Number(b.live) - Number(a.live) || b.degree - a.degree || a.openedAt.localeCompare(b.openedAt),
    );
}
