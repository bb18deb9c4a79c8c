// The polygons that stand for an area, version 1 of docs/design/space.md: the same as the server's to the
// last unit, or a shape shown as apart here would meet there.
import type { Area, GeoPoint } from '../api/values';
import { orientation } from './exact';
import { asin, atan2, cos, sin } from './strict-math';

/** A closed ring without its closing point. */
export interface Ring {
  x: number[];
  y: number[];
}
/** West, south, east, north. */
export type Box = [number, number, number, number];
/** A polygon whose rings have the area on their left; the outer ring first. */
export interface Region {
  rings: Ring[];
  box: Box;
}

const A = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const E2 = FLATTENING * (2 - FLATTENING);
const LEAST_RADIUS = 6_335_439;
const CORNERS = 72;
const STEP = Math.PI / 36;
const UNIT = Math.PI / (180 * 1e7);

const made = new WeakMap<Area, Map<number, Region[]>>();

/** The regions whose union the area is, or the area with every point within a distance of it; made once for each object. */
export function regionsOf(area: Area, metres = 0): Region[] {
  let ofArea = made.get(area);
  if (!ofArea) made.set(area, (ofArea = new Map()));
  let regions = ofArea.get(metres);
  if (!regions) ofArea.set(metres, (regions = makeRegions(area, metres)));
  return regions;
}

function makeRegions(area: Area, metres: number): Region[] {
  switch (area.kind) {
    case 'Polygon': {
      const bare = regionOf(area.rings.map((ring, i) => turned(ringOf(ring.slice(0, -1)), i === 0)));
      return metres === 0 ? [bare] : [bare, ...area.rings.flatMap((ring) => legs(ring, metres))];
    }
    case 'Circle':
      return [regionOf([hull(corners(around([area.centre], area.radiusMetres + metres), area.centre))])];
    case 'Corridor':
      return legs(area.line, area.widthMetres / 2 + metres);
  }
}

function legs(line: GeoPoint[], halfWidthMetres: number): Region[] {
  const caps = around(line, halfWidthMetres);
  const each = line.map((point) => corners(caps, point));
  return each.slice(1).map((points, i) => regionOf([hull([...each[i]!, ...points])]));
}

export function regionOf(rings: Ring[]): Region {
  const { x, y } = rings[0]!;
  const least = (values: number[]) => values.reduce((a, b) => (a < b ? a : b));
  const most = (values: number[]) => values.reduce((a, b) => (a > b ? a : b));
  return { rings, box: [least(x), least(y), most(x), most(y)] };
}

function ringOf(points: GeoPoint[]): Ring {
  return { x: points.map((point) => point.lonE7), y: points.map((point) => point.latE7) };
}

function turned(ring: Ring, anticlockwise: boolean): Ring {
  if (isAnticlockwise(ring) === anticlockwise) return ring;
  return { x: [...ring.x].reverse(), y: [...ring.y].reverse() };
}

/** The turn at the westernmost of the southernmost vertices decides. */
function isAnticlockwise({ x, y }: Ring): boolean {
  let v = 0;
  for (let i = 1; i < x.length; i++) {
    if (y[i]! < y[v]! || (y[i] === y[v] && x[i]! < x[v]!)) v = i;
  }
  const p = v === 0 ? x.length - 1 : v - 1;
  const n = v + 1 === x.length ? 0 : v + 1;
  return orientation(x[p]!, y[p]!, x[v]!, y[v]!, x[n]!, y[n]!) > 0;
}

interface Caps {
  angle: number;
  eastPerNorth: number;
}

function around(line: GeoPoint[], radiusMetres: number): Caps {
  const lats = line.map((point) => point.latE7);
  const south = lats.reduce((a, b) => Math.min(a, b));
  const north = lats.reduce((a, b) => Math.max(a, b));
  const nearest = Math.max(0, Math.max(south, -north));
  const reach = (radiusMetres + 0.02) * 1.002;
  const leastLat = Math.max(0, nearest * UNIT - reach / LEAST_RADIUS);
  const s = sin(leastLat);
  const w = 1 - E2 * s * s;
  const m = (A * (1 - E2)) / (w * Math.sqrt(w));
  const n = A / Math.sqrt(w);
  return { angle: reach / m, eastPerNorth: m / n };
}

const units = (radians: number) => Math.floor(radians / UNIT + 0.5);

function corners({ angle, eastPerNorth }: Caps, centre: GeoPoint): GeoPoint[] {
  const lat = centre.latE7 * UNIT;
  const [sinLat, cosLat, sinAngle, cosAngle] = [sin(lat), cos(lat), sin(angle), cos(angle)];
  return Array.from({ length: CORNERS }, (_, k) => {
    const azimuth = k * STEP;
    const sinCorner = sinLat * cosAngle + cosLat * sinAngle * cos(azimuth);
    const east = atan2(sin(azimuth) * sinAngle * cosLat, cosAngle - sinLat * sinCorner);
    return { lonE7: centre.lonE7 + units(east * eastPerNorth), latE7: units(asin(sinCorner)) };
  });
}

/** Anticlockwise from its westernmost, then southernmost point, without points on its edges. */
function hull(points: GeoPoint[]): Ring {
  const order = (a: GeoPoint, b: GeoPoint) => a.lonE7 - b.lonE7 || a.latE7 - b.latE7;
  const sorted = [...points].sort(order).filter((point, i, all) => i === 0 || order(point, all[i - 1]!) !== 0);
  const found: GeoPoint[] = [];
  for (const point of sorted) addConvex(found, point, 0);
  const lower = found.length - 1;
  for (const point of sorted.reverse().slice(1)) addConvex(found, point, lower);
  return ringOf(found.slice(0, -1));
}

function addConvex(found: GeoPoint[], next: GeoPoint, floor: number): void {
  while (found.length >= floor + 2) {
    const last = found.at(-1)!;
    const before = found.at(-2)!;
    if (orientation(before.lonE7, before.latE7, last.lonE7, last.latE7, next.lonE7, next.latE7) > 0) break;
    found.pop();
  }
  found.push(next);
}
