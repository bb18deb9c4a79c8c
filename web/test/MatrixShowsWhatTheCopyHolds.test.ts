import { describe, expect, it } from 'vitest';
import type { PlanView, View, ViewKind, ViewOf } from '../src/api/views';
import { around, bandsOf, columnsOf, fitting, isRange, moved, ownZone, startOf, weekNumber } from '../src/screens/matrix/axis';
import { isLate } from '../src/meeting/promised';
import { joined } from '../src/screens/chart/joined';
import { conflictItems, itemsOf, planItems, presentAt, type Held, type Item } from '../src/screens/matrix/items';
import { isIn, laidOut, LEAST_WIDTH, MOST_BESIDE, neighbour, type Laid } from '../src/screens/matrix/layout';
import { byLine, byParty, isPart } from '../src/screens/matrix/rows';
import { views } from '../mock/fixtures.mjs';

const NOW = new Date('2021-10-18T14:07:00Z');
const ms = (text: string) => Date.parse(text.length > 10 ? text : `${text}T00:00:00Z`);
const all = <K extends ViewKind>(kind: K) => (views as View[]).filter((view) => view.kind === kind) as ViewOf<K>[];
const held: Held = {
  operations: all('OperationView'),
  conflicts: all('ConflictView'),
  notices: all('NoticeView'),
  actions: all('ImmediateActionView'),
  authorisations: all('StandingAuthorisationView'),
  meetings: all('MeetingView'),
  commitments: all('CommitmentView'),
};
const items = itemsOf(held, NOW);
const item = (reference: string) => items.find((one) => one.reference.endsWith(reference))!;
const bare = (id: string, from: string, to?: string, more: Partial<Item> = {}): Item => ({
  id,
  kind: 'operation',
  reference: id,
  parties: ['a'],
  serves: 'none',
  windows: [to === undefined ? { from } : { from, to }],
  point: from === to,
  word: 'state.APPROVED',
  mark: { shape: 'check', tone: 'ok' },
  line: 'approved',
  late: false,
  degree: 0,
  dropped: false,
  exercise: false,
  hash: '',
  ...more,
});

