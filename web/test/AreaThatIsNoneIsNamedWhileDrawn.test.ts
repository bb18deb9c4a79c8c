import { describe, expect, it } from 'vitest';
import type { Area, GeoPoint } from '../src/api/values';
import { pointOf } from '../src/geo/point';
import { areaKm2, closed, extentOf, faultOf, lengthMetres, outlineOf } from '../src/geo/shape';

const points = (...pairs: [number, number][]): GeoPoint[] => pairs.map(([lon, lat]) => pointOf(lon, lat));
const polygon = (...pairs: [number, number][]): Area => ({ kind: 'Polygon', rings: [points(...pairs)] });

function check(area: Area, expected: string | undefined) {
  expect(faultOf(area)).toBe(expected);
}

describe('an area that is none is named while it is drawn', () => {
  it('accepts a plain triangle and closes drawn points', () => {
    check(polygon([0, 15], [1, 15], [1, 16], [0, 15]), undefined);
    const ring = closed(points([0, 15], [1, 15], [1, 16]));
    expect(ring).toHaveLength(4);
    expect(closed(ring)).toBe(ring);
  });

  it('names an open ring, too few points and a repeated one', () => {
    check(polygon([0, 15], [1, 15], [1, 16], [0, 16]), 'open-ring');
    check(polygon([0, 15], [1, 15], [0, 15]), 'too-few-points');
    check(polygon([0, 15], [1, 15], [1, 15], [1, 16], [0, 15]), 'repeated-point');
  });

  it('names a ring that crosses, touches or folds back on itself', () => {
    check(polygon([0, 15], [1, 16], [1, 15], [0, 16.2], [0, 15]), 'crossing');
    check(polygon([0, 0], [4, 0], [4, 4], [2, 0], [0, 4], [0, 0]), 'crossing');
    check(polygon([0, 0], [4, 0], [2, 0], [2, 2], [0, 0]), 'crossing');
    check(polygon([0, 0], [1, 1], [2, 2], [0, 0]), 'no-area');
    check(polygon([0, 0], [2, 2], [2, 0], [0, 2], [0, 0]), 'crossing');
  });

  it('sees a crossing one unit wide', () => {
    const ring: GeoPoint[] = [
      { lonE7: -1_800_000_000, latE7: -900_000_000 },
      { lonE7: -99_999_999, latE7: -50_000_000 },
      { lonE7: 1, latE7: 0 },
      { lonE7: 0, latE7: 900_000_000 },
      { lonE7: -1_800_000_000, latE7: -900_000_000 },
    ];
    check({ kind: 'Polygon', rings: [ring] }, undefined);
  });

  it('names an area over the antimeridian, and a hole that is none', () => {
    check(polygon([179, 0], [-179, 0], [-179, 1], [179, 0]), 'antimeridian');
    check({ kind: 'Circle', centre: pointOf(179.9, 0), radiusMetres: 50_000 }, 'antimeridian');
    check(
      { kind: 'Polygon', rings: [closed(points([0, 0], [4, 0], [4, 4], [0, 4])), points([1, 1], [2, 1], [1, 1])] },
      'too-few-points',
    );
  });

  it('names impossible radii and widths', () => {
    check({ kind: 'Circle', centre: pointOf(0, 15), radiusMetres: 0 }, 'radius');
    check({ kind: 'Circle', centre: pointOf(0, 15), radiusMetres: 1.5 }, 'radius');
    check({ kind: 'Corridor', line: points([0, 15], [1, 15]), widthMetres: 200_001 }, 'width');
    check({ kind: 'Corridor', line: points([0, 15]), widthMetres: 500 }, 'too-few-points');
  });

  it('tells sizes to the per cent', () => {
    expect(areaKm2({ kind: 'Circle', centre: pointOf(0, 15), radiusMetres: 10_000 })).toBeCloseTo(314.16, 1);
    expect(areaKm2(polygon([0, 0], [1, 0], [1, 1], [0, 1], [0, 0])) / 12_364).toBeCloseTo(1, 2);
    expect(lengthMetres(points([0, 0], [0, 1])) / 111_195).toBeCloseTo(1, 3);
  });

  it('outlines circles and corridors around what they cover', () => {
    const corridor: Area = { kind: 'Corridor', line: points([0, 15], [0, 16], [1, 16]), widthMetres: 20_000 };
    const [ring] = outlineOf(corridor);
    expect(ring![0]).toEqual(ring!.at(-1));
    const [west, south, east, north] = extentOf([corridor])!;
    expect(west).toBeCloseTo(-0.093, 2);
    expect(south).toBeCloseTo(14.91, 2);
    expect(east).toBeCloseTo(1.093, 2);
    expect(north).toBeCloseTo(16.09, 2);
  });
});
