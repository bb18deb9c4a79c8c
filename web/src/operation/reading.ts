// What an operation asks of the reader, and when it is.
import type { Window } from '../api/values';
import type { OperationState, OperationView } from '../api/views';
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

/** The graver first. */
export const ORDER: OperationState[] = [
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

/** How many operations are in each state, in the order of reading; states that none is in are left out. */
export function statesOf(operations: OperationView[]): { state: OperationState; count: number }[] {
  return ORDER.map((state) => ({ state, count: operations.filter((one) => one.state === state).length })).filter(
    ({ count }) => count > 0,
  );
}