describe('the matrix holds every object of the copy, and nothing else', () => {
  it('each once, whatever its state', () => {
    const count = Object.entries(held).filter(([name]) => name !== 'conflicts').reduce((sum, [, list]) => sum + (list as unknown[]).length, 0);
    expect(items.length).toBe(count);
    expect(new Set(items.map(({ id }) => id)).size).toBe(count);
  });

  it('with the window that was agreed, open while somebody is there', () => {
    expect(item('OP-2021-0004').windows).toEqual([{ from: '2021-10-19T05:00:00Z', to: '2021-10-19T17:00:00Z' }]);
    expect(item('OP-2021-0001').windows).toEqual([{ from: '2021-10-18T04:00:00Z' }]);
    expect(item('AI-2021-0030').windows).toEqual([{ from: '2021-10-18T13:20:00Z' }]);
  });

  it('without a window where no date was released', () => {
    expect(item('OP-2021-0011').windows).toEqual([]);
    expect(item('RE-2021-0053').windows).toEqual([]);
  });

  it('a notice as long as its author left it: ended early, or lasting beyond its paper', () => {
    expect(item('NT-2021-0022').windows).toEqual([{ from: '2021-10-14T06:00:00Z', to: '2021-10-14T17:40:00Z' }]);
    expect(item('NT-2021-0023').windows).toEqual([{ from: '2021-10-15T10:00:00Z' }]);
    expect(item('NT-2021-0041').kind).toBe('movement');
  });

  it('a gap between two windows stays a gap; what touches is one', () => {
    const windows = [
      { from: '2021-10-03T00:00:00Z', to: '2021-10-04T00:00:00Z' },
      { from: '2021-10-01T00:00:00Z', to: '2021-10-02T00:00:00Z' },
      { from: '2021-10-02T00:00:00Z', to: '2021-10-02T12:00:00Z' },
    ];
    expect(joined(windows)).toEqual([{ from: '2021-10-01T00:00:00Z', to: '2021-10-02T12:00:00Z' }, windows[0]]);
    expect(joined(windows, '2021-10-02T06:00:00Z')).toEqual([{ from: '2021-10-01T00:00:00Z', to: '2021-10-02T06:00:00Z' }]);
    expect(joined(windows, undefined, true).at(-1)).toEqual({ from: '2021-10-03T00:00:00Z' });
    expect(joined([{ from: '2021-10-01T00:00:00Z' }], '2021-10-05T00:00:00Z')).toEqual([{ from: '2021-10-01T00:00:00Z', to: '2021-10-05T00:00:00Z' }]);
  });

  it('a commitment is an instant; late, it lasts from its due hour until now, also by the clock of a device without a network', () => {
    expect(item('EN-2021-0061')).toMatchObject({ point: true, late: false, windows: [{ from: '2021-10-29T18:00:00Z', to: '2021-10-29T18:00:00Z' }] });
    expect(item('EN-2021-0060')).toMatchObject({ point: false, late: true, windows: [{ from: '2021-10-15T18:00:00Z', to: NOW.toISOString() }] });
    const open = held.commitments.find(({ reference }) => reference === 'EN-2021-0061')!;
    expect([isLate(open, new Date(open.due!)), isLate({ ...open, state: 'KEPT' }, new Date('2030-01-01T00:00:00Z'))]).toEqual([true, false]);
  });

  it('a meeting is with those who were there, else with those who are to come', () => {
    expect(held.meetings.slice(0, 2).map(presentAt)).toEqual([['mli', 'barkhane'], ['mli', 'barkhane', 'takuba', 'minusma']]);
    expect(presentAt(held.meetings.find(({ reference }) => reference === 'RE-2021-0053')!)).toEqual(['g5s']);
  });

  it('conflicts that are over are not shown, the open ones stand first', () => {
    const over = { ...held.conflicts[0]!, live: false };
    expect(conflictItems([over])).toEqual([]);
    expect(conflictItems(held.conflicts).map(({ degree, line }) => [degree, line])).toEqual([[4, 'conflict'], [2, 'conflict'], [2, 'ended']]);
  });
});

describe('the plan above the rows', () => {
  const name = { fr: 'Saison sèche', en: 'Dry season' };
  const plan = {
    phases: [
      { id: 'a', name, window: { from: '2021-09-01T00:00:00Z', to: '2021-10-18T14:07:00Z' } },
      { id: 'b', name, window: { from: '2021-10-18T14:07:00Z' } },
      { id: 'c', name, window: { from: '2022-01-01T00:00:00Z', to: '2022-02-01T00:00:00Z' } },
    ],
    decisionPoints: [
      { id: 'd', name, at: '2021-10-18T14:07:00Z' },
      { id: 'e', name, at: '2021-10-18T14:08:00Z' },
    ],
  } as unknown as PlanView;

  it('phases and decision points by the clock, a window ending as the next begins', () => {
    expect(planItems(plan, 'mli', NOW).map(({ id, word, line, point }) => [id, word, line, point])).toEqual([
      ['phase/a', 'synchro.phase.PAST', 'ended', false],
      ['phase/b', 'synchro.phase.NOW', 'active', false],
      ['decision/d', 'synchro.decision.PAST', 'ended', true],
      ['decision/e', 'synchro.decision.COMING', 'approved', true],
      ['phase/c', 'synchro.phase.COMING', 'approved', false],
    ]);
    expect(planItems(plan, 'mli', NOW).every(({ parties, hash }) => parties[0] === 'mli' && hash === '#/plan')).toBe(true);
  });

  it('nothing where no plan was released', () => {
    expect(planItems(undefined, 'mli', NOW)).toEqual([]);
    expect(planItems(all('PlanView')[0] as PlanView, 'mli', NOW)).toEqual([]);
  });
});

