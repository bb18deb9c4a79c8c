// A sketch of volumes as plain SVG paths, with the grid of references and the towns around: it prints sharp.
import type { GeoPoint, Volume } from '../../api/values';
import { extentOf, outlineOf } from '../../geo/shape';
import type { NamedPlace } from '../../geo/places';
import { distanceMetres, latOf, lonOf, pointOf } from '../../geo/point';
import { mgrsGrid, type Box, type LonLat } from '../../map/grid';

export interface Sketch {
  width: number;
  height: number;
  shapes: { path: string; x: number; y: number }[];
  /** Lines of the MGRS grid, and what is written at them. */
  grid: string[];
  words: Word[];
  towns: Word[];
  /** Where none lies within: the nearest, as far and where from the middle. */
  nearest: { name: string; km: number; bearing: number } | undefined;
  /** The scale bar. */
  bar: { px: number; km: number };
}

export interface Word {
  text: string;
  x: number;
  y: number;
}

const WIDTH = 640;
const MAX_HEIGHT = 300;
const KM_PER_DEGREE = 111.195;
const ROUND = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Of what is planned, a third around it is shown too: where one comes from, and the next town. */
const AROUND = 0.3;
/** More names than this hide the plan. */
const MOST_TOWNS = 12;
/** Between two names, in the sketch's own units. */
const APART: [number, number] = [70, 14];
/** Degrees: a checkpoint is drawn with some kilometres around it. */
const LEAST = 0.02;

export function sketchOf(volumes: Volume[], places: NamedPlace[]): Sketch | undefined {
  const extent = extentOf(volumes.map((volume) => volume.area));
  if (extent === undefined) return undefined;
  const middle = (extent[1] + extent[3]) / 2;
  const shrink = Math.cos((middle * Math.PI) / 180);
  const around = Math.max((extent[2] - extent[0]) * shrink, extent[3] - extent[1], LEAST) * AROUND;
  const [south, north] = [extent[1] - around, extent[3] + around];
  // As wide as the page, if what is planned is higher than wide.
  const widest = ((north - south) * WIDTH) / MAX_HEIGHT / shrink;
  const beside = Math.max((around / shrink) * 2, widest - (extent[2] - extent[0])) / 2;
  const [west, east] = [extent[0] - beside, extent[2] + beside];
  const box: Box = [west, south, east, north];
  const [kmWide, kmHigh] = [(east - west) * shrink * KM_PER_DEGREE, (north - south) * KM_PER_DEGREE];
  const scale = Math.min(WIDTH / kmWide, MAX_HEIGHT / kmHigh);
  const [width, height] = [kmWide * scale, kmHigh * scale];
  const at = ([lon, lat]: LonLat): [number, number] => [
    (lon - west) * shrink * KM_PER_DEGREE * scale,
    (north - lat) * KM_PER_DEGREE * scale,
  ];
  const of = (point: GeoPoint) => at([lonOf(point), latOf(point)]);
  const grid = mgrsGrid(box, 1000 / scale);
  const km = ROUND.filter((one) => one * scale <= width / 4).at(-1) ?? 1;
  const towns = townsIn(places, box, of);
  return {
    width,
    height,
    shapes: volumes.map((volume) => shapeOf(volume, of)),
    grid: grid.lines.map(({ line }) => `M${line.map((one) => written(at(one))).join('L')}`),
    words: grid.words.map(({ text, at: where }) => word(text, at(where))),
    towns,
    nearest: towns.length > 0 ? undefined : nearestTo(pointOf((west + east) / 2, middle), places),
    bar: { px: km * scale, km },
  };
}

const word = (text: string, [x, y]: [number, number]): Word => ({ text, x, y });
const written = ([x, y]: [number, number]) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** Larger ones first; one whose name would lie on another's goes without. */
function townsIn(places: NamedPlace[], [west, south, east, north]: Box, at: (point: GeoPoint) => [number, number]): Word[] {
  const kept: Word[] = [];
  const inside = ({ point }: NamedPlace) =>
    lonOf(point) > west && lonOf(point) < east && latOf(point) > south && latOf(point) < north;
  for (const { name, point } of places.filter(inside).sort((a, b) => a.rank - b.rank)) {
    const one = word(name, at(point));
    const free = kept.every((other) => Math.abs(other.x - one.x) > APART[0] || Math.abs(other.y - one.y) > APART[1]);
    if (free && kept.length < MOST_TOWNS) kept.push(one);
  }
  return kept;
}

/** With the bearing from the middle to it. */
function nearestTo(middle: GeoPoint, places: NamedPlace[]): Sketch['nearest'] {
  let best: NamedPlace | undefined;
  for (const one of places) if (!best || distanceMetres(middle, one.point) < distanceMetres(middle, best.point)) best = one;
  if (!best) return undefined;
  const shrink = Math.cos((latOf(middle) * Math.PI) / 180);
  const angle = Math.atan2((lonOf(best.point) - lonOf(middle)) * shrink, latOf(best.point) - latOf(middle));
  return { name: best.name, km: distanceMetres(middle, best.point) / 1000, bearing: Math.round((angle * 180) / Math.PI + 360) % 360 };
}

function shapeOf(volume: Volume, at: (point: GeoPoint) => [number, number]) {
  const rings = outlineOf(volume.area).map((ring) => ring.map(at));
  const path = rings.map((ring) => `M${ring.map(written).join('L')}Z`).join('');
  const outer = rings[0] ?? [];
  const mean = (axis: 0 | 1) => outer.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, outer.length);
  return { path, x: mean(0), y: mean(1) };
}

/** The points a volume is given by, as they stand in the record. */
export function cornersOf({ area }: Volume): GeoPoint[] {
  if (area.kind === 'Circle') return [area.centre];
  return area.kind === 'Polygon' ? (area.rings[0] ?? []).slice(0, -1) : area.line;
}
