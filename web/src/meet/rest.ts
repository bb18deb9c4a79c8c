// What is left of an area when others are taken out of it: the sweep of shared.ts, with a little room to what
// was taken out, since corners are rounded to the grid. Only a suggestion: whoever uses it asks again what it meets.
import type { Area, GeoPoint } from '../api/values';
import { regionsOf } from './outline';
import { at, edgesOf, levelsOf, trapeze, type Edge } from './shared';

/** Pieces smaller than this share of the whole are dropped: nobody can use them. */
const CRUMB = 0.01;

interface Strip {
  left: Edge;
  right: Edge;
}
interface Piece {
  left: Edge;
  right: Edge;
  leftSide: GeoPoint[];
  rightSide: GeoPoint[];
  areaM2: number;
}
export interface Rest {
  pieces: Area[];
  /** Of the whole and of what is left of it. */
  wholeM2: number;
  keptM2: number;
}

/** @param room in units of the grid, to the east and west of what is taken out */
export function restOf(area: Area, obstacles: Area[], room: number): Rest {
  const edges = [...edgesOf(regionsOf(area), 0), ...edgesOf(obstacles.flatMap(regionsOf), 1)];
  const own = edges.filter((edge) => edge.of === 0);
  const south = own.reduce((y, edge) => Math.min(y, edge.y0), Infinity);
  const north = own.reduce((y, edge) => Math.max(y, edge.y1), -Infinity);
  const inside = edges.filter((edge) => edge.y1 > south && edge.y0 < north);
  const levels = levelsOf(inside, south, north);
  const pieces: Piece[] = [];
  let open: Piece[] = [];
  let wholeM2 = 0;
  for (let k = 1; k < levels.length; k++) {
    const [low, high] = [levels[k - 1]!, levels[k]!];
    const active = inside.filter((edge) => edge.y0 <= low && edge.y1 >= high);
    wholeM2 += sizeOf(stripsOf(active.filter((edge) => edge.of === 0), low, high), low, high, 0);
    const next: Piece[] = [];
    for (const strip of stripsOf(active, low, high)) {
      const [l0, r0, l1, r1] = sidesOf(strip, low, high, room);
      if (l0 >= r0 || l1 >= r1) continue;
      const going = open.find((piece) => continues(piece, l0, r0, room));
      open = open.filter((piece) => piece !== going);
      next.push(grown(going, strip, [l0, r0, l1, r1], low, high));
    }
    pieces.push(...open);
    open = next;
  }
  pieces.push(...open);
  const usable = pieces.filter((piece) => piece.areaM2 > CRUMB * wholeM2);
  return {
    pieces: usable.map((piece) => ({ kind: 'Polygon', rings: [ringOf(piece)] })),
    wholeM2,
    keptM2: usable.reduce((sum, piece) => sum + piece.areaM2, 0),
  };
}

function stripsOf(active: Edge[], low: number, high: number): Strip[] {
  const middle = (low + high) / 2;
  const sorted = [...active].sort((p, q) => at(p, middle) - at(q, middle));
  const depth = [0, 0];
  const strips: Strip[] = [];
  let left: Edge | undefined;
  for (const edge of sorted) {
    const was = depth[0]! > 0 && depth[1]! === 0;
    depth[edge.of]! += edge.enters;
    const is = depth[0]! > 0 && depth[1]! === 0;
    if (!was && is) left = edge;
    if (was && !is && left && at(edge, middle) > at(left, middle)) strips.push({ left, right: edge });
  }
  return strips;
}

function sidesOf({ left, right }: Strip, low: number, high: number, room: number): [number, number, number, number] {
  const [west, east] = [left.of === 1 ? room : 0, right.of === 1 ? room : 0];
  return [at(left, low) + west, at(right, low) - east, at(left, high) + west, at(right, high) - east];
}

function sizeOf(strips: Strip[], low: number, high: number, room: number): number {
  return strips.reduce((sum, strip) => sum + trapeze(...sidesOf(strip, low, high, room), low, high), 0);
}

function continues(piece: Piece, left: number, right: number, room: number): boolean {
  const [west, east] = [piece.leftSide.at(-1)!.lonE7, piece.rightSide.at(-1)!.lonE7];
  return Math.abs(west - left) <= room + 1 && Math.abs(east - right) <= room + 1 && left < east && west < right;
}

function grown(going: Piece | undefined, strip: Strip, [l0, r0, l1, r1]: [number, number, number, number], low: number, high: number): Piece {
  const piece = going ?? { ...strip, leftSide: [grid(l0, low)], rightSide: [grid(r0, low)], areaM2: 0 };
  side(piece.leftSide, going?.left === strip.left, grid(l0, low), grid(l1, high));
  side(piece.rightSide, going?.right === strip.right, grid(r0, low), grid(r1, high));
  return Object.assign(piece, { ...strip, areaM2: piece.areaM2 + trapeze(l0, r0, l1, r1, low, high) });
}

/** Along one edge only its ends are kept. */
function side(points: GeoPoint[], sameEdge: boolean, foot: GeoPoint, head: GeoPoint): void {
  if (sameEdge) points.pop();
  else if (!isSame(points.at(-1)!, foot)) points.push(foot);
  points.push(head);
}

const grid = (x: number, y: number): GeoPoint => ({ lonE7: Math.round(x), latE7: Math.round(y) });
const isSame = (a: GeoPoint, b: GeoPoint) => a.lonE7 === b.lonE7 && a.latE7 === b.latE7;

function ringOf(piece: Piece): GeoPoint[] {
  const points = [...piece.rightSide, ...[...piece.leftSide].reverse()];
  const ring = points.filter((point, i) => i === 0 || !isSame(point, points[i - 1]!));
  if (isSame(ring[0]!, ring.at(-1)!)) ring.pop();
  return [...ring, ring[0]!];
}