describe('what crosses the border says so', () => {
  const into = (neighbour: string, state: string) => ({ neighbour, state });
  const notice = held.notices.find(({ reference }) => reference === 'NT-2021-0022')!;
  const crossing = (...crossings: unknown[]) => itemsOf({ ...held, notices: [{ ...notice, crossings } as typeof notice] }, NOW).find(({ id }) => id === notice.id)!.crosses;

  it('each country once, by the least favourable of its words', () => {
    expect(crossing({ spaceTime: 'x', into: [into('niger', 'CONSENTED'), into('tchad', 'NEEDED')], beyond: false }, { spaceTime: 'y', into: [into('niger', 'REFUSED')], beyond: false })).toEqual({
      into: [
        { country: 'niger', state: 'REFUSED' },
        { country: 'tchad', state: 'NEEDED' },
      ],
      beyond: false,
    });
    expect(crossing({ spaceTime: 'x', into: [], beyond: true })).toEqual({ into: [], beyond: true });
  });

  it('and nothing of what crosses none', () => {
    expect(crossing({ spaceTime: 'x', into: [], beyond: false })).toBeUndefined();
    expect(item('NT-2021-0022').crosses).toBeUndefined();
  });

  it('an operation by the place and time it would start with', () => {
    const operation = held.operations.find(({ reference }) => reference === 'OP-2021-0004')!;
    const digest = (operation.inForce ?? operation.latest)!.clauses.find((one) => one.clause === 'SPACE_TIME')!.digest;
    const crossings = [{ spaceTime: digest, into: [into('niger', 'CONSENTED')], beyond: false }, { spaceTime: 'other', into: [into('tchad', 'NEEDED')], beyond: false }];
    const crosses = itemsOf({ ...held, operations: [{ ...operation, crossings } as typeof operation] }, NOW).find(({ id }) => id === operation.id)!.crosses;
    expect(crosses).toEqual({ into: [{ country: 'niger', state: 'CONSENTED' }], beyond: false });
  });
});

describe('each object stands in the rows it belongs to', () => {
  const parties = all('PartyView').map(({ id, name }) => ({ id, name }));
  const plan = all('PlanView')[0] as PlanView;
  const rowsOf = (by: 'party' | 'line', reference: string) =>
    (by === 'party' ? byParty(items, parties) : byLine(items, plan)).flatMap(({ rows }) => rows.filter((row) => row.items.some((one) => one.reference.endsWith(reference))).map(({ id }) => id));

  it('of each party that has part in it', () => {
    expect(rowsOf('party', 'OP-2021-0002')).toEqual(['mli', 'barkhane']);
    expect(rowsOf('party', 'RE-2021-0051')).toEqual(['mli', 'barkhane', 'takuba', 'minusma']);
    expect(rowsOf('party', 'EN-2021-0060')).toEqual(['barkhane']);
    expect([isPart(item('OP-2021-0002'), 'mli'), isPart(item('OP-2021-0002'), 'barkhane'), isPart(item('RE-2021-0051'), 'barkhane')]).toEqual([true, false, false]);
  });

  it('a party without anything keeps its row, one that is not on the list gets one', () => {
    const rows = byParty([bare('x', '2021-10-18T00:00:00Z', undefined, { parties: ['unknown'] })], parties)[0]!.rows;
    expect(rows.map(({ id, items: own }) => [id, own.length])).toEqual([...parties.map(({ id }) => [id, 0]), ['unknown', 1]]);
  });

  it('of the objective it names; outside the plan what names none; apart what does not say', () => {
    expect(rowsOf('line', 'OP-2021-0001')).toEqual(['securite.axes']);
    expect(rowsOf('line', 'EN-2021-0061')).toEqual(['securite.presence']);
    expect(rowsOf('line', 'OP-2021-0004')).toEqual(['none-operation']);
    expect(rowsOf('line', 'RE-2021-0051')).toEqual(['none-meeting']);
    // Of these two the purpose was not released: that they serve no objective is not known.
    expect(rowsOf('line', 'OP-2021-0012')).toEqual(['withheld']);
    expect(rowsOf('line', 'OP-2021-0011')).toEqual(['withheld']);
  });

  it('every object has a row, and an objective that the plan no longer has is none of it', () => {
    expect(new Set(byLine(items, plan).flatMap(({ rows }) => rows.flatMap((row) => row.items.map(({ id }) => id)))).size).toBe(items.length);
    const gone = byLine([bare('x', '2021-10-18T00:00:00Z', undefined, { serves: { objective: 'gone' } })], plan);
    expect(gone.at(-1)!.rows.map(({ id }) => id)).toEqual(['none-operation']);
    expect(byLine([], plan).map(({ rows }) => rows.length)).toEqual([2, 1]);
  });
});

