// The same plans and answers as ClientsFindTheSameWaysOutTest of the space library; B12.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { NoticeView, TheatreView } from '../src/api/views';
import { DAYS, type Category, type Volume } from '../src/api/values';
import { freeBlocks, freeSlots } from '../src/meet/free-slots';
import type { Known } from '../src/meet/preview';
import { waysOut, type Way } from '../src/meet/ways-out';
import { meeting } from '../src/meet/volumes';
import { volumeOf, windowOf, type WireVolume, type WireWindow } from './vectors/wire';

interface Vector {
  now: number;
  plan: WireVolume[];
  others: WireVolume[];
  ways: [change: string, by: number, perMille: number, legs: WireVolume[]][];
  slots: WireWindow[];
  blocks: WireWindow[];
}
const VECTORS = JSON.parse(readFileSync(new URL('./vectors/ways-out.json', import.meta.url), 'utf8')) as Vector[];

const notice = (id: string, volume: Volume, category: Category | undefined = 'AIR_ZONE', owner = 'other'): NoticeView =>
  ({ kind: 'NoticeView', id, reference: `NT-${id}`, owner, state: 'NOTIFIED', category, volumes: [volume] }) as unknown as NoticeView;
const knownOf = (notices: NoticeView[], theatre?: TheatreView): Known => ({ operations: [], notices, actions: [], theatre });
const overlap = (a: Volume, b: Volume) => meeting(a, b)?.adjacent === false;

