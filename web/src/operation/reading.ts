// In which order operations are read, and what each asks of the reader.
import type { Window } from '../api/values';
import type { ConflictView, OperationState, OperationView } from '../api/views';
import { inForceOf, isConsulted, isOver, silentOf } from './facts';

export type Attention = 'decide' | 'sign' | 'position' | 'confirm' | 'revise' | 'disengage' | 'settle';

/** What the operation waits for from the reader's party; nothing: it waits for somebody else. */
export function attentionOf(
  operation: OperationView,
  viewer: { party: string; isHost: boolean },
): Attention | undefined {
  if (isOver(operation)) return undefined;
  const open = operation.latest?.state === 'PROPOSED';
  if (viewer.isHost && open && operation.lead !== viewer.party) return 'decide';
  if (operation.lead === viewer.party) return leadAttention(operation);
  if (!isConsulted(operation, viewer.party) || !open) return undefined;
  if (silentOf(operation).includes(viewer.party)) {
    const spoke = operation.positions.some((position) => position.party === viewer.party);
    return spoke ? 'confirm' : 'position';
  }
  return undefined;
}

function leadAttention(operation: OperationView): Attention | undefined {
  switch (operation.state) {
    case 'CONDITIONS_OFFERED':
      return 'sign';
    case 'RETURNED':
      return 'revise';
    case 'OVERDUE':
    case 'APPROVAL_WITHDRAWN':
      return operation.conduct?.word === 'ACTIVE' ? 'disengage' : undefined;
    default:
      return operation.worstDegree >= 2 && inForceOf(operation) === undefined ? 'settle' : undefined;
  }
}

export function windowOf(operation: OperationView): Window | undefined {
  const version = inForceOf(operation) ?? operation.latest;
  return version?.decision?.window ?? version?.window;
}

const ORDER: OperationState[] = [
  'OVERDUE',
  'SUSPENDED',
  'APPROVAL_WITHDRAWN',
  'ACTIVE',
  'CONDITIONS_OFFERED',
  'PROPOSED',
  'APPROVED',
  'RETURNED',
  'EXPIRED',
  'DISENGAGED',
  'REFUSED',
  'WITHDRAWN',
  'CLOSED',
];

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

/** How many operations are in each state, in the order of reading; states that none is in are left out. */
export function statesOf(operations: OperationView[]): { state: OperationState; count: number }[] {
  return ORDER.map((state) => ({ state, count: operations.filter((one) => one.state === state).length })).filter(
    ({ count }) => count > 0,
  );
}