describe('the axis', () => {
  it('begins its columns at midnight, Monday and the first, in the zone’s own day', () => {
    const at = ms('2021-10-18T00:30:00Z');
    expect(startOf(at, 'days', 'Z')).toBe(ms('2021-10-18'));
    expect(startOf(at, 'days', 'A')).toBe(ms('2021-10-17T23:00:00Z'));
    // In New York it is still Sunday.
    expect(startOf(at, 'days', 'Q')).toBe(ms('2021-10-17T04:00:00Z'));
    expect(startOf(at, 'weeks', 'Z')).toBe(ms('2021-10-18'));
    expect(startOf(at, 'weeks', 'Q')).toBe(ms('2021-10-11T04:00:00Z'));
    expect(startOf(ms('2021-10-31T23:30:00Z'), 'months', 'A')).toBe(ms('2021-10-31T23:00:00Z'));
  });

  it('has months of their own length, weeks across the year, and the days of a leap year', () => {
    const months = columnsOf({ from: ms('2021-12-01'), to: ms('2022-04-01') }, 'months', 'Z');
    expect(months.map(({ from, to }) => (to - from) / 86_400_000)).toEqual([31, 31, 28, 31]);
    expect(columnsOf({ from: ms('2024-02-26'), to: ms('2024-03-04') }, 'days', 'Z').length).toBe(7);
    const weeks = columnsOf({ from: ms('2020-12-28'), to: ms('2021-01-11') }, 'weeks', 'Z');
    expect(weeks.map(({ local }) => weekNumber(local))).toEqual([53, 1]);
  });

  it('cuts the first and the last column where the range ends, without a hole', () => {
    const range = { from: ms('2021-10-18T06:00:00Z'), to: ms('2021-10-20T18:00:00Z') };
    const columns = columnsOf(range, 'days', 'Z');
    expect(columns.length).toBe(3);
    expect([columns[0]!.from, columns.at(-1)!.to]).toEqual([range.from, range.to]);
    expect(columns.slice(1).every((column, i) => column.from === columns[i]!.to)).toBe(true);
  });

  it('shows now with a little of what was, on each scale', () => {
    const days = (range: { from: number; to: number }) => (range.to - range.from) / 86_400_000;
    expect([days(around(NOW.getTime(), 'days', 'Z')), days(around(NOW.getTime(), 'weeks', 'Z'))]).toEqual([11, 49]);
    expect(around(NOW.getTime(), 'months', 'Z')).toEqual({ from: ms('2021-09-01'), to: ms('2022-04-01') });
  });

  it('moves by most of what is shown, and back again', () => {
    for (const scale of ['days', 'weeks'] as const) {
      const range = around(NOW.getTime(), scale, 'Z');
      const later = moved(range, scale, 'Z', 1);
      expect(later.from).toBeGreaterThan(range.from);
      expect(later.from).toBeLessThan(range.to);
      expect(moved(later, scale, 'Z', -1)).toEqual(range);
    }
    expect(new Date(moved(around(NOW.getTime(), 'months', 'Z'), 'months', 'Z', 1).from).getUTCDate()).toBe(1);
  });

  it('gives way to a coarser scale rather than draw hairlines, and refuses what is no span', () => {
    expect(fitting({ from: ms('2021-01-01'), to: ms('2021-02-01') }, 'days')).toBe('days');
    expect(fitting({ from: ms('2021-01-01'), to: ms('2021-12-01') }, 'days')).toBe('weeks');
    expect(fitting({ from: ms('2021-01-01'), to: ms('2026-01-01') }, 'days')).toBe('months');
    expect([isRange({ from: 2, to: 1 }), isRange({ from: NaN, to: 1 }), isRange({ from: 0, to: ms('2099-01-01') }), isRange({ from: 0, to: 1 })]).toEqual([false, false, false, true]);
  });

  it('bands months over weeks, and knows the letter of a device’s clock', () => {
    const bands = bandsOf(columnsOf({ from: ms('2021-10-11'), to: ms('2021-11-15') }, 'weeks', 'Z'), 'weeks');
    expect(bands.map(({ local }) => local.getUTCMonth())).toEqual([9, 10]);
    expect([ownZone(0), ownZone(60), ownZone(-300), ownZone(330)]).toEqual(['Z', 'A', 'R', 'Z']);
  });
});

