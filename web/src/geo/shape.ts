// Whether an area is one: what the server would reject is said while it is drawn. Edges are straight in
// longitude and latitude, as the record has them.
import type { Area, Circle, Corridor, GeoPoint, Polygon } from '../api/values';
import { distanceMetres, EARTH_METRES, isOnGlobe, latOf, lonOf, samePoint, shifted } from './point';

export const MAX_POINTS = 10_000;
/** The server's (org.entente.space.Shape), so that no larger one is drawn only to be rejected. */
export const MAX_RADIUS_METRES = 500_000;
export const MAX_WIDTH_METRES = 100_000;

export type ShapeFault =
  | 'too-few-points'
  | 'too-many-points'
  | 'open-ring'
  | 'repeated-point'
  | 'crossing'
  | 'no-area'
  | 'antimeridian'
  | 'off-globe'
  | 'radius'
  | 'width';

export function faultOf(area: Area): ShapeFault | undefined {
  switch (area.kind) {
    case 'Polygon':
      return polygonFault(area);
    case 'Circle':
      return circleFault(area);
    case 'Corridor':
      return corridorFault(area);
  }
}

/** Drawn or typed points as a ring that ends where it began. */
export function closed(points: GeoPoint[]): GeoPoint[] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return [];
  return points.length > 1 && samePoint(first, last) ? points : [...points, first];
}

function polygonFault(polygon: Polygon): ShapeFault | undefined {
  const total = polygon.rings.reduce((sum, ring) => sum + ring.length, 0);
  if (total > MAX_POINTS) return 'too-many-points';
  if (polygon.rings.length === 0) return 'too-few-points';
  for (const ring of polygon.rings) {
    const fault = ringFault(ring);
    if (fault) return fault;
  }
  return undefined;
}

function ringFault(ring: GeoPoint[]): ShapeFault | undefined {
  if (ring.length < 4) return 'too-few-points';
  if (!samePoint(ring[0]!, ring.at(-1)!)) return 'open-ring';
  // A bow-tie of equal halves has no area either: what is wrong with it is that it crosses itself.
  return lineFault(ring) ?? (isStraight(ring) ? 'no-area' : crosses(ring) ? 'crossing' : twiceAreaE14(ring) === 0n ? 'no-area' : undefined);
}

function isStraight([first, second, ...others]: GeoPoint[]): boolean {
  return others.every((point) => sideOf(first!, second!, point) === 0);
}

function lineFault(line: GeoPoint[]): ShapeFault | undefined {
  if (!line.every(isOnGlobe)) return 'off-globe';
  for (let i = 1; i < line.length; i++) {
    if (samePoint(line[i - 1]!, line[i]!)) return 'repeated-point';
    if (Math.abs(lonOf(line[i]!) - lonOf(line[i - 1]!)) > 180) return 'antimeridian';
  }
  return undefined;
}

function circleFault({ centre, radiusMetres }: Circle): ShapeFault | undefined {
  if (!isOnGlobe(centre)) return 'off-globe';
  const inRange = Number.isInteger(radiusMetres) && radiusMetres >= 1 && radiusMetres <= MAX_RADIUS_METRES;
  if (!inRange) return 'radius';
  const east = shifted(centre, radiusMetres, 0);
  const west = shifted(centre, -radiusMetres, 0);
  return isOnGlobe(east) && isOnGlobe(west) ? undefined : 'antimeridian';
}

function corridorFault({ line, widthMetres }: Corridor): ShapeFault | undefined {
  if (line.length < 2) return 'too-few-points';
  if (line.length > MAX_POINTS) return 'too-many-points';
  const inRange = Number.isInteger(widthMetres) && widthMetres >= 1 && widthMetres <= MAX_WIDTH_METRES;
  return inRange ? lineFault(line) : 'width';
}

/** Whether two edges that are not neighbours meet, or two neighbours fold back on one another. */
function crosses(ring: GeoPoint[]): boolean {
  const edges = ring.length - 1;
  for (let i = 0; i < edges; i++) {
    for (let j = i + 1; j < edges; j++) {
      const neighbours = j === i + 1 || (i === 0 && j === edges - 1);
      const [a, b, c, d] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
      if (neighbours ? foldsBack(j === i + 1 ? [a, b, d] : [b, a, c]) : segmentsMeet(a, b, c, d)) {
        return true;
      }
    }
  }
  return false;
}

function foldsBack([from, corner, to]: [GeoPoint, GeoPoint, GeoPoint]): boolean {
  if (sideOf(from, corner, to) !== 0) return false;
  const along =
    BigInt(from.lonE7 - corner.lonE7) * BigInt(to.lonE7 - corner.lonE7) +
    BigInt(from.latE7 - corner.latE7) * BigInt(to.latE7 - corner.latE7);
  return along > 0n;
}

