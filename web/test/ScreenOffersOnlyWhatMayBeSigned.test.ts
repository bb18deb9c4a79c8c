import { describe, expect, it } from 'vitest';
import type { SessionPost } from '../src/api/routes';
import type { ConflictView, NoticeView, OperationView, Signed, VersionView } from '../src/api/views';
import { answersTo } from '../src/operation/answers';
import { silentOf } from '../src/operation/facts';
import { offersOf, type Viewer } from '../src/operation/offers';
import { attentionOf } from '../src/operation/reading';
import { sortedForReading } from '../src/operation/sorting';
import { settlingOffers } from '../src/operation/settling';

const ACTS = [
  'ApproveOperation ReturnOperation RefuseOperation AddConsulted LiftSuspension ReconfirmOperation SettleConflict',
  'SignConditions StartOperation ReviseOperation ResumePart CloseOperation ChangeRelease TakePosition AcknowledgeConflict',
  'ProposeArrangement SignArrangement EndorseSettlement AnswerNotice AnswerImmediateAction',
]
  .join(' ')
  .split(' ');
const post = (party: string, acts = ACTS): SessionPost => ({
  id: `${party}.post`,
  party,
  title: { fr: '', en: '' },
  capacity: 'HOLDER',
  acts,
});
const viewer = (party: string, more: Partial<Viewer> = {}): Viewer => ({
  post: post(party),
  person: undefined,
  isHost: party === 'host',
  contingent: undefined,
  online: true,
  now: new Date('2021-10-06T12:00:00Z'),
  ...more,
});
const by = (party: string): Signed => ({
  party,
  post: `${party}.post`,
  title: { fr: '', en: '' },
  person: '',
  seq: 1,
  at: '2021-10-05T00:00:00Z',
});
const version = (state: VersionView['state'], more: Partial<VersionView> = {}): VersionView => ({
  number: 1,
  digest: 'd',
  state,
  by: by('lead'),
  window: { from: '2021-10-06T10:00:00Z', to: '2021-10-07T10:00:00Z' },
  clauses: [],
  ...more,
});
const operation = (more: Partial<OperationView> = {}): OperationView => ({
  kind: 'OperationView',
  id: 'op',
  reference: 'OP-1',
  level: 'FULL',
  lead: 'lead',
  exercise: false,
  state: 'PROPOSED',
  supporting: ['helper'],
  latest: version('PROPOSED'),
  versions: [],
  consulted: [],
  positions: [],
  pauses: [],
  objections: [],
  withheld: [],
  mayWiden: [],
  throughHostCell: false,
  protectedSite: false,
  worstDegree: 0,
  ...more,
});
const conflict = (more: Partial<ConflictView> = {}): ConflictView => ({
  kind: 'ConflictView',
  id: 'c',
  newcomer: { subject: 'op', kind: 'OPERATION', reference: '', owner: 'lead', category: 'MOVEMENT', role: 'TRANSITS', spaceTime: '', inForce: true, present: false },
  earlier: { subject: 'other', kind: 'OPERATION', reference: '', owner: 'neighbour', category: 'MOVEMENT', role: 'TRANSITS', spaceTime: '', inForce: true, present: false },
  degree: 2,
  listedDegree: 2, nearOnly: false,
  raised: [],
  rule: 'AGREE',
  live: true,
  settled: false,
  blocking: true,
  overlaps: [],
  acknowledgements: [],
  arrangements: [],
  endorsements: [],
  openedAt: '2021-10-05T00:00:00Z',
  arrangementDeadline: '2021-10-06T00:00:00Z',
  ...more,
});

function check(view: OperationView, as: Viewer, expected: string, conflicts: ConflictView[] = []) {
  const offers = offersOf(view, conflicts, as).map((one) => one.kind + (one.obstacle ? `!${one.obstacle}` : ''));
  expect(offers.join(' ')).toBe(expected);
}

