import { describe, expect, it } from 'vitest';
import type { Area, Volume } from '../src/api/values';
import { coverOf, opened, sealOf } from '../src/draft/seal';
import { isCovering } from '../src/draft/sealed';
import { CELL_E7, coveringOf } from '../src/meet/covering';
import { regionsOf } from '../src/meet/outline';
import { meeting } from '../src/meet/volumes';

const SEED = 5_050;

function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function some(next: (below: number) => number): Area {
  const at = () => ({ lonE7: -40_000_000 + next(20_000_000), latE7: 150_000_000 + next(20_000_000) });
  const centre = at();
  if (next(2) === 0) return { kind: 'Circle', centre, radiusMetres: 1 + next(20_000) };
  return { kind: 'Corridor', line: [centre, { lonE7: centre.lonE7 + next(3_000_000), latE7: centre.latE7 + next(3_000_000) }], widthMetres: 1 + next(5_000) };
}

const volumeOf = (area: Area): Volume => ({ area, band: { lowMetres: 0, highMetres: 500, datum: 'AGL' }, window: { from: '2021-10-20T06:00:00.000Z', to: '2021-10-20T10:00:00.000Z' } });

describe('a covering', () => {
  it('is of whole cells and holds the area: whatever meets the area meets it', () => {
    const next = seeded(SEED);
    let met = 0;
    for (let i = 0; i < 60; i++) {
      const area = some(next);
      const cells = coveringOf(area, 0, 64);
      const which = `seed ${SEED}, area ${i}`;
      const numbers = cells.flatMap((one) => (one.kind === 'Polygon' ? one.rings[0]! : [])).flatMap(({ lonE7, latE7 }) => [lonE7, latE7]);
      expect(numbers.every((one) => one % CELL_E7 === 0), which).toBe(true);
      const boxes = cells.map((one) => regionsOf(one)[0]!.box);
      for (const { rings } of regionsOf(area)) {
        rings[0]!.x.forEach((x, k) => expect(boxes.some(([w, s, e, n]) => w <= x && x <= e && s <= rings[0]!.y[k]! && rings[0]!.y[k]! <= n), which).toBe(true));
      }
      for (let k = 0; k < 20; k++) {
        const other = volumeOf(some(next));
        if (meeting(volumeOf(area), other)?.adjacent !== false) continue;
        met += 1;
        expect(cells.some((one) => meeting(volumeOf(one), other)?.adjacent === false), which).toBe(true);
      }
    }
    expect(met).toBeGreaterThan(5);
  });

  it('has as few pieces as a clause holds, and grows its cells for that', () => {
    const long: Area = { kind: 'Corridor', line: [{ lonE7: -40_000_000, latE7: 130_000_000 }, { lonE7: 10_000_000, latE7: 190_000_000 }], widthMetres: 1_000 };
    expect(coveringOf(long, 0, 8).length).toBeLessThanOrEqual(8);
  });

  it('is drawn round a hazard’s distance, height and time', () => {
    const hazard: Volume = { ...volumeOf({ kind: 'Circle', centre: { lonE7: 250_000, latE7: 150_250_000 }, radiusMetres: 100 }), buffer: { metres: 4_000, heightMetres: 300, turnoverMinutes: 60 } };
    const cover = coverOf([hazard]);
    expect(cover.every((one) => one.buffer === undefined && one.band.highMetres === 800)).toBe(true);
    expect(cover[0]!.window).toEqual({ from: '2021-10-20T05:00:00.000Z', to: '2021-10-20T11:00:00.000Z' });
    expect(cover.map((one) => regionsOf(one.area)[0]!.box)).toEqual([[-500_000, 149_500_000, 1_000_000, 151_000_000]]);
  });
});

describe('a seal', () => {
  it('is the digest of a file that its party keeps, salted anew each time', async () => {
    const volumes = [volumeOf({ kind: 'Circle', centre: { lonE7: 250_000, latE7: 150_250_000 }, radiusMetres: 100 })];
    const [one, other] = [await sealOf(volumes), await sealOf(volumes)];
    expect(one.seal).not.toBe(other.seal);
    expect(isCovering(coverOf(volumes), one)).toBe(true);
    expect(isCovering(coverOf(volumes).map((each) => ({ ...each, window: { ...each.window, to: '2021-10-20T09:00:00.000Z' } })), one)).toBe(false);
    expect(await opened(one.kept, one.seal, coverOf(volumes))).toEqual({ ok: true, volumes, covered: true });
    expect(await opened(other.kept, one.seal, coverOf(volumes))).toEqual({ ok: false });
    expect(await opened(one.kept, one.seal, [])).toEqual({ ok: true, volumes, covered: false });
  });
});
