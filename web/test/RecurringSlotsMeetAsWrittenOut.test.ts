import { describe, expect, it } from 'vitest';
import { DAYS, type Day, type Volume } from '../src/api/values';
import { dayOf, windowsOf, writtenOut } from '../src/meet/recurrence';
import { movedBy, recurring } from '../src/meet/recurring';
import { meeting, meetingOfAll } from '../src/meet/volumes';

const SEED = 20_211_018;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MONDAY = Date.parse('2021-10-18T00:00:00Z');

/** The same numbers on every machine. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function some(next: (below: number) => number): Volume {
  const from = MONDAY + next(96) * (HOUR / 2);
  const zone = 'ABCDEFGHIKLMNOPQRSTUVWXYZ'[next(25)]!;
  const span = 1 + next(9);
  const minutes = 30 * (1 + next(48));
  const days = new Set<Day>([dayOf(from, zone), dayOf(from + span * DAY, zone)]);
  for (const day of DAYS) if (next(2) === 0) days.add(day);
  const buffer = next(3) === 0 ? { buffer: { metres: 0, heightMetres: 0, turnoverMinutes: 30 * (1 + next(8)) } } : {};
  const area: Volume['area'] = { kind: 'Circle', centre: { lonE7: 100_000 * next(2), latE7: 170_000_000 }, radiusMetres: 900 };
  const volume: Volume = { area, band: { lowMetres: 0, highMetres: 500, datum: 'AGL' }, window: { from: new Date(from).toISOString(), to: new Date(from + span * DAY + minutes * 60_000).toISOString() }, ...buffer };
  return next(4) === 0 ? volume : { ...volume, recurrence: { days: DAYS.filter((day) => days.has(day)), minutes, zone } };
}

describe('slots that come again', () => {
  it('meet what the same slots written out meet, and as often', () => {
    const next = seeded(SEED);
    let met = 0;
    for (let i = 0; i < 400; i++) {
      const [a, b] = [some(next), some(next)];
      const told = meetingOfAll(a, b);
      const all = writtenOut([a]).flatMap((one) => writtenOut([b]).flatMap((other) => meeting(one, other) ?? []));
      const closest = all.filter((one) => !one.adjacent && !one.buffer);
      const alike = closest.length > 0 ? closest : all.filter((one) => one.buffer);
      const which = `seed ${SEED}, pair ${i}`;
      expect(told === undefined, which).toBe(all.length === 0);
      if (!told || alike.length === 0) continue;
      met += 1;
      expect(told.windows ?? 1, which).toBe(alike.length);
      expect(told.window.from, which).toBe(alike.map((one) => one.window.from).sort()[0]);
      expect(told.buffer === undefined, which).toBe(closest.length > 0);
    }
    expect(met).toBeGreaterThan(50);
  });

  it('are moved with the days they then begin on, and back', () => {
    const next = seeded(SEED + 1);
    for (let i = 0; i < 200; i++) {
      const volume = some(next);
      const by = (next(97) - 48) * (HOUR / 2);
      const moved = windowsOf(movedBy(volume, by)).map(({ from }) => Date.parse(from));
      expect(moved).toEqual(windowsOf(volume).map(({ from }) => Date.parse(from) + by));
      expect(movedBy(movedBy(volume, by), -by)).toEqual(volume);
    }
  });

  it('touch at a second and do not meet', () => {
    const daily = recurring({ from: '2021-10-18T06:00:00.000Z', to: '2021-10-18T18:00:00.000Z' }, [...DAYS], 'Z', MONDAY + 3 * DAY)!;
    const base = some(seeded(3));
    const { recurrence: _, buffer: __, ...plain } = base;
    const slots: Volume = { ...plain, ...daily };
    const between = (to: string): Volume => ({ ...plain, window: { from: '2021-10-18T18:00:00.000Z', to } });
    expect(meetingOfAll(slots, between('2021-10-19T06:00:00.000Z'))).toBeUndefined();
    expect(meetingOfAll(slots, between('2021-10-19T06:00:01.000Z'))?.window).toEqual({ from: '2021-10-19T06:00:00.000Z', to: '2021-10-19T06:00:01.000Z' });
  });

  it('of whole days in a row are one', () => {
    const weekends = recurring({ from: '2021-10-23T00:00:00.000Z', to: '2021-10-24T00:00:00.000Z' }, ['SATURDAY', 'SUNDAY'], 'Z', MONDAY + 13 * DAY)!;
    expect(windowsOf(weekends)).toEqual([
      { from: '2021-10-23T00:00:00.000Z', to: '2021-10-25T00:00:00.000Z' },
      { from: '2021-10-30T00:00:00.000Z', to: '2021-11-01T00:00:00.000Z' },
    ]);
  });
});
