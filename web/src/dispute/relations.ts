// The facts between two parties in a period, counted from what this reader may see and nothing else: no score, no
// ranking, and no humanitarian party. Each number names the objects it was counted from.
import type { DisputeView } from '../api/dispute-views';
import type { CommitmentView } from '../api/meeting-views';
import type { ImmediateActionView, OperationView, PartyView } from '../api/views';
import { isOver } from './reading';
import { isLate } from '../meeting/promised';

export const FACTS = [
  'answeredInTime',
  'answeredLate',
  'commitmentsKept',
  'commitmentsLate',
  'commitmentsBroken',
  'disputesOpen',
  'disputesSettled',
  'notCoordinated',
] as const;
export type Fact = (typeof FACTS)[number];

export interface Counted {
  hash: string;
  reference: string;
}
export interface Relation {
  /** The two, the first by name; of `notCoordinated` the second is the host. */
  pair: [string, string];
  facts: Record<Fact, Counted[]>;
}
export interface Seen {
  operations: OperationView[];
  commitments: CommitmentView[];
  disputes: DisputeView[];
  actions: ImmediateActionView[];
}

const nothing = (): Record<Fact, Counted[]> => Object.fromEntries(FACTS.map((fact) => [fact, [] as Counted[]])) as unknown as Record<Fact, Counted[]>;

/** Every pair of which some fact falls into the period, in the order of their names. */
export function relationsOf(seen: Seen, parties: PartyView[], host: string, period: { from: string; to: string }, now: Date): Relation[] {
  const counted = new Set(parties.filter((one) => one.partyKind !== 'HUMANITARIAN').map((one) => one.id));
  const all = new Map<string, Relation>();
  const within = (at: string | undefined) => at !== undefined && at >= period.from && at <= period.to;
  const add = (one: string, other: string, fact: Fact, found: Counted) => {
    if (one === other || !counted.has(one) || !counted.has(other)) return;
    const pair: [string, string] = one < other ? [one, other] : [other, one];
    const key = pair.join('+');
    const relation = all.get(key) ?? { pair, facts: nothing() };
    if (!relation.facts[fact].some((known) => known.hash === found.hash)) relation.facts[fact].push(found);
    all.set(key, relation);
  };
  for (const one of seen.operations) answers(one, within, add);
  for (const one of seen.commitments) {
    const fact = ofCommitment(one, now);
    const at = one.claims.at(-1)?.by.at ?? one.due;
    if (fact && one.beneficiary !== undefined && within(at)) add(one.ower, one.beneficiary, fact, { hash: `#/commitments/${one.id}`, reference: one.reference });
  }
  for (const one of seen.disputes) {
    const fact: Fact | undefined = one.state === 'SETTLED' ? 'disputesSettled' : isOver(one) ? undefined : 'disputesOpen';
    if (fact && one.against !== undefined && within(one.at)) add(one.owner, one.against, fact, { hash: `#/disputes/${one.id}`, reference: one.reference });
  }
  for (const one of seen.actions) {
    const { at } = one;
    if (within(at) && !one.replies.some((reply) => reply.answer === 'REGULARISED')) add(one.owner, host, 'notCoordinated', { hash: `#/notices/${one.id}`, reference: one.reference });
  }
  return [...all.values()].sort((a, b) => a.pair.join().localeCompare(b.pair.join()));
}

type Add = (one: string, other: string, fact: Fact, found: Counted) => void;

/** What a consulted party said to the lead, before its deadline or after it; silence past it is late. */
function answers(operation: OperationView, within: (at: string | undefined) => boolean, add: Add): void {
  for (const one of operation.consulted) {
    const first = operation.positions
      .filter((position) => position.party === one.party)
      .map((position) => position.by.at)
      .sort()[0];
    const found = { hash: `#/operations/${operation.id}`, reference: operation.reference };
    if (first !== undefined && within(first)) add(operation.lead, one.party, first <= one.deadline ? 'answeredInTime' : 'answeredLate', found);
    else if (first === undefined && one.late && within(one.deadline)) add(operation.lead, one.party, 'answeredLate', found);
  }
}

/** What a side claims and the other confirms, or does not contest; what is contested is counted as neither. */
function ofCommitment(one: CommitmentView, now: Date): Fact | undefined {
  if (one.state === 'KEPT' || one.state === 'CLAIMED_KEPT') return 'commitmentsKept';
  if (one.state === 'BROKEN' || one.state === 'CLAIMED_BROKEN') return 'commitmentsBroken';
  return isLate(one, now) ? 'commitmentsLate' : undefined;
}
