// What is left of an area when others are taken out of it: the sweep of shared.ts, with a little room to what
// was taken out, since corners are rounded to the grid. Only a suggestion: whoever uses it asks again what it meets.
import type { Area, GeoPoint } from '../api/values';
import { regionsOf, type Region } from './outline';
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
export function restOf(area: Area, obstacles: Region[], room: number): Rest {
  const edges = [...edgesOf(regionsOf(area), 0), ...edgesOf(obstacles, 1)];
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
      const span = spanOf(strip, low, high, room);
      if (!span) continue;
      const going = open.find((piece) => continues(piece, span, room));
      open = open.filter((piece) => piece !== going);
      next.push(grown(going, strip, span));
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

/** A trapeze: left and right at its foot, then at its head, and how high these are. */
interface Span {
  sides: [number, number, number, number];
  low: number;
  high: number;
}

/** As much of a strip as is wider than nothing once the room is taken off. */
function spanOf(strip: Strip, low: number, high: number, room: number): Span | undefined {
  const [l0, r0, l1, r1] = sidesOf(strip, low, high, room);
  const [foot, head] = [r0 - l0, r1 - l1];
  if (foot > 0 && head > 0) return { sides: [l0, r0, l1, r1], low, high };
  if (foot <= 0 && head <= 0) return undefined;
  const narrow = low + ((high - low) * foot) / (foot - head);
  const [from, to] = foot > 0 ? [low, Math.floor(narrow)] : [Math.ceil(narrow), high];
  const along = (a: number, b: number, y: number) => a + ((b - a) * (y - low)) / (high - low);
  return from < to ? { sides: [along(l0, l1, from), along(r0, r1, from), along(l0, l1, to), along(r0, r1, to)], low: from, high: to } : undefined;
}

function continues(piece: Piece, { sides: [left, right], low }: Span, room: number): boolean {
  const [west, east] = [piece.leftSide.at(-1)!, piece.rightSide.at(-1)!];
  const near = Math.abs(west.lonE7 - left) <= room + 1 && Math.abs(east.lonE7 - right) <= room + 1;
  return near && west.latE7 === Math.round(low) && Math.max(left, west.lonE7) < Math.min(right, east.lonE7);
}

function grown(going: Piece | undefined, strip: Strip, { sides: [l0, r0, l1, r1], low, high }: Span): Piece {
  const piece = going ?? { ...strip, leftSide: [grid(l0, low)], rightSide: [grid(r0, low)], areaM2: 0 };
  side(piece.leftSide, going?.left === strip.left, grid(l0, low), grid(l1, high), Math.max);
  side(piece.rightSide, going?.right === strip.right, grid(r0, low), grid(r1, high), Math.min);
  return Object.assign(piece, { ...strip, areaM2: piece.areaM2 + trapeze(l0, r0, l1, r1, low, high) });
}

/** Along one edge only its ends are kept; where another begins, whichever of the two leaves more room. */
function side(points: GeoPoint[], sameEdge: boolean, foot: GeoPoint, head: GeoPoint, inner: (a: number, b: number) => number): void {
  const last = points.pop()!;
  if (!sameEdge) points.push({ lonE7: inner(last.lonE7, foot.lonE7), latE7: last.latE7 });
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
