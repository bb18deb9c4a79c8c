// What a start is checked for, from the local copy, before it is pressed. The server checks all of it
// again against everything, what this reader may not know included.
import type { ConflictView, OperationView } from '../api/views';
import { inForceOf } from './facts';
import { mayBlock } from './offers';

export type CheckName = 'approved' | 'valid' | 'window' | 'suspended' | 'cooperation' | 'paused' | 'conflicts' | 'host-cell';
export interface Check {
  name: CheckName;
  /** `unknown`: the copy cannot tell, the server will. */
  is: 'holds' | 'fails' | 'unknown';
}

export function recheckOf(operation: OperationView, conflicts: ConflictView[], now: Date): Check[] {
  const version = inForceOf(operation);
  const window = version?.decision?.window ?? version?.window;
  const validUntil = version?.decision?.validUntil;
  const at = now.getTime();
  const begun = window !== undefined && at >= new Date(window.from).getTime();
  const over = window?.to !== undefined && at >= new Date(window.to).getTime();
  const paused = operation.pauses.some((one) => one.party === operation.lead && one.contingent === undefined);
  const says = (holds: boolean): Check['is'] => (holds ? 'holds' : 'fails');
  return [
    { name: 'approved', is: says(version?.state === 'APPROVED') },
    { name: 'valid', is: validUntil === undefined ? 'unknown' : says(at < new Date(validUntil).getTime()) },
    { name: 'window', is: says(begun && !over) },
    { name: 'suspended', is: says(operation.suspension === undefined) },
    { name: 'cooperation', is: says((operation.held ?? []).length === 0) },
    { name: 'paused', is: says(!paused) },
    { name: 'conflicts', is: says(!conflicts.some((one) => mayBlock(one, operation.id))) },
    ...(operation.throughHostCell ? [{ name: 'host-cell', is: 'unknown' } as const] : []),
  ];
}
