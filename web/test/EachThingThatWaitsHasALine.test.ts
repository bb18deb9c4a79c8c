import { describe, expect, it } from 'vitest';
import type { SessionPost } from '../src/api/routes';
import type { ConflictView, OperationView } from '../src/api/views';
import { waitingFor, type Seen } from '../src/operation/waiting';

const post = (acts: string[]): SessionPost => ({ id: 'p', party: 'host', title: { fr: '', en: '' }, capacity: 'HOLDER', acts }) as SessionPost;
const operation = (id: string, lead: string, more: Partial<OperationView> = {}) =>
  ({
    kind: 'OperationView',
    id,
    reference: `OP-2021-${id}`,
    lead,
    state: 'APPROVED',
    latest: { state: 'APPROVED', window: { from: '2021-10-20T06:00:00Z' }, clauses: [] },
    consulted: [],
    positions: [],
    pauses: [],
    worstDegree: 0,
    ...more,
  }) as unknown as OperationView;
const conflict = (id: string, other: string, arrangements: unknown[] = [], more: Partial<ConflictView> = {}) =>
  ({
    id,
    live: true,
    settled: false,
    degree: 3,
    newcomer: { subject: other, owner: 'force', reference: `OP-2021-${other}` },
    earlier: { subject: 'convoy', owner: 'host', reference: 'OP-2021-convoy' },
    arrangements,
    arrangementDeadline: '2021-10-21T09:00:00Z',
    ...more,
  }) as unknown as ConflictView;
const by = (party: string) => ({ id: party, proposedBy: { party } });
const lines = (conflicts: ConflictView[], acts: string[], operations = [operation('convoy', 'host')]) => {
  const seen: Seen = { operations, conflicts, notices: [], actions: [], authorisations: [], theatre: undefined };
  return waitingFor(post(acts), true, seen).map((one) => [one.asked, one.about.id, one.with, one.mine]);
};
const ALL = ['AcknowledgeConflict', 'SignArrangement', 'ApproveOperation'];

describe('each thing that waits has a line', () => {
  it('one for each conflict, and the arrangement to be signed by name', () => {
    expect(lines([conflict('c1', 'a'), conflict('c2', 'b', [by('force')])], ALL)).toEqual([
      ['settle', 'convoy', 'OP-2021-a', true],
      ['arrange', 'convoy', 'OP-2021-b', true],
    ]);
  });

  it('none where one’s own arrangement lies with the other, and none of what is settled', () => {
    expect(lines([conflict('c1', 'a', [by('host')]), conflict('c2', 'b', [], { settled: true })], ALL)).toEqual([]);
  });

  it('besides what the operation itself waits for, what another post has to sign last', () => {
    const proposed = operation('convoy', 'host', { state: 'CONDITIONS_OFFERED' });
    expect(lines([conflict('c1', 'a')], ['SignConditions'], [proposed])).toEqual([
      ['sign', 'convoy', undefined, true],
      ['settle', 'convoy', 'OP-2021-a', false],
    ]);
  });
});