describe('the ways out of a draft', () => {
  it('are those the server would find, to the last unit and minute', () => {
    const seen = new Map<string, number>();
    for (const { now, plan, others, ways } of VECTORS) {
      const known = knownOf(others.map((one, i) => notice(`${i}`, volumeOf(one))));
      const found = waysOut({ volumes: plan.map(volumeOf), category: 'AIR_CORRIDOR', party: 'us', now }, known);
      const plain = found.filter((way) => way.change !== 'AREA_CUT');
      const sorted = (all: unknown[]) => all.map((one) => JSON.stringify(one)).sort();
      const asTold = ({ change, byMinutes, byMetres, changePerMille, volumes }: Way) => [change, byMinutes ?? byMetres ?? 0, changePerMille, change === 'LEGS' ? volumes : []];
      expect(sorted(plain.map(asTold))).toEqual(sorted(ways.map(([change, by, perMille, legs]) => [change, by, perMille, legs.map(volumeOf)])));
      for (const way of found) seen.set(way.change, (seen.get(way.change) ?? 0) + 1);
    }
    for (const change of ['TIME_SHIFT', 'HEIGHT_SHIFT', 'AREA_CUT', 'LEGS']) expect(seen.get(change), change).toBeGreaterThan(5);
  });

  it('meet nothing they were to leave, nor anything new, and come in the order of what they give up', () => {
    for (const { now, plan, others } of VECTORS) {
      const known = knownOf(others.map((one, i) => notice(`${i}`, volumeOf(one))));
      const found = waysOut({ volumes: plan.map(volumeOf), category: 'AIR_CORRIDOR', party: 'us', now }, known);
      for (const way of found) {
        expect(way.volumes.some((mine) => others.some((one) => overlap(mine, volumeOf(one)))), JSON.stringify(way)).toBe(false);
        expect(way.stillMet).toEqual([]);
      }
      expect(found.map((way) => way.changePerMille)).toEqual(found.map((way) => way.changePerMille).sort((a, b) => a - b));
    }
  });

  it('lead out of one conflict and leave the others as they are, and say which', () => {
    let asked = 0;
    for (const { now, plan, others } of VECTORS) {
      const volumes = plan.map(volumeOf);
      const met = others.flatMap((one, i) => (volumes.some((mine) => overlap(mine, volumeOf(one))) ? [`${i}`] : []));
      if (met.length < 2) continue;
      const known = knownOf(others.map((one, i) => notice(`${i}`, volumeOf(one))));
      for (const way of waysOut({ volumes, category: 'AIR_CORRIDOR', party: 'us', now, other: met[0]! }, known)) {
        const still = others.flatMap((one, i) => (way.volumes.some((mine) => overlap(mine, volumeOf(one))) ? [`${i}`] : []));
        expect(still).not.toContain(met[0]);
        expect(met).toEqual(expect.arrayContaining(still));
        expect(way.stillMet).toEqual(still.map((i) => `NT-${i}`).sort());
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(10);
  });

  it('look at what holds somebody up, and not at one’s own', () => {
    const [{ now, plan, others }] = VECTORS as [Vector];
    const volumes = plan.map(volumeOf);
    const all = others.map((one, i) => notice(`${i}`, volumeOf(one), 'AIR_ZONE', 'us'));
    expect(waysOut({ volumes, category: 'AIR_CORRIDOR', party: 'us', now }, knownOf(all))).toEqual([]);
    const compatible = { matrix: { cells: [{ a: 'AIR_CORRIDOR', b: 'AIR_ZONE', requirement: 'COMPATIBLE' }] } } as unknown as TheatreView;
    expect(waysOut({ volumes, category: 'AIR_CORRIDOR', party: 'us', now }, knownOf(others.map((one, i) => notice(`${i}`, volumeOf(one))), compatible))).toEqual([]);
  });
});

describe('when a place is not taken', () => {
  it('is told as the server would', () => {
    let several = 0;
    for (const { now, plan, others, slots } of VECTORS) {
      const known = knownOf(others.map((one, i) => notice(`${i}`, volumeOf(one))));
      const within = { from: new Date(now).toISOString(), to: new Date(now + 7 * 86_400_000).toISOString() };
      const found = freeSlots({ volumes: [volumeOf(plan[0]!)], category: 'AIR_CORRIDOR', party: 'us' }, known, within, 6 * 3_600_000);
      expect(found.windows).toEqual(slots.map(windowOf).slice(0, 12));
      if (slots.length > 1) several += 1;
    }
    expect(several).toBeGreaterThan(5);
  });

  it('is told as the server would for several volumes moved as one', () => {
    let several = 0;
    for (const { now, plan, others, blocks } of VECTORS) {
      const known = knownOf(others.map((one, i) => notice(`${i}`, volumeOf(one))));
      const within = { from: new Date(now).toISOString(), to: new Date(now + 7 * 86_400_000).toISOString() };
      const found = freeBlocks({ volumes: plan.map(volumeOf), category: 'AIR_CORRIDOR', party: 'us' }, known, within);
      expect(found.windows).toEqual(blocks.map(windowOf).slice(0, 12));
      if (plan.length > 1 && blocks.length > 1) several += 1;
    }
    expect(several).toBeGreaterThan(5);
  });

  it('is looked for slot by slot, where the hours come again', () => {
    const area: Volume['area'] = { kind: 'Circle', centre: { lonE7: 0, latE7: 170_000_000 }, radiusMetres: 1_000 };
    const band: Volume['band'] = { lowMetres: 0, highMetres: 500, datum: 'AGL' };
    const daily: Volume = { area, band, window: { from: '2021-10-06T06:00:00.000Z', to: '2021-10-08T10:00:00.000Z' }, recurrence: { days: [...DAYS], minutes: 240, zone: 'Z' } };
    const taken: Volume = { ...daily, window: { from: '2021-10-06T08:00:00.000Z', to: '2021-10-10T12:00:00.000Z' } };
    const found = freeBlocks({ volumes: [daily], category: 'AIR_CORRIDOR', party: 'us' }, knownOf([notice('1', taken)]), { from: '2021-10-06T00:00:00.000Z', to: '2021-10-09T00:00:00.000Z' });
    // Each night between two slots is long enough, and so is the morning before the first.
    expect(found.windows).toEqual([
      { from: '2021-10-06T00:00:00.000Z', to: '2021-10-08T08:00:00.000Z' },
      { from: '2021-10-06T12:00:00.000Z', to: '2021-10-09T00:00:00.000Z' },
    ]);
  });
});