function segmentsMeet(a: GeoPoint, b: GeoPoint, c: GeoPoint, d: GeoPoint): boolean {
  const apart =
    Math.max(a.lonE7, b.lonE7) < Math.min(c.lonE7, d.lonE7) ||
    Math.max(c.lonE7, d.lonE7) < Math.min(a.lonE7, b.lonE7) ||
    Math.max(a.latE7, b.latE7) < Math.min(c.latE7, d.latE7) ||
    Math.max(c.latE7, d.latE7) < Math.min(a.latE7, b.latE7);
  if (apart) return false;
  return sideOf(a, b, c) * sideOf(a, b, d) <= 0 && sideOf(c, d, a) * sideOf(c, d, b) <= 0;
}

/** Products of two coordinates leave the exact range of doubles; near zero the sign needs integers. */
const EXACT_ABOVE = 1e5;

function sideOf(a: GeoPoint, b: GeoPoint, c: GeoPoint): -1 | 0 | 1 {
  const turn =
    (b.lonE7 - a.lonE7) * (c.latE7 - a.latE7) - (b.latE7 - a.latE7) * (c.lonE7 - a.lonE7);
  if (Math.abs(turn) > EXACT_ABOVE) return turn > 0 ? 1 : -1;
  const exact =
    BigInt(b.lonE7 - a.lonE7) * BigInt(c.latE7 - a.latE7) -
    BigInt(b.latE7 - a.latE7) * BigInt(c.lonE7 - a.lonE7);
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}

function twiceAreaE14(ring: GeoPoint[]): bigint {
  let sum = 0n;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    sum += BigInt(a.lonE7) * BigInt(b.latE7) - BigInt(b.lonE7) * BigInt(a.latE7);
  }
  return sum;
}

/** A size to show, not to decide on. */
export function areaKm2(area: Area): number {
  switch (area.kind) {
    case 'Polygon':
      return area.rings.map(ringKm2).reduce((outer, hole) => outer - hole);
    case 'Circle':
      return (Math.PI * area.radiusMetres ** 2) / 1e6;
    case 'Corridor':
      return (lengthMetres(area.line) * area.widthMetres + Math.PI * (area.widthMetres / 2) ** 2) / 1e6;
  }
}

export function lengthMetres(line: GeoPoint[]): number {
  return line.slice(1).reduce((sum, point, i) => sum + distanceMetres(line[i]!, point), 0);
}

function ringKm2(ring: GeoPoint[]): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    sum += radians(lonOf(b) - lonOf(a)) * (2 + Math.sin(radians(latOf(a))) + Math.sin(radians(latOf(b))));
  }
  return Math.abs((sum * EARTH_METRES ** 2) / 2) / 1e6;
}

const ARC_POINTS = 64;

/** The ring a circle or corridor is drawn with: for the eye only, rounded ends, plain corners. */
export function outlineOf(area: Area): GeoPoint[][] {
  switch (area.kind) {
    case 'Polygon':
      return area.rings;
    case 'Circle':
      return [closed(arc(area.centre, area.radiusMetres, 0, 2 * Math.PI, ARC_POINTS))];
    case 'Corridor':
      return [closed(corridorOutline(area))];
  }
}

function arc(centre: GeoPoint, radius: number, from: number, to: number, steps: number): GeoPoint[] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = from + ((to - from) * i) / steps;
    return shifted(centre, radius * Math.cos(angle), radius * Math.sin(angle));
  });
}

function beside(point: GeoPoint, metres: number, angle: number): GeoPoint {
  return shifted(point, metres * Math.cos(angle), metres * Math.sin(angle));
}

function corridorOutline({ line, widthMetres }: Corridor): GeoPoint[] {
  const half = widthMetres / 2;
  const there = sidePoints(line, half);
  const back = sidePoints([...line].reverse(), half);
  return [...there, ...back];
}

/** The right-hand side of a line, corner by corner, ending in a half circle around its last point. */
function sidePoints(line: GeoPoint[], half: number): GeoPoint[] {
  const points: GeoPoint[] = [];
  for (let i = 1; i < line.length; i++) {
    const heading = headingOf(line[i - 1]!, line[i]!);
    const right = heading - Math.PI / 2;
    points.push(beside(line[i - 1]!, half, right), beside(line[i]!, half, right));
    if (i === line.length - 1) points.push(...arc(line[i]!, half, right, right + Math.PI, ARC_POINTS / 4));
  }
  return points;
}

/** Angle from east, counter-clockwise, on the local plane. */
function headingOf(from: GeoPoint, to: GeoPoint): number {
  const shrink = Math.cos((latOf(from) * Math.PI) / 180);
  return Math.atan2(latOf(to) - latOf(from), (lonOf(to) - lonOf(from)) * shrink);
}

/** West, south, east, north in degrees. */
export function extentOf(areas: Area[]): [number, number, number, number] | undefined {
  const points = areas.flatMap(outlineOf).flat();
  if (points.length === 0) return undefined;
  const lons = points.map(lonOf);
  const lats = points.map(latOf);
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  return [least(lons), least(lats), most(lons), most(lats)];
}
