// The same pairs and answers as ClientsMeetWhatTheServerMeetsTest of the space library; B1, B2.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Area, BufferOf, Volume } from '../src/api/values';
import type { OperationView, TheatreView } from '../src/api/views';
import { regionsOf } from '../src/meet/outline';
import { preview } from '../src/meet/preview';
import { sharedByRegions } from '../src/meet/shared';
import { meeting } from '../src/meet/volumes';
import { areaOf, bandOf, volumeOf, windowOf, type WireBand, type WireVolume, type WireWindow } from './vectors/wire';

interface Vector {
  mine: WireVolume;
  theirs: WireVolume;
  met: { adjacent: boolean; buffer?: BufferOf; band: WireBand | null; window: WireWindow; areaM2?: number } | null;
  outlines: [number, number];
}

const VECTORS = JSON.parse(readFileSync(new URL('./vectors/meetings.json', import.meta.url), 'utf8')) as Vector[];

function hashOf(area: Area, metres: number): number {
  let hash = 0;
  const add = (value: number) => (hash = (Math.imul(31, hash) + value) | 0);
  for (const { rings } of regionsOf(area, metres)) {
    const { x, y } = rings[0]!;
    for (let i = 0; i <= x.length; i++) {
      add(x[i % x.length]!);
      add(y[i % x.length]!);
    }
  }
  return hash;
}

describe('a draft meets what the server meets', () => {
  it('draws the same outline round every circle and corridor, to the last unit', () => {
    for (const vector of VECTORS) {
      expect(hashOf(areaOf(vector.mine.area), vector.mine.buffer?.[0] ?? 0), JSON.stringify(vector.mine.area)).toBe(vector.outlines[0]);
      expect(hashOf(areaOf(vector.theirs.area), vector.theirs.buffer?.[0] ?? 0), JSON.stringify(vector.theirs.area)).toBe(vector.outlines[1]);
    }
  });

  it('answers every pair of the shared file as the server does, either way round', () => {
    const seen = { apart: 0, adjacent: 0, near: 0, overlap: 0 };
    const turned = { MINE: 'THEIRS', THEIRS: 'MINE', BOTH: 'BOTH' } as const;
    for (const { mine, theirs, met } of VECTORS) {
      const expected = met && {
        adjacent: met.adjacent,
        ...(met.buffer ? { buffer: met.buffer } : {}),
        ...(met.band ? { band: bandOf(met.band) } : {}),
        window: windowOf(met.window),
      };
      const why = JSON.stringify([mine, theirs]);
      expect(meeting(volumeOf(mine), volumeOf(theirs)) ?? null, why).toEqual(expected);
      const back = meeting(volumeOf(theirs), volumeOf(mine)) ?? null;
      if (met?.buffer === 'BOTH') expect(back?.buffer, why).toBe('BOTH');
      else expect(back, why).toEqual(expected && (met.buffer ? { ...expected, buffer: turned[met.buffer] } : expected));
      seen[met === null ? 'apart' : met.adjacent ? 'adjacent' : met.buffer ? 'near' : 'overlap'] += 1;
    }
    expect(Math.min(seen.apart, seen.adjacent, seen.near, seen.overlap)).toBeGreaterThan(5);
  });

  it('gives the shared area within one per cent', () => {
    for (const { mine, theirs, met } of VECTORS) {
      if (met?.areaM2 === undefined || met.areaM2 < 10_000) continue;
      const [ours, others] = [met.buffer === 'MINE' || met.buffer === 'BOTH' ? mine.buffer![0] : 0, met.buffer === 'THEIRS' ? theirs.buffer![0] : 0];
      const { areaM2, patches } = sharedByRegions(regionsOf(areaOf(mine.area), ours), regionsOf(areaOf(theirs.area), others));
      expect(Math.abs(areaM2 / met.areaM2 - 1), JSON.stringify([mine.area, theirs.area])).toBeLessThan(0.01);
      expect(patches.length).toBeGreaterThan(0);
    }
  });
});

const HOUR = 3_600_000;
const instant = (hours: number) => new Date(Date.UTC(2021, 9, 5) + hours * HOUR).toISOString();
const circle = (lon: number, lat: number, radiusMetres: number): Area => ({
  kind: 'Circle',
  centre: { lonE7: Math.round(lon * 1e7), latE7: Math.round(lat * 1e7) },
  radiusMetres,
});
const volume = (area: Area, from = 0, to = 24): Volume => ({
  area,
  band: { lowMetres: 0, highMetres: 500, datum: 'AGL' },
  window: { from: instant(from), to: instant(to) },
});
function operation(i: number, one: Volume, lead = 'partner'): OperationView {
  const latest = {
    digest: `${i}`,
    state: 'PROPOSED',
    clauses: [{ clause: 'SPACE_TIME', digest: `clause-${i}`, category: 'GROUND_MANOEUVRE', volumes: [one] }],
  };
  return { kind: 'OperationView', id: `${i}`, reference: `OP-${i}`, lead, state: 'PROPOSED', latest } as unknown as OperationView;
}
const theatre = {
  matrix: { cells: [{ a: 'GROUND_MANOEUVRE', b: 'GROUND_MANOEUVRE', requirement: 'AGREE' }] },
} as unknown as TheatreView;
const known = (operations: OperationView[]) => ({ operations, notices: [], actions: [], theatre });

describe('the local check of a draft', () => {
  it('says who, which rule, when and how much, the worst first', () => {
    const found = preview([volume(circle(-0.04, 16.27, 5000))], 'GROUND_MANOEUVRE', 'us', known([
      operation(1, volume(circle(-0.04, 16.3, 5000), 12, 36)),
      operation(2, volume(circle(-0.04, 16.27, 3000)), 'us'),
      operation(3, volume(circle(3, 16.27, 5000))),
      operation(4, volume(circle(-0.04, 16.27, 5000), 24, 48)),
    ]));
    expect(found.map(({ neighbour, degree, rule }) => [neighbour.reference, degree, rule])).toEqual([
      ['OP-1', 2, 'AGREE'],
      ['OP-2', 1, 'AGREE'],
    ]);
    expect(found[0]!.meetings[0]!.window).toEqual({ from: instant(12), to: instant(24) });
    expect(found[0]!.meetings[0]!.areaM2).toBeGreaterThan(1e7);
  });

  it('holds a category that is not released to the strictest, and leaves the operation itself out', () => {
    const hidden = operation(1, volume(circle(-0.04, 16.27, 5000)));
    delete hidden.latest!.clauses[0]!.category;
    expect(preview([volume(circle(-0.04, 16.27, 5000))], 'GROUND_MANOEUVRE', 'us', known([hidden]))[0]!.degree).toBe(3);
    expect(preview([volume(circle(-0.04, 16.27, 5000))], 'GROUND_MANOEUVRE', 'us', known([hidden]), '1')).toEqual([]);
  });

  it('answers for 300 operations well within what an eye waits for', () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      operation(i, volume(circle(-4 + (i % 20) * 0.4, 13 + Math.floor(i / 20) * 0.4, 15_000))),
    );
    preview([volume(circle(0, 16, 20_000))], 'GROUND_MANOEUVRE', 'us', known(many));
    const began = performance.now();
    const found = preview([volume(circle(0, 16, 30_000))], 'GROUND_MANOEUVRE', 'us', known(many));
    const took = performance.now() - began;
    console.log(`300 operations, ${found.length} met: ${took.toFixed(1)} ms`);
    expect(found.length).toBeGreaterThan(1);
    expect(took).toBeLessThan(300);
  });
});
