import { describe, expect, it } from 'vitest';
import type { SessionPost } from '../src/api/routes';
import type { ConflictSide, ConflictView, NoticeView, OperationView, Signed, StandingAuthorisationView, TheatreView, VersionView } from '../src/api/views';
import { comingBars, thousandths } from '../src/operation/coming';
import { openConflicts, waitingFor, type Seen } from '../src/operation/waiting';

const NOW = new Date('2021-10-18T06:00:00Z');
const hours = (n: number) => new Date(NOW.getTime() + n * 3_600_000).toISOString();
const ACTS = ['ApproveOperation', 'TakePosition', 'AcknowledgeConflict', 'AnswerNotice', 'AnswerImmediateAction', 'SignConditions', 'ApproveStandingAuthorisation'];
const post = (party: string, acts = ACTS): SessionPost => ({ id: `${party}.post`, party, title: { fr: '', en: '' }, capacity: 'HOLDER', acts });
const by = (party: string): Signed => ({ party, post: `${party}.post`, title: { fr: '', en: '' }, person: '', seq: 1, at: hours(-1) });
const version = (window: VersionView['window'], state: VersionView['state'] = 'PROPOSED'): VersionView => ({ number: 1, digest: 'd', state, by: by('lead'), window, clauses: [] });
const operation = (id: string, more: Partial<OperationView> = {}): OperationView => ({
  kind: 'OperationView', id, reference: `OP-${id}`, level: 'FULL', lead: 'lead', exercise: true, state: 'PROPOSED', supporting: [],
  latest: version({ from: hours(10), to: hours(20) }), versions: [], consulted: [], positions: [], pauses: [], objections: [], remarks: [],
  withheld: [], mayWiden: [], throughHostCell: false, protectedSite: false, worstDegree: 0, ...more,
});
const notice = (id: string, more: Partial<NoticeView> = {}): NoticeView => ({
  kind: 'NoticeView', id, reference: `NT-${id}`, level: 'FULL', owner: 'un', regime: 'NOTIFICATION', exercise: true, state: 'NOTIFIED',
  shortNotice: false, opensOnReading: false, volumes: [], receipts: [], replies: [], measure: false, throughHostCell: false, protectedSite: false,
  worstDegree: 0, at: hours(-2), ...more,
});
const side = (subject: string, owner: string): ConflictSide => ({ subject, kind: 'OPERATION', reference: `OP-${subject}`, owner, category: 'MOVEMENT', role: 'TRANSITS', spaceTime: subject, inForce: false, present: false });
const conflict = (id: string, a: ConflictSide, b: ConflictSide, more: Partial<ConflictView> = {}): ConflictView => ({
  kind: 'ConflictView', id, newcomer: a, earlier: b, degree: 2, listedDegree: 2, nearOnly: false, raised: [], rule: 'AGREE', live: true, settled: false, blocking: true, overlaps: [],
  acknowledgements: [], arrangements: [], endorsements: [], openedAt: hours(-1), arrangementDeadline: hours(11), ...more,
});
const theatre = { deadlines: { positionHours: 24, arrangementHours: 12, decisionHours: 48, approvalValidityHours: 720 } } as TheatreView;
const seen = (more: Partial<Seen>): Seen => ({ operations: [], conflicts: [], notices: [], actions: [], authorisations: [], theatre, ...more });
const asked = (party: string, all: Seen) => waitingFor(post(party), party === 'host', all).map((one) => [one.asked, one.about.reference]);

