// M1, M8: at an instant, each object is what is planned for it; what the copy does not know is said.
import { describe, expect, it } from 'vitest';
import type { ConflictView, NoticeView, OperationView } from '../src/api/views';
import { placed, rangeOf, ticksOf } from '../src/screens/chart/lanes';
import { covers, immediateAt, meetingsAt, narrowed, noticeAt, operationAt, spanOf } from '../src/screens/chart/instant';
import { views } from '../mock/fixtures.mjs';

const NOW = new Date('2021-10-18T14:07:00Z');
const at = (text: string) => new Date(`2021-10-${text}:00Z`);
const operation = (n: number) => structuredClone((views as { id: string }[]).find((view) => view.id.endsWith(`-${String(n).padStart(12, '0')}`))) as OperationView;
const state = (n: number | OperationView, when: string) => {
  const view = typeof n === 'number' ? operation(n) : n;
  const shown = operationAt(view, at(when), NOW);
  return [shown.state, shown.line, shown.volumes.length, shown.notes.map((note) => note.kind).join(' ')];
};

describe('an instant shows what is planned for it', () => {
  it('now, each operation bears the state it has', () => {
    for (const view of (views as { kind: string }[]).filter((one) => one.kind === 'OperationView') as OperationView[]) {
      expect(operationAt(view, NOW, NOW).state, view.reference).toBe(view.state);
    }
  });

  it('an operation on the ground stays, with an open end, from its start on', () => {
    expect(state(1, '18T03:00').slice(0, 3)).toEqual(['APPROVED', 'approved', 0]);
    expect(state(1, '18T05:00').slice(0, 3)).toEqual(['ACTIVE', 'active', 1]);
    expect(state(1, '21T12:00').slice(0, 3)).toEqual(['ACTIVE', 'active', 3]);
    expect(state(1, '25T12:00')).toEqual(['OVERDUE', 'active', 3, 'open-end']);
    expect(operationAt(operation(1), at('25T12:00'), NOW).volumes.every((one) => one.window.to === undefined)).toBe(true);
  });

  it('a proposal is drawn in its window alone, dashed', () => {
    expect(state(2, '19T12:00').slice(0, 3)).toEqual(['PROPOSED', 'proposed', 0]);
    expect(state(2, '20T06:00').slice(0, 3)).toEqual(['PROPOSED', 'proposed', 1]);
    expect(state(2, '22T18:00').slice(2, 3)).toEqual([0]);
  });

  it('agreement of all who were asked is another line than a proposal', () => {
    const view = operation(2);
    view.positions = view.consulted.map(({ party }) => ({ ...view.positions[0]!, party, stance: 'NOTED', confirmed: true }));
    expect(state(view, '20T12:00').slice(0, 2)).toEqual(['CONCERTED', 'concerted']);
    view.positions[0]!.stance = 'RESERVED';
    expect(state(view, '20T12:00').slice(0, 2)).toEqual(['PROPOSED', 'proposed']);
  });

  it('an approval not used before its end is drawn as ended, never as active', () => {
    const view = operation(4);
    view.latest!.decision!.validUntil = '2021-10-19T08:00:00Z';
    expect(state(view, '19T07:00').slice(0, 2)).toEqual(['APPROVED', 'approved']);
    expect(state(view, '19T09:00').slice(0, 2)).toEqual(['EXPIRED', 'ended']);
  });

  it('the window the host narrowed is the one shown', () => {
    const view = operation(4);
    view.latest!.decision!.window = { from: '2021-10-19T05:00:00Z', to: '2021-10-19T09:00:00Z' };
    expect(state(view, '19T08:00')[2]).toBe(1);
    expect(state(view, '19T10:00')[2]).toBe(0);
    expect(narrowed({ from: '2021-10-19T05:00:00Z' }, { from: '2021-10-20T05:00:00Z' })).toEqual({ from: '2021-10-20T05:00:00Z' });
  });

  it('a newer proposal is drawn beside the version in force', () => {
    const view = operation(4);
    view.inForce = structuredClone(view.latest!);
    view.latest = { ...structuredClone(view.latest!), number: 2, state: 'PROPOSED' };
    delete view.latest.decision;
    const shown = operationAt(view, at('19T08:00'), NOW);
    expect(shown.volumes.map((one) => [one.version, one.line])).toEqual([[1, 'approved'], [2, 'proposed']]);
  });
});

