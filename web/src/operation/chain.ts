// The approval chain of an operation step by step: who did what when, what is open now, what comes (M7).
import type { Instant } from '../api/values';
import type { OperationView, Signed } from '../api/views';
import { crossingNow, missingFrom } from '../border/reading';
import { inForceOf } from './facts';
import { answersIn, concernsOf } from './given-words';

export type StepName = 'proposed' | 'consulted' | 'decided' | 'conditions' | 'crossing' | 'started' | 'disengaged' | 'closed';
export interface Step {
  name: StepName;
  /** Wanting: it is over, and something was left out. Moot: it will never be asked for. */
  is: 'done' | 'open' | 'wanting' | 'failed' | 'to-come' | 'none' | 'moot';
  by?: Signed;
  at?: Instant;
  /** Of the consulted: how many have a standing word on every clause, of how many; and what else they said. */
  words?: { given: number; asked: number; unfavourable: number; confirm: number; reserved: number };
}

export function chainOf(operation: OperationView): Step[] {
  const version = inForceOf(operation) ?? operation.latest;
  if (version === undefined) return [];
  const conduct = operation.conduct;
  const started = conduct !== undefined && conduct.word !== 'WITHDRAWN';
  const left = conduct?.word === 'DISENGAGED' || conduct?.word === 'CLOSED';
  const { decision } = version;
  const list: Step[] = [
    { name: 'proposed', is: 'done', ...signed(version.by) },
    consultedStep(operation, decision !== undefined),
    decision
      ? { name: 'decided', is: failed(decision.word) ? 'failed' : 'done', ...signed(decision.by) }
      : { name: 'decided', is: 'open' },
  ];
  if (decision && decision.conditions.length > 0) {
    list.push({ name: 'conditions', is: version.state === 'CONDITIONS_OFFERED' ? 'open' : 'done', ...signed(decision.conditionsSigned) });
  }
  const crossing = crossingNow(operation);
  if (crossing) {
    const missing = missingFrom(crossing);
    const is = missing.some((one) => one.state !== 'NEEDED') ? 'failed' : missing.length > 0 || crossing.beyond ? 'open' : 'done';
    list.push({ name: 'crossing', is, ...signed(crossing.into.find((one) => one.by)?.by) });
  }
  list.push({
    name: 'started',
    is: started ? 'done' : version.state === 'APPROVED' ? 'open' : 'to-come',
    ...signedOr(conduct?.started, conduct?.word === 'ACTIVE' ? conduct.at : undefined),
  });
  list.push({
    name: 'disengaged',
    is: left ? 'done' : started ? 'open' : 'to-come',
    ...signedOr(conduct?.left, conduct?.word === 'DISENGAGED' ? conduct.at : undefined),
  });
  list.push({
    name: 'closed',
    is: conduct?.word === 'CLOSED' ? 'done' : left ? 'open' : 'to-come',
    ...signedOr(conduct?.closed, conduct?.word === 'CLOSED' ? conduct.at : undefined),
  });
  return operation.state === 'WITHDRAWN' || operation.state === 'REFUSED' ? list.map(withoutHope) : list;
}

/** Nobody waits for anything of what was refused or given up. */
function withoutHope(step: Step): Step {
  return step.name !== 'consulted' && (step.is === 'open' || step.is === 'to-come') ? { ...step, is: 'moot' } : step;
}

/** Done only when everybody asked has answered everything and objects to nothing. */
function consultedStep(operation: OperationView, decided: boolean): Step {
  if (operation.consulted.length === 0) return { name: 'consulted', is: 'none' };
  const concerns = concernsOf(operation);
  const count = (of: string) => concerns.filter((one) => one.of === of).reduce((sum, one) => sum + one.clauses.length, 0);
  const words = { ...answersIn(operation), unfavourable: count('unfavourable'), confirm: count('confirm'), reserved: count('reserved') };
  const is = words.unfavourable > 0 ? 'failed' : concerns.length === 0 ? 'done' : decided || words.given === words.asked ? 'wanting' : 'open';
  return { name: 'consulted', is, words };
}

const failed = (word: string) => word === 'RETURNED' || word === 'REFUSED' || word === 'WITHDRAWN';
const signed = (by: Signed | undefined) => (by === undefined ? {} : { by, at: by.at });
const signedOr = (by: Signed | undefined, at: Instant | undefined) => (by !== undefined ? signed(by) : at === undefined ? {} : { at });
