// The approval chain of an operation step by step: who did what when, what is open now, what comes (M7).
import type { Instant } from '../api/values';
import type { OperationView, Signed } from '../api/views';
import { inForceOf, silentOf } from './facts';

export type StepName = 'proposed' | 'consulted' | 'decided' | 'conditions' | 'started' | 'disengaged' | 'closed';
export interface Step {
  name: StepName;
  is: 'done' | 'open' | 'failed' | 'to-come';
  by?: Signed;
  at?: Instant;
  /** Of the consulted: how many have a standing word, of how many. */
  words?: { given: number; asked: number };
}

export function chainOf(operation: OperationView): Step[] {
  const version = inForceOf(operation) ?? operation.latest;
  if (version === undefined) return [];
  const conduct = operation.conduct;
  const started = conduct !== undefined && conduct.word !== 'WITHDRAWN';
  const left = conduct?.word === 'DISENGAGED' || conduct?.word === 'CLOSED';
  const asked = operation.consulted.length;
  const given = asked - silentOf(operation).length;
  const { decision } = version;
  const list: Step[] = [
    { name: 'proposed', is: 'done', ...signed(version.by) },
    { name: 'consulted', is: given === asked || decision ? 'done' : 'open', words: { given, asked } },
    decision
      ? { name: 'decided', is: failed(decision.word) ? 'failed' : 'done', ...signed(decision.by) }
      : { name: 'decided', is: 'open' },
  ];
  if (decision && decision.conditions.length > 0) {
    list.push({ name: 'conditions', is: version.state === 'CONDITIONS_OFFERED' ? 'open' : 'done' });
  }
  list.push({
    name: 'started',
    is: started ? 'done' : version.state === 'APPROVED' ? 'open' : 'to-come',
    ...(conduct?.word === 'ACTIVE' ? { at: conduct.at } : {}),
  });
  list.push({
    name: 'disengaged',
    is: left ? 'done' : started ? 'open' : 'to-come',
    ...(conduct?.word === 'DISENGAGED' ? { at: conduct.at } : {}),
  });
  list.push({
    name: 'closed',
    is: conduct?.word === 'CLOSED' ? 'done' : left ? 'open' : 'to-come',
    ...(conduct?.word === 'CLOSED' ? { at: conduct.at } : {}),
  });
  return list;
}

const failed = (word: string) => word === 'RETURNED' || word === 'REFUSED' || word === 'WITHDRAWN';
const signed = (by: Signed | undefined) => (by === undefined ? {} : { by, at: by.at });