describe('what the copy cannot know of the past is said', () => {
  it('before it was proposed, before it was decided', () => {
    expect(state(2, '15T00:00')[3]).toBe('not-yet-submitted');
    expect(state(4, '17T12:00')[3]).toBe('not-yet-decided');
  });

  it('when a closed operation began and ended', () => {
    const view = operation(9);
    view.versions = [];
    view.latest!.by!.at = view.latest!.decision!.by.at = '2021-10-10T07:00:00Z';
    expect(state(view, '12T12:00')[3]).toBe('end-unknown');
    expect(state(9, '15T00:00').slice(0, 2)).toEqual(['CLOSED', 'ended']);
  });

  it('when it began and ended, once the copy says so: under way between the two, and closed after', () => {
    const view = operation(9);
    const by = view.latest!.by!;
    view.conduct = { ...view.conduct!, started: { ...by, at: '2021-10-12T07:00:00Z' }, left: { ...by, at: '2021-10-14T07:00:00Z' }, closed: { ...by, at: '2021-10-14T09:00:00Z' } };
    expect(state(view, '12T06:30')[0]).toBe('APPROVED');
    expect(state(view, '13T00:00').slice(0, 2)).toEqual(['ACTIVE', 'active']);
    expect(state(view, '13T00:00')[3]).not.toContain('unknown');
    expect(state(view, '14T08:00')[0]).toBe('DISENGAGED');
    expect(state(view, '14T10:00')[0]).toBe('CLOSED');
  });

  it('when the start was not released', () => {
    const view = operation(1);
    delete view.conduct;
    expect(state(view, '18T16:00')[3]).toBe('open-end since-unknown');
  });

  it('where it is, when its place was not released', () => {
    expect(state(11, '19T00:00')).toEqual(['APPROVED', 'approved', 0, 'no-place']);
  });
});

describe('notices, immediate actions and conflicts in time', () => {
  const notice = (n: number) => operation(n) as unknown as NoticeView;
  it('a humanitarian notice lasts until its author ends it', () => {
    expect(noticeAt(notice(21), at('22T00:00')).volumes.length).toBe(1);
    expect(noticeAt(notice(20), at('26T00:00')).volumes.length).toBe(0);
    expect(noticeAt(notice(22), at('14T12:00')).volumes.length).toBe(1);
    expect(noticeAt(notice(22), at('14T17:50'))).toMatchObject({ state: 'ENDED', line: 'ended' });
  });

  it('an immediate action has no end until it is reported', () => {
    const action = operation(30) as never;
    expect(immediateAt(action, at('18T13:00')).volumes.length).toBe(0);
    expect(immediateAt(action, at('30T13:00')).volumes[0]!.window.to).toBeUndefined();
  });

  it('a conflict is on the map while both windows run, and never once it is over', () => {
    const conflict = structuredClone((views as { kind: string }[]).find((view) => view.kind === 'ConflictView')) as ConflictView;
    expect(meetingsAt(conflict, at('20T05:59')).length).toBe(0);
    expect(meetingsAt(conflict, at('20T06:00')).length).toBe(1);
    expect(spanOf(conflict)).toEqual({ from: '2021-10-20T06:00:00Z', to: '2021-10-21T18:00:00Z' });
    expect(meetingsAt({ ...conflict, live: false }, at('20T06:00'))).toEqual([]);
    expect(covers({ from: '2021-10-20T06:00:00Z', to: '2021-10-20T07:00:00Z' }, at('20T07:00'))).toBe(false);
  });

  it('lanes put bars that overlap under one another, and mark days', () => {
    const bar = (id: string, from: string, to?: string) => ({ id, label: id, word: '', line: 'approved' as const, window: { from: `2021-10-${from}:00Z`, ...(to ? { to: `2021-10-${to}:00Z` } : {}) } });
    const range = rangeOf([{ from: '2021-10-18T06:00:00Z' }], NOW.getTime());
    const lane = placed({ id: 'l', name: 'L', bars: [bar('a', '18T00:00', '18T12:00'), bar('b', '18T06:00'), bar('c', '18T12:00', '18T20:00')] }, range, 0);
    expect(lane.bars.map((one) => [one.id, one.row, one.openEnd])).toEqual([['a', 0, false], ['b', 1, true], ['c', 0, false]]);
    expect(ticksOf(range, 600).some((tick) => tick.day)).toBe(true);
  });
});
