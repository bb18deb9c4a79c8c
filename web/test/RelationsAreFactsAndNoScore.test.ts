import { expect, test } from 'vitest';
import type { DisputeView } from '../src/api/dispute-views';
import type { CommitmentView } from '../src/api/meeting-views';
import type { ImmediateActionView, OperationView, PartyView } from '../src/api/views';
import { FACTS, relationsOf, type Seen } from '../src/dispute/relations';

const NOW = new Date('2021-10-20T00:00:00Z');
const PERIOD = { from: '2021-10-01T00:00:00Z', to: '2021-10-31T00:00:00Z' };
const PARTIES = ['aid', 'force', 'host', 'mission'].map((id) => ({ kind: 'PartyView', id, partyKind: id === 'aid' ? 'HUMANITARIAN' : id === 'host' ? 'HOST_NATION' : 'PARTNER_FORCE' }) as unknown as PartyView);
const NOTHING: Seen = { operations: [], commitments: [], disputes: [], actions: [] };
const count = (seen: Partial<Seen>, pair = 'force+host') => {
  const found = relationsOf({ ...NOTHING, ...seen }, PARTIES, 'host', PERIOD, NOW).find((one) => one.pair.join('+') === pair);
  return found && Object.fromEntries(FACTS.filter((fact) => found.facts[fact].length > 0).map((fact) => [fact, found.facts[fact].map((one) => one.hash)]));
};
const operation = (position: string | undefined, late: boolean, consulted = 'host') =>
  ({
    id: 'o',
    reference: 'OP-1',
    lead: 'force',
    consulted: [{ party: consulted, deadline: '2021-10-10T00:00:00Z', late }],
    positions: position === undefined ? [] : [{ party: consulted, by: { at: position } }],
  }) as unknown as OperationView;
const commitment = (state: CommitmentView['state'], at?: string) =>
  ({ id: 'c', reference: 'EN-1', ower: 'force', beneficiary: 'host', state, late: false, due: '2021-10-12T00:00:00Z', claims: at === undefined ? [] : [{ kept: true, by: { at } }] }) as unknown as CommitmentView;
const dispute = (state: DisputeView['state'], owner = 'force') => ({ id: 'd', reference: 'DI-1', owner, against: 'host', state, at: '2021-10-05T00:00:00Z' }) as unknown as DisputeView;
const action = (...answers: string[]) => ({ id: 'a', reference: 'AI-1', owner: 'force', at: '2021-10-06T00:00:00Z', replies: answers.map((answer) => ({ answer })) }) as unknown as ImmediateActionView;

test('an answer is in time or late by its deadline, and silence past it is late', () => {
  expect(count({ operations: [operation('2021-10-09T00:00:00Z', false)] })).toEqual({ answeredInTime: ['#/operations/o'] });
  expect(count({ operations: [operation('2021-10-11T00:00:00Z', false)] })).toEqual({ answeredLate: ['#/operations/o'] });
  expect(count({ operations: [operation(undefined, true)] })).toEqual({ answeredLate: ['#/operations/o'] });
  expect(count({ operations: [operation(undefined, false)] })).toBeUndefined();
});

test('a commitment is kept, broken or late, and contested is none of them', () => {
  expect(count({ commitments: [commitment('KEPT', '2021-10-13T00:00:00Z')] })).toEqual({ commitmentsKept: ['#/commitments/c'] });
  expect(count({ commitments: [commitment('BROKEN', '2021-10-13T00:00:00Z')] })).toEqual({ commitmentsBroken: ['#/commitments/c'] });
  expect(count({ commitments: [commitment('OPEN')] })).toEqual({ commitmentsLate: ['#/commitments/c'] });
  expect(count({ commitments: [commitment('CONTESTED', '2021-10-13T00:00:00Z')] })).toBeUndefined();
});

test('a dispute is open or settled, a withdrawn one is neither', () => {
  expect(count({ disputes: [dispute('ANSWERED')] })).toEqual({ disputesOpen: ['#/disputes/d'] });
  expect(count({ disputes: [dispute('SETTLED')] })).toEqual({ disputesSettled: ['#/disputes/d'] });
  expect(count({ disputes: [dispute('WITHDRAWN')] })).toBeUndefined();
});

test('an immediate action counts until the host regularises it', () => {
  expect(count({ actions: [action()] })).toEqual({ notCoordinated: ['#/notices/a'] });
  expect(count({ actions: [action('OBJECTED', 'REGULARISED')] })).toBeUndefined();
});

test('a humanitarian party is never on it, and nothing outside the period is', () => {
  expect(relationsOf({ ...NOTHING, disputes: [dispute('ANSWERED', 'aid')], operations: [operation('2021-10-09T00:00:00Z', false, 'aid')] }, PARTIES, 'host', PERIOD, NOW)).toEqual([]);
  expect(relationsOf({ ...NOTHING, disputes: [dispute('ANSWERED')] }, PARTIES, 'host', { from: '2021-10-06T00:00:00Z', to: PERIOD.to }, NOW)).toEqual([]);
});

test('the only words for it are facts', () => {
  expect(FACTS.some((fact) => /score|rank|rating|trust/i.test(fact))).toBe(false);
});
