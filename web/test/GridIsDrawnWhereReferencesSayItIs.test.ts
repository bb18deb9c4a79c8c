// M3: the labelled MGRS grid, across 30Q/31P/30P/31Q, agrees with the references it is to help read.
import { describe, expect, it } from 'vitest';
import { legBetween } from '../src/geo/geodesic';
import { formatMgrs, readMgrs } from '../src/geo/mgrs';
import { distanceMetres, pointOf } from '../src/geo/point';
import { fromUtm, toUtm, zoneOf } from '../src/geo/utm';
import { finestLevel, mgrsGrid, type Box } from '../src/map/grid';

/** Gao to Ansongo: 30Q, 30P, 31Q and 31P meet near the middle. */
const FOUR_ZONES: Box = [-1, 15, 1.5, 17];

describe('the grid is drawn where references say it is', () => {
  it('projects there and back within a millimetre', () => {
    for (let lon = -12; lon <= 6; lon += 0.37) {
      for (let lat = 9; lat <= 26; lat += 1.13) {
        const zone = zoneOf(lon);
        const [lon2, lat2] = fromUtm(toUtm(lon, lat, zone), zone);
        expect(Math.abs(lon2 - lon)).toBeLessThan(1e-8);
        expect(Math.abs(lat2 - lat)).toBeLessThan(1e-8);
      }
    }
  });

  it('agrees with the written reference to the metre', () => {
    for (let lon = -5.9; lon < 5.9; lon += 0.53) {
      for (let lat = 10.1; lat < 25; lat += 1.7) {
        const [e, n] = toUtm(lon, lat, zoneOf(lon));
        const [, east, north] = formatMgrs(pointOf(lon, lat))!.match(/ (\d{5}) (\d{5})$/)!.map(Number) as [number, number, number];
        expect(Math.abs((e % 100_000) - east)).toBeLessThan(1.5);
        expect(Math.abs((n % 100_000) - north)).toBeLessThan(1.5);
      }
    }
  });

  it('leads a typed reference to within a metre of its place', () => {
    for (let lon = -5.9; lon < 5.9; lon += 0.71) {
      for (let lat = 10.1; lat < 25; lat += 1.9) {
        const point = pointOf(lon, lat);
        const read = readMgrs(formatMgrs(point)!);
        expect(read.ok && distanceMetres(read.point, point)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('names every square on both sides of 0° and of 16° N as a reference in it begins', () => {
    const { words } = mgrsGrid(FOUR_ZONES, 400);
    const names = words.filter((word) => word.level === '100km');
    expect(names.length).toBeGreaterThan(5);
    for (const { at, text } of names) expect(formatMgrs(pointOf(...at))!.replace(/\s/g, '')).toContain(text.replace(' ', ''));
    for (const zone of ['30Q', '31Q', '30P', '31P']) expect(names.some(({ text }) => text.startsWith(zone)), zone).toBe(true);
  });

  it('ends every line at its zone’s border', () => {
    for (const resolution of [400, 60]) {
      for (const { level, line } of mgrsGrid(FOUR_ZONES, resolution).lines) {
        if (level === 'zone') continue;
        const zones = new Set(line.map(([lon]) => Math.sign(Math.round(lon * 1e6))).filter((sign) => sign !== 0));
        expect(zones.size, JSON.stringify(line[0])).toBe(1);
      }
    }
  });

  it('draws lines on whole kilometres, finer from nearer', () => {
    expect([12_000, 2_000, 150, 10].map(finestLevel)).toEqual(['zone', '100km', '10km', '1km']);
    const { lines, words } = mgrsGrid([-0.2, 16.1, -0.02, 16.3], 15);
    const fine = lines.filter((one) => one.level === '1km');
    expect(fine.length).toBeGreaterThan(20);
    for (const { line } of fine) {
      const [a, b] = [line[0]!, line.at(-1)!].map(([lon, lat]) => toUtm(lon, lat, 30)) as unknown as [number[], number[]];
      const whole = [0, 1].some((axis) => [a, b].every((end) => Math.abs(end[axis]! / 1000 - Math.round(end[axis]! / 1000)) < 0.002));
      expect(whole, JSON.stringify(line)).toBe(true);
    }
    expect(words.filter((word) => word.level === '1km').every((word) => /^\d\d$/.test(word.text))).toBe(true);
  });

  it('writes no name across the edge of the view, nor two across one another', () => {
    const [width, height] = [56, 16];
    for (let shift = 0; shift < 1; shift += 0.083) {
      const seen: Box = [FOUR_ZONES[0] + shift, FOUR_ZONES[1] + shift, FOUR_ZONES[2] + shift, FOUR_ZONES[3] + shift];
      const drawn: Box = [seen[0] - 0.6, seen[1] - 0.5, seen[2] + 0.6, seen[3] + 0.5];
      const resolution = 400;
      const pixels = ([lon, lat]: readonly [number, number]) => [
        ((lon - seen[0]) * 111_320 * Math.cos((lat * Math.PI) / 180)) / resolution,
        ((seen[3] - lat) * 111_320) / resolution,
      ] as [number, number];
      const names = mgrsGrid(drawn, resolution, seen).words.map((word) => ({ ...word, px: pixels(word.at) }));
      expect(names.length).toBeGreaterThan(4);
      const [right, bottom] = pixels([seen[2], seen[1]]);
      for (const { text, px: [x, y] } of names) {
        expect(x - width / 2 >= 0 && x + width / 2 <= right + 4 && y - height / 2 >= 0 && y + height / 2 <= bottom, `${text} at ${x}, ${y}`).toBe(true);
      }
      for (const a of names) {
        for (const b of names) {
          if (a !== b) expect(Math.abs(a.px[0] - b.px[0]) >= width || Math.abs(a.px[1] - b.px[1]) >= height, `${a.text} on ${b.text}`).toBe(true);
        }
      }
    }
  });

  it('writes the figures of its lines within the view, though lines go on beyond it', () => {
    const seen: Box = [-0.2, 16.1, -0.02, 16.3];
    const { words } = mgrsGrid([-0.3, 16, 0.08, 16.4], 15, seen);
    const figures = words.filter((word) => word.level === '1km');
    expect(figures.length).toBeGreaterThan(20);
    for (const { at } of figures) expect(at[0] >= seen[0] && at[0] <= seen[2] && at[1] >= seen[1] && at[1] <= seen[3]).toBe(true);
  });

  it('names the zones from afar', () => {
    const { words } = mgrsGrid([-6, 8, 6, 24], 12_000);
    expect(words.map((word) => word.text).sort()).toEqual(['30P', '30Q', '31P', '31Q']);
  });
});

describe('what is measured is measured on the ellipsoid', () => {
  it('as published: Flinders Peak to Buninyong, Vincenty’s own example', () => {
    const flinders = pointOf(144 + 25 / 60 + 29.5244 / 3600, -(37 + 57 / 60 + 3.7203 / 3600));
    const buninyong = pointOf(143 + 55 / 60 + 35.3839 / 3600, -(37 + 39 / 60 + 10.1561 / 3600));
    const leg = legBetween(flinders, buninyong);
    expect(leg.metres).toBeCloseTo(54_972.271, 1);
    expect(leg.bearing).toBeCloseTo(306 + 52 / 60 + 5.37 / 3600, 3);
  });

  it('along a meridian and a parallel', () => {
    expect(legBetween(pointOf(0, 0), pointOf(0, 1)).metres).toBeCloseTo(110_574.39, 0);
    expect(legBetween(pointOf(0, 0), pointOf(1, 0))).toMatchObject({ metres: expect.closeTo(111_319.49, 1), bearing: 90 });
    expect(legBetween(pointOf(1, 1), pointOf(1, 1)).metres).toBe(0);
  });
});
