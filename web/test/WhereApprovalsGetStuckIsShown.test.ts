import { describe, expect, it } from 'vitest';
import type { OperationView, PostView } from '../src/api/views';
import { handsOf, pendingOf } from '../src/screens/setup/health';

const NOW = new Date('2021-10-18T08:00:00Z');
const holder = (person: string, more: object = {}) => ({ person, name: person, confirmed: true, during: { from: '2021-10-01T00:00:00Z' }, ...more });
const post = (id: string, party: string, acts: string[], ...holders: object[]) => ({ id, party, mandate: { acts }, holders }) as unknown as PostView;
const operation = (reference: string, state: string, ...at: string[]) => ({ id: reference, reference, state, versions: at.map((one) => ({ at: one })) }) as unknown as OperationView;

describe('a decision that hangs on one person', () => {
  it('is told from one that several could sign, by persons and not by posts', () => {
    const posts = [
      post('chief', 'host', ['ApproveOperation', 'SuspendApproval'], holder('traore')),
      // The same hand in two posts is one hand.
      post('deputy', 'host', ['ApproveOperation'], holder('traore')),
      post('watch', 'host', ['SuspendApproval'], holder('diallo')),
      post('partner', 'force', ['ApproveOperation'], holder('maurin')),
    ];
    expect(handsOf(posts, 'host', NOW).map(({ act, persons }) => [act, persons.map(({ person }) => person)])).toEqual([
      ['ApproveOperation', ['traore']],
      ['SuspendApproval', ['traore', 'diallo']],
    ]);
  });

  it('counts who signs by a mandate that is lent, until it ends', () => {
    const lent = (until: string) => ({ ...post('deputy', 'host', [], holder('diallo')), lent: [{ id: 'l', from: 'chief', acts: ['ApproveOperation'], until }] }) as unknown as PostView;
    expect(handsOf([lent('2021-10-18T08:00:01Z')], 'host', NOW)[0]?.persons).toHaveLength(1);
    expect(handsOf([lent('2021-10-18T08:00:00Z')], 'host', NOW)[0]?.persons).toHaveLength(0);
  });

  it('counts nobody who has left, is not confirmed or is not there yet', () => {
    const posts = [post('chief', 'host', ['ApproveOperation'], holder('gone', { ended: '2021-10-18T08:00:00Z' }), holder('asked', { confirmed: false }), holder('later', { during: { from: '2021-10-19T00:00:00Z' } }))];
    expect(handsOf(posts, 'host', NOW)[0]?.persons).toEqual([]);
  });
});

describe('a proposal that waits', () => {
  it('says since when its latest version waits, in whole days, the longest first', () => {
    const all = [operation('B', 'PROPOSED', '2021-10-01T00:00:00Z', '2021-10-17T09:00:00Z'), operation('A', 'PROPOSED', '2021-10-10T08:00:00Z'), operation('C', 'APPROVED', '2021-09-01T00:00:00Z'), operation('D', 'RETURNED', '2021-09-01T00:00:00Z')];
    expect(pendingOf(all, NOW).map((one) => [one.operation.reference, one.days])).toEqual([['A', 8], ['B', 0]]);
  });
});