describe('a screen offers only what may be signed', () => {
  it('gives the decision to the host alone, and never to the post that proposed', () => {
    const host = 'ApproveOperation ReturnOperation RefuseOperation AddConsulted RaiseObjection';
    check(operation(), viewer('host'), host);
    check(operation(), viewer('stranger'), 'RaiseObjection');
    const own = operation({ lead: 'host', latest: version('PROPOSED', { by: by('host') }) });
    expect(offersOf(own, [], viewer('host')).slice(0, 3).map((one) => one.obstacle)).toEqual(['proposer', 'proposer', 'proposer']);
  });

  it('lets nobody approve offline, for the decision names what it was aware of', () => {
    const [approve, sendBack] = offersOf(operation(), [], viewer('host', { online: false }));
    expect([approve!.obstacle, sendBack!.obstacle]).toEqual(['offline', undefined]);
  });

  it('shows no act that the mandate does not list, but restraint always', () => {
    check(operation(), viewer('lead', { post: post('lead', []) }), 'WithdrawOperation RaiseObjection');
    const approved = operation({ state: 'APPROVED', latest: version('APPROVED') });
    check(approved, viewer('lead', { post: post('lead', []) }), 'WithdrawOperation PausePart RaiseObjection');
  });

  it('offers a pause from the approval until everybody has left, also when the approval was withdrawn from under it', () => {
    const offersPause = (more: Partial<OperationView>) => offersOf(operation(more), [], viewer('lead')).some((one) => one.kind === 'PausePart');
    expect(offersPause({})).toBe(false);
    expect(offersPause({ state: 'APPROVED', latest: version('APPROVED') })).toBe(true);
    expect(offersPause({ state: 'APPROVAL_WITHDRAWN', latest: version('APPROVAL_WITHDRAWN'), conduct: { word: 'ACTIVE', at: '' } })).toBe(true);
    expect(offersPause({ state: 'DISENGAGED', latest: version('APPROVED'), conduct: { word: 'DISENGAGED', at: '' } })).toBe(false);
  });

  it('starts only in force, inside the window, with nothing in the way', () => {
    const approved = operation({ state: 'APPROVED', latest: version('APPROVED') });
    const start = (as: Viewer, conflicts: ConflictView[] = [], view = approved) =>
      offersOf(view, conflicts, as).find((one) => one.kind === 'StartOperation');
    expect(start(viewer('lead'))).toEqual({ kind: 'StartOperation' });
    expect(start(viewer('helper'))).toBeUndefined();
    expect(start(viewer('lead', { now: new Date('2021-10-06T09:59:00Z') }))?.obstacle).toBe('not-yet');
    expect(start(viewer('lead', { now: new Date('2021-10-07T10:00:00Z') }))?.obstacle).toBe('window-over');
    expect(start(viewer('lead'), [conflict()])?.obstacle).toBe('blocking');
    expect(start(viewer('lead'), [conflict({ blocking: false, settled: true })])?.obstacle).toBeUndefined();
    const suspended = operation({ ...approved, state: 'SUSPENDED', suspension: { reason: '', by: by('host') } });
    expect(start(viewer('lead'), [], suspended)?.obstacle).toBe('suspended');
  });

  it('follows the operation on the ground to its closure', () => {
    const active = operation({ state: 'ACTIVE', latest: version('APPROVED'), conduct: { word: 'ACTIVE', at: '' } });
    check(active, viewer('lead'), 'ReportDisengagement ReviseOperation ChangeRelease PausePart RaiseObjection');
    check(active, viewer('host'), 'SuspendApproval WithdrawApproval ReconfirmOperation RaiseObjection');
    const left = operation({ state: 'DISENGAGED', latest: version('APPROVED'), conduct: { word: 'DISENGAGED', at: '' } });
    check(left, viewer('lead'), 'CloseOperation ChangeRelease RaiseObjection');
    check(operation({ state: 'CLOSED' }), viewer('lead'), 'RaiseObjection');
  });

  it('lets a party lift its own pause and nobody else’s', () => {
    const paused = operation({ state: 'ACTIVE', latest: version('APPROVED'), pauses: [{ party: 'helper', reason: '', by: by('helper') }] });
    const kinds = (party: string) => offersOf(paused, [], viewer(party)).map((one) => one.kind);
    expect(kinds('helper')).toContain('ResumePart');
    expect(kinds('lead')).toContain('PausePart');
    expect(kinds('host')).not.toContain('ResumePart');
  });

  it('counts a void position as silence', () => {
    const asked = operation({
      consulted: ['a', 'b'].map((party) => ({ party, causes: [], deadline: '', late: false })),
      positions: [
        { party: 'a', clause: 'MEANS', stance: 'NOTED', confirmed: true, by: by('a') },
        { party: 'b', clause: 'MEANS', stance: 'NOTED', confirmed: false, by: by('b') },
      ],
    });
    expect(silentOf(asked)).toEqual(['b']);
    expect(attentionOf(asked, { party: 'b', isHost: false })).toBe('confirm');
    expect(attentionOf(asked, { party: 'a', isHost: false })).toBeUndefined();
    expect(attentionOf(asked, { party: 'host', isHost: true })).toBe('decide');
  });

  it('puts first what waits for the reader, then what is graver', () => {
    const list = [
      operation({ id: 'closed', state: 'CLOSED' }),
      operation({ id: 'late', lead: 'x', state: 'OVERDUE', latest: version('APPROVED') }),
      operation({ id: 'mine', state: 'CONDITIONS_OFFERED', latest: version('CONDITIONS_OFFERED') }),
    ];
    expect(sortedForReading(list, { party: 'lead', isHost: false }).map((one) => one.id)).toEqual(['mine', 'late', 'closed']);
  });

  it('offers a settlement to the two leads, then to the host, never against a humanitarian', () => {
    const settle = (party: string, given: ConflictView, humanitarian = false) =>
      settlingOffers(given, {
        post: post(party),
        isHost: party === 'host',
        isHumanitarian: () => humanitarian,
        now: new Date('2021-10-06T12:00:00Z'),
      }).map((one) => one.kind + (one.obstacle ? `!${one.obstacle}` : ''));
    expect(settle('lead', conflict())).toEqual(['AcknowledgeConflict', 'ProposeArrangement']);
    const proposed = conflict({ arrangements: [{ id: 'a', terms: '', proposedBy: by('lead') }] });
    expect(settle('neighbour', proposed)).toContain('SignArrangement');
    expect(settle('host', conflict())).toEqual(['SettleConflict']);
    expect(settle('host', conflict({ arrangementDeadline: '2021-10-07T00:00:00Z' }))).toEqual(['SettleConflict!arrangement-deadline']);
    expect(settle('host', conflict({ degree: 4 }))).toEqual(['SettleConflict!endorsement']);
    expect(settle('host', conflict({ degree: 4 }), true)).toEqual(['SettleConflict!humanitarian']);
    expect(settle('host', conflict({ degree: 4, endorsements: ['lead', 'neighbour'] }))).toEqual(['SettleConflict']);
    expect(settle('lead', conflict({ degree: 4 }), true)).toEqual(['AcknowledgeConflict']);
    expect(settle('lead', conflict({ live: false }))).toEqual([]);
  });

  it('lets only the host object to a notice, under the notification regime', () => {
    const notice = { kind: 'NoticeView', state: 'NOTIFIED', owner: 'un', regime: 'NOTIFICATION', replies: [] } as unknown as NoticeView;
    const answers = (party: string, view = notice) =>
      answersTo(view, post(party), party === 'host').map((one) => ('answer' in one ? one.answer : one.kind));
    expect(answers('host')).toEqual(['ACKNOWLEDGED', 'OBJECTED']);
    expect(answers('lead')).toEqual(['ACKNOWLEDGED']);
    expect(answers('un')).toEqual(['EndNotice']);
    expect(answers('host', { ...notice, regime: 'INFORMATION' })).toEqual(['ACKNOWLEDGED']);
  });
});
