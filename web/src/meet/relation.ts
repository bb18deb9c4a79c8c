// The exact relation of two areas, as the server decides it: "Which way two polygons lie" of docs/design/space.md.
import type { Area } from '../api/values';
import { orientation, turn } from './exact';
import { regionsOf, type Box, type Region, type Ring } from './outline';

export type Relation = 'disjoint' | 'adjacent' | 'overlap';

export function relationOf(a: Area, b: Area): Relation {
  return relationOfRegions(regionsOf(a), regionsOf(b));
}

/** Of two areas in parts. */
export function relationOfRegions(a: Region[], b: Region[]): Relation {
  let found: Relation = 'disjoint';
  for (const mine of a) {
    for (const theirs of b) {
      const relation = regionRelation(mine, theirs);
      if (relation === 'overlap') return relation;
      if (relation === 'adjacent') found = relation;
    }
  }
  return found;
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

export function regionRelation(a: Region, b: Region): Relation {
  if (!boxesMeet(a.box, b.box)) return 'disjoint';
  const common: Box = [
    Math.max(a.box[0], b.box[0]),
    Math.max(a.box[1], b.box[1]),
    Math.min(a.box[2], b.box[2]),
    Math.min(a.box[3], b.box[3]),
  ];
  const edgesA = a.rings.map((ring) => edgesIn(ring, common));
  const edgesB = b.rings.map((ring) => edgesIn(ring, common));
  const touchedA = new Set<number>();
  const touchedB = new Set<number>();
  for (let ra = 0; ra < a.rings.length; ra++) {
    for (let rb = 0; rb < b.rings.length; rb++) {
      const met = along(a.rings[ra]!, edgesA[ra]!, b.rings[rb]!, edgesB[rb]!);
      if (met === 'overlap') return met;
      if (met === 'adjacent') {
        touchedA.add(ra);
        touchedB.add(rb);
      }
    }
  }
  if (ringInside(a.rings, touchedA, b) || ringInside(b.rings, touchedB, a)) return 'overlap';
  return touchedA.size > 0 ? 'adjacent' : 'disjoint';
}

function ringInside(rings: Ring[], touched: Set<number>, other: Region): boolean {
  return rings.some((ring, i) => !touched.has(i) && isInside(other, ring.x[0]!, ring.y[0]!));
}

/** Strictly inside, holes taken off. */
function isInside(region: Region, px: number, py: number): boolean {
  return region.rings.every((ring, i) => locate(ring, px, py) === (i === 0 ? 1 : -1));
}

const nextOf = (ring: Ring, i: number) => (i + 1 === ring.x.length ? 0 : i + 1);
const previousOf = (ring: Ring, i: number) => (i === 0 ? ring.x.length - 1 : i - 1);

/** Edges whose boxes meet a box. */
function edgesIn(ring: Ring, box: Box): number[] {
  const { x, y } = ring;
  const found: number[] = [];
  for (let i = 0; i < x.length; i++) {
    const j = nextOf(ring, i);
    const apart =
      Math.max(x[i]!, x[j]!) < box[0] ||
      Math.min(x[i]!, x[j]!) > box[2] ||
      Math.max(y[i]!, y[j]!) < box[1] ||
      Math.min(y[i]!, y[j]!) > box[3];
    if (!apart) found.push(i);
  }
  return found;
}

/** 1 inside the disc of the ring, 0 on it, −1 outside. */
function locate({ x, y }: Ring, px: number, py: number): -1 | 0 | 1 {
  let inside = false;
  for (let i = 0, j = x.length - 1; i < x.length; j = i++) {
    const up = y[i]! > py;
    if (up === y[j]! > py) {
      const flat = y[i] === py && y[j] === py;
      const on = flat
        ? px >= Math.min(x[i]!, x[j]!) && px <= Math.max(x[i]!, x[j]!)
        : (x[i] === px && y[i] === py) || (x[j] === px && y[j] === py);
      if (on) return 0;
      continue;
    }
    const side = orientation(x[j]!, y[j]!, x[i]!, y[i]!, px, py);
    if (side === 0) return 0;
    if (side > 0 === up) inside = !inside;
  }
  return inside ? 1 : -1;
}

function along(a: Ring, edgesA: number[], b: Ring, edgesB: number[]): Relation {
  let found: Relation = 'disjoint';
  for (const i of edgesA) {
    for (const j of edgesB) {
      if (edgesApart(a, i, b, j)) continue;
      const meeting = edgesMeet(a, i, b, j);
      if (meeting === 'cross') return 'overlap';
      if (meeting === 'apart') continue;
      found = 'adjacent';
      const overlap =
        (startsOn(a, i, b, j) && sectorsMeet(a, i, b, j, a.x[i]!, a.y[i]!)) ||
        (startsOn(b, j, a, i) && sectorsMeet(a, i, b, j, b.x[j]!, b.y[j]!));
      if (overlap) return 'overlap';
    }
  }
  return found;
}

function edgesApart(a: Ring, i: number, b: Ring, j: number): boolean {
  const [i2, j2] = [nextOf(a, i), nextOf(b, j)];
  const [ax, ax2, bx, bx2] = [a.x[i]!, a.x[i2]!, b.x[j]!, b.x[j2]!];
  if (Math.max(ax, ax2) < Math.min(bx, bx2) || Math.max(bx, bx2) < Math.min(ax, ax2)) return true;
  const [ay, ay2, by, by2] = [a.y[i]!, a.y[i2]!, b.y[j]!, b.y[j2]!];
  return Math.max(ay, ay2) < Math.min(by, by2) || Math.max(by, by2) < Math.min(ay, ay2);
}

function edgesMeet(a: Ring, i: number, b: Ring, j: number): 'apart' | 'touch' | 'cross' {
  const [i2, j2] = [nextOf(a, i), nextOf(b, j)];
  const startA = side(b, j, a, i);
  const endA = side(b, j, a, i2);
  if (startA * endA > 0) return 'apart';
  const startB = side(a, i, b, j);
  const endB = side(a, i, b, j2);
  if (startB * endB > 0) return 'apart';
  if (startA * endA < 0 && startB * endB < 0) return 'cross';
  const touch =
    (startA === 0 && inBox(b, j, a, i)) ||
    (endA === 0 && inBox(b, j, a, i2)) ||
    (startB === 0 && inBox(a, i, b, j)) ||
    (endB === 0 && inBox(a, i, b, j2));
  return touch ? 'touch' : 'apart';
}

function startsOn(a: Ring, i: number, b: Ring, j: number): boolean {
  return side(b, j, a, i) === 0 && inBox(b, j, a, i);
}

function side(ring: Ring, edge: number, other: Ring, vertex: number): number {
  const end = nextOf(ring, edge);
  return orientation(ring.x[edge]!, ring.y[edge]!, ring.x[end]!, ring.y[end]!, other.x[vertex]!, other.y[vertex]!);
}

function inBox(ring: Ring, edge: number, other: Ring, vertex: number): boolean {
  const end = nextOf(ring, edge);
  const [px, py] = [other.x[vertex]!, other.y[vertex]!];
  return (
    px >= Math.min(ring.x[edge]!, ring.x[end]!) &&
    px <= Math.max(ring.x[edge]!, ring.x[end]!) &&
    py >= Math.min(ring.y[edge]!, ring.y[end]!) &&
    py <= Math.max(ring.y[edge]!, ring.y[end]!)
  );
}

/** Whether near a common point the interiors, which fill the arcs from the way out to the way in, share a direction. */
function sectorsMeet(a: Ring, i: number, b: Ring, j: number, px: number, py: number): boolean {
  const arcA = arcAt(a, i, px, py);
  const arcB = arcAt(b, j, px, py);
  return (
    contains(arcA, arcB[0], arcB[1]) ||
    contains(arcB, arcA[0], arcA[1]) ||
    (turn(arcA[0], arcA[1], arcB[0], arcB[1]) === 0 &&
      Math.sign(arcA[0]) === Math.sign(arcB[0]) &&
      Math.sign(arcA[1]) === Math.sign(arcB[1]))
  );
}

type Arc = [outX: number, outY: number, inX: number, inY: number];

function arcAt(ring: Ring, edge: number, px: number, py: number): Arc {
  const end = nextOf(ring, edge);
  const isAt = (v: number) => ring.x[v] === px && ring.y[v] === py;
  const from = isAt(edge) ? previousOf(ring, edge) : edge;
  const to = isAt(end) ? nextOf(ring, end) : end;
  return [ring.x[to]! - px, ring.y[to]! - py, ring.x[from]! - px, ring.y[from]! - py];
}

function contains([outX, outY, inX, inY]: Arc, dx: number, dy: number): boolean {
  const opening = turn(outX, outY, inX, inY);
  const pastStart = turn(outX, outY, dx, dy) > 0;
  if (opening === 0) return pastStart;
  const beforeEnd = turn(dx, dy, inX, inY) > 0;
  if (opening > 0) return pastStart && beforeEnd;
  return turn(inX, inY, dx, dy) < 0 || turn(dx, dy, outX, outY) < 0;
}