describe('what waits for the reader', () => {
  it('asks the host to decide by the charter’s hours, and nobody else', () => {
    const all = seen({ operations: [operation('1')] });
    expect(asked('host', all)).toEqual([['decide', 'OP-1']]);
    expect(waitingFor(post('host'), true, all)[0]?.due).toBe(hours(47));
    expect(asked('stranger', all)).toEqual([]);
  });

  it('asks the host, and only the host, to decide on a standing authorisation, until it has', () => {
    const wanted = (state: string) =>
      seen({ authorisations: [{ kind: 'StandingAuthorisationView', id: 'a', reference: 'AP-1', state, at: hours(-1) } as StandingAuthorisationView] });
    expect(asked('host', wanted('PROPOSED'))).toEqual([['authorise', 'AP-1']]);
    expect(waitingFor(post('host'), true, wanted('PROPOSED'))[0]?.due).toBe(hours(47));
    expect(asked('host', wanted('APPROVED'))).toEqual([]);
    expect(asked('stranger', wanted('PROPOSED'))).toEqual([]);
  });

  it('says an interférence to settle first, then what is due soonest, then what has no date', () => {
    const consulted = (id: string, due: string) => operation(id, { consulted: [{ party: 'helper', causes: ['SUPPORTING'], deadline: due, late: false }] });
    const own = operation('9', { lead: 'helper' });
    const all = seen({
      operations: [consulted('1', hours(30)), consulted('2', hours(5)), own],
      conflicts: [conflict('c', side('9', 'helper'), side('7', 'other'))],
      notices: [notice('1')],
    });
    expect(asked('helper', all)).toEqual([['settle', 'OP-9'], ['position', 'OP-2'], ['position', 'OP-1'], ['answer', 'NT-1']]);
  });

  it('forgets what was answered, and what another party’s post answers', () => {
    const answered = notice('1', { replies: [{ answer: 'ACKNOWLEDGED', by: by('helper') }] });
    expect(asked('helper', seen({ notices: [answered] }))).toEqual([]);
    expect(asked('un', seen({ notices: [notice('1')] }))).toEqual([]);
  });

  it('says of what another post of the party has to sign that it is not mine', () => {
    const all = seen({ operations: [operation('1')] });
    expect(waitingFor(post('host', []), true, all).map((one) => one.mine)).toEqual([false]);
    expect(waitingFor(post('host'), true, all).map((one) => one.mine)).toEqual([true]);
  });

  it('counts as open only what lives, is grave enough and is not settled; the worst first', () => {
    const [a, b] = [side('1', 'x'), side('2', 'y')];
    const all = [
      conflict('mild', a, b, { degree: 1 }),
      conflict('dead', a, b, { live: false }),
      conflict('settled', a, b, { settled: true }),
      conflict('two', a, b, { arrangementDeadline: hours(1) }),
      conflict('four', a, b, { degree: 4 }),
    ];
    expect(openConflicts(all).map((one) => one.id)).toEqual(['four', 'two']);
  });
});

describe('what the next 72 hours hold', () => {
  it('draws a window between its two instants, cut at the span’s ends', () => {
    const bars = comingBars(seen({ operations: [operation('1', { latest: version({ from: hours(-12), to: hours(36) }) })] }), NOW);
    expect(bars.map(({ from, to }) => [from, to])).toEqual([[0, 500]]);
    expect(thousandths(hours(72), NOW)).toBe(1000);
  });

  it('leaves out what is over, refused, closed, or begins later', () => {
    const far = version({ from: hours(73), to: hours(80) });
    const past = version({ from: hours(-9), to: hours(-1) });
    const all = [operation('1', { latest: far }), operation('2', { latest: past }), operation('3', { state: 'REFUSED' }), operation('4', { state: 'CLOSED' }), operation('5', { state: 'WITHDRAWN' })];
    expect(comingBars(seen({ operations: all, notices: [notice('6', { state: 'ENDED', volumes: [] })] }), NOW)).toEqual([]);
  });

  it('goes on without an end for whoever is on the ground, whatever the paper says', () => {
    const on = operation('1', { state: 'OVERDUE', conduct: { word: 'ACTIVE', at: hours(-5) }, latest: version({ from: hours(-9), to: hours(-1) }, 'APPROVED') });
    const [bar] = comingBars(seen({ operations: [on] }), NOW);
    expect([bar?.window, bar?.to]).toEqual([{ from: hours(-9) }, 1000]);
  });

  it('says where two meet before anything else', () => {
    const meeting = { newcomerVolume: 0, earlierVolume: 0, adjacent: false, region: [], areaM2: 1, window: { from: hours(40), to: hours(50) } };
    const all = seen({ operations: [operation('1'), operation('2', { latest: version({ from: hours(1), to: hours(2) }) })], conflicts: [conflict('c', side('1', 'x'), side('2', 'y'), { overlaps: [meeting] })] });
    expect(comingBars(all, NOW).map(({ about }) => about.id)).toEqual(['c', '2', '1']);
  });
});