describe('bars', () => {
  const range = { from: ms('2021-10-18'), to: ms('2021-10-28') };
  const lay = (list: Item[], width = 1000, words = ''): Laid => laidOut('r', list, range, width, () => words);
  const bar = (laid: Laid, id: string) => laid.bars.find((one) => one.item.id === id)!;

  it('are clipped at the edges, and say so', () => {
    const laid = lay([bare('over', '2021-10-01T00:00:00Z', '2021-11-01T00:00:00Z'), bare('open', '2021-10-20T00:00:00Z'), bare('within', '2021-10-19T00:00:00Z', '2021-10-20T00:00:00Z')]);
    expect(bar(laid, 'over')).toMatchObject({ left: 0, width: 1000, before: true, after: true, openEnd: false });
    expect(bar(laid, 'open')).toMatchObject({ left: 200, width: 800, before: false, after: true, openEnd: true });
    expect(bar(laid, 'within')).toMatchObject({ left: 100, width: 100, before: false, after: false });
  });

  it('are left out when they only touch the range; an instant is in what begins with it', () => {
    expect(isIn({ from: '2021-10-17T00:00:00Z', to: '2021-10-18T00:00:00Z' }, range)).toBe(false);
    expect(isIn({ from: '2021-10-28T00:00:00Z', to: '2021-10-29T00:00:00Z' }, range)).toBe(false);
    expect(isIn({ from: '2021-10-18T00:00:00Z', to: '2021-10-18T00:00:00Z' }, range)).toBe(true);
    expect(isIn({ from: '2021-10-28T00:00:00Z', to: '2021-10-28T00:00:00Z' }, range)).toBe(false);
  });

  it('stand under one another where they or their words would overlap, and nowhere else', () => {
    const a = bare('a', '2021-10-18T00:00:00Z', '2021-10-20T00:00:00Z');
    const b = bare('b', '2021-10-19T00:00:00Z', '2021-10-21T00:00:00Z');
    const c = bare('c', '2021-10-21T06:00:00Z', '2021-10-22T00:00:00Z');
    expect(lay([a, b, c]).bars.map(({ item: one, row }) => [one.id, row])).toEqual([['a', 0], ['b', 1], ['c', 0]]);
    // Words of a short bar take the room that another would have had.
    const short = bare('short', '2021-10-20T12:00:00Z', '2021-10-20T13:00:00Z');
    expect(lay([short, c]).rows).toBe(1);
    expect(lay([short, c], 1000, 'OP-0001 · Approuvée').rows).toBe(2);
  });

  it('no two of a row overlap, words and all, whatever is laid out', () => {
    let seed = 20211018;
    const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
    for (let round = 0; round < 40; round++) {
      const list = Array.from({ length: 30 }, (_, i) => {
        const from = range.from + (random() * 14 - 2) * 86_400_000;
        const to = from + random() * random() * 4 * 86_400_000;
        return bare(`${i}`, new Date(from).toISOString(), random() < 0.1 ? undefined : new Date(to).toISOString());
      });
      const { bars, rows } = lay(list, 700, 'OP-0001 · Proposée');
      for (const one of bars) {
        expect(one.row).toBeLessThan(rows);
        expect(one.left >= 0 && one.left + one.width <= 700.001 && one.width >= LEAST_WIDTH).toBe(true);
        const [left, right] = [one.words === 'before' ? one.left - one.room : one.left, one.left + one.width + (one.words === 'after' ? one.room : 0)];
        expect(left >= 0 && right <= 700.001, `seed 20211018, round ${round}`).toBe(true);
        for (const other of bars.filter((each) => each !== one && each.row === one.row)) {
          const from = other.words === 'before' ? other.left - other.room : other.left;
          const to = other.left + other.width + (other.words === 'after' ? other.room : 0);
          expect(from >= right || to <= left, `seed 20211018, round ${round}`).toBe(true);
        }
      }
    }
  });

  it('have their words inside when they fit, after them, or before them at the right edge', () => {
    const words = 'OP-0001 · Approuvée';
    const laid = lay([bare('long', '2021-10-18T00:00:00Z', '2021-10-24T00:00:00Z'), bare('short', '2021-10-18T00:00:00Z', '2021-10-18T06:00:00Z'), bare('last', '2021-10-27T20:00:00Z', '2021-10-28T00:00:00Z')], 1000, words);
    expect([bar(laid, 'long').words, bar(laid, 'short').words, bar(laid, 'last').words]).toEqual(['inside', 'after', 'before']);
    expect(bar(laid, 'short').room).toBeLessThanOrEqual(MOST_BESIDE);
  });

  it('an instant can be pointed at, also at the very edge', () => {
    const laid = lay([bare('due', '2021-10-27T23:59:00Z', '2021-10-27T23:59:00Z')]);
    expect(bar(laid, 'due').width).toBe(LEAST_WIDTH);
    expect(bar(laid, 'due').left + LEAST_WIDTH).toBeLessThanOrEqual(1000);
  });

  it('of several windows each has its own', () => {
    const twice = bare('twice', '2021-10-18T00:00:00Z', '2021-10-19T00:00:00Z');
    twice.windows.push({ from: '2021-10-20T00:00:00Z', to: '2021-10-21T00:00:00Z' });
    expect(lay([twice]).bars.map(({ key }) => key)).toEqual(['r/twice/0', 'r/twice/1']);
  });

  it('are walked with the arrows: in a row by time, between rows to the nearest', () => {
    const lanes = [
      { id: 'x', ...laidOut('x', [bare('a', '2021-10-19T00:00:00Z', '2021-10-20T00:00:00Z'), bare('b', '2021-10-25T00:00:00Z', '2021-10-26T00:00:00Z')], range, 1000, () => '') },
      { id: 'empty', rows: 1, bars: [] },
      { id: 'y', ...laidOut('y', [bare('c', '2021-10-18T00:00:00Z', '2021-10-19T00:00:00Z'), bare('d', '2021-10-24T00:00:00Z', '2021-10-28T00:00:00Z')], range, 1000, () => '') },
    ];
    const from = (at: string | undefined, direction: Parameters<typeof neighbour>[2]) => neighbour(lanes, at, direction);
    expect([from(undefined, 'right'), from('x/a/0', 'right'), from('x/b/0', 'right'), from('x/b/0', 'left')]).toEqual(['x/a/0', 'x/b/0', 'x/b/0', 'x/a/0']);
    expect([from('x/a/0', 'down'), from('x/b/0', 'down'), from('y/d/0', 'up'), from('x/a/0', 'up')]).toEqual(['y/c/0', 'y/d/0', 'x/b/0', 'x/a/0']);
    expect([from('y/d/0', 'first'), from('x/a/0', 'last'), neighbour([], undefined, 'down')]).toEqual(['y/c/0', 'x/b/0', undefined]);
  });
});
