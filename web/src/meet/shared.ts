// The ground two areas share, for people to see: swept from south to north in strips in which no two edges
// cross, so that what is common is made of trapezes. Nothing is decided here.
import type { GeoPoint } from '../api/values';
import type { Region } from './outline';

export interface Shared {
  areaM2: number;
  /** Closed rings, none with holes. */
  patches: GeoPoint[][];
}

export interface Edge {
  /** The southern end first. */
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** 1 if the area lies to its east. */
  enters: 1 | -1;
  of: 0 | 1;
}
interface Open {
  left: number;
  right: number;
  leftSide: GeoPoint[];
  rightSide: GeoPoint[];
}

export function sharedByRegions(a: Region[], b: Region[]): Shared {
  const edges = [...edgesOf(a, 0), ...edgesOf(b, 1)];
  const [south, north] = [0, 1].map((of) => extent(edges, of)).reduce((one, two) => [Math.max(one[0], two[0]), Math.min(one[1], two[1])]);
  const inside = edges.filter((edge) => edge.y1 > south && edge.y0 < north);
  const levels = levelsOf(inside, south, north);
  const patches: GeoPoint[][] = [];
  let open: Open[] = [];
  let areaM2 = 0;
  for (let k = 1; k < levels.length; k++) {
    const [low, high] = [levels[k - 1]!, levels[k]!];
    const strips = stripsBetween(inside, low, high);
    for (const [l0, r0, l1, r1] of strips) areaM2 += trapeze(l0, r0, l1, r1, low, high);
    const next = strips.map(([l0, r0, l1, r1]): Open => {
      const going = open.find((one) => Math.abs(one.left - l0) < 0.5 && Math.abs(one.right - r0) < 0.5);
      open = open.filter((one) => one !== going);
      const piece = going ?? { left: 0, right: 0, leftSide: [grid(l0, low)], rightSide: [grid(r0, low)] };
      piece.leftSide.push(grid(l1, high));
      piece.rightSide.push(grid(r1, high));
      return Object.assign(piece, { left: l1, right: r1 });
    });
    patches.push(...open.map(ringOf));
    open = next;
  }
  patches.push(...open.map(ringOf));
  return { areaM2: Math.max(1, Math.ceil(areaM2)), patches: patches.filter((ring) => ring.length > 3) };
}

export function edgesOf(regions: Region[], of: 0 | 1): Edge[] {
  return regions.flatMap(({ rings }) =>
    rings.flatMap(({ x, y }) =>
      x.flatMap((ax, i): Edge[] => {
        const j = i + 1 === x.length ? 0 : i + 1;
        const [ay, bx, by] = [y[i]!, x[j]!, y[j]!];
        if (ay === by) return [];
        return ay < by
          ? [{ x0: ax, y0: ay, x1: bx, y1: by, enters: -1, of }]
          : [{ x0: bx, y0: by, x1: ax, y1: ay, enters: 1, of }];
      }),
    ),
  );
}

function extent(edges: Edge[], of: number): [number, number] {
  let [south, north] = [Infinity, -Infinity];
  for (const edge of edges) {
    if (edge.of !== of) continue;
    south = Math.min(south, edge.y0);
    north = Math.max(north, edge.y1);
  }
  return [south, north];
}

/** Where an edge begins or ends or two cross. */
export function levelsOf(edges: Edge[], south: number, north: number): number[] {
  const levels = new Set([south, north]);
  const add = (y: number) => y > south && y < north && levels.add(y);
  const sorted = [...edges].sort((p, q) => p.y0 - q.y0);
  for (let i = 0; i < sorted.length; i++) {
    const p = sorted[i]!;
    add(p.y0);
    add(p.y1);
    for (let j = i + 1; j < sorted.length && sorted[j]!.y0 < p.y1; j++) {
      const y = crossing(p, sorted[j]!);
      if (y !== undefined) add(y);
    }
  }
  return [...levels].sort((p, q) => p - q);
}

function crossing(p: Edge, q: Edge): number | undefined {
  const low = Math.max(p.y0, q.y0);
  const high = Math.min(p.y1, q.y1);
  if (Math.max(p.x0, p.x1) < Math.min(q.x0, q.x1) || Math.max(q.x0, q.x1) < Math.min(p.x0, p.x1)) return undefined;
  const before = at(p, low) - at(q, low);
  const after = at(p, high) - at(q, high);
  if (before * after >= 0) return undefined;
  return low + ((high - low) * before) / (before - after);
}

export function at(edge: Edge, y: number): number {
  if (y === edge.y1) return edge.x1;
  return edge.x0 + ((edge.x1 - edge.x0) * (y - edge.y0)) / (edge.y1 - edge.y0);
}

/** Left and right at the strip's foot, then at its head. */
function stripsBetween(edges: Edge[], low: number, high: number): [number, number, number, number][] {
  const middle = (low + high) / 2;
  const active = edges.filter((edge) => edge.y0 <= low && edge.y1 >= high).sort((p, q) => at(p, middle) - at(q, middle));
  const depth = [0, 0];
  const strips: [number, number, number, number][] = [];
  let left: Edge | undefined;
  for (const edge of active) {
    const was = depth[0]! > 0 && depth[1]! > 0;
    depth[edge.of]! += edge.enters;
    const is = depth[0]! > 0 && depth[1]! > 0;
    if (!was && is) left = edge;
    if (was && !is && left && at(edge, middle) > at(left, middle)) {
      strips.push([at(left, low), at(edge, low), at(left, high), at(edge, high)]);
    }
  }
  return strips;
}

const grid = (x: number, y: number): GeoPoint => ({ lonE7: Math.round(x), latE7: Math.round(y) });

function ringOf(piece: Open): GeoPoint[] {
  const points = [...piece.rightSide, ...piece.leftSide.reverse()];
  const ring = points.filter((point, i) => i === 0 || point.lonE7 !== points[i - 1]!.lonE7 || point.latE7 !== points[i - 1]!.latE7);
  return [...ring, ring[0]!];
}

const A = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const E2 = FLATTENING * (2 - FLATTENING);
const UNIT = Math.PI / (180 * 1e7);

/** On the ellipsoid (Snyder, Map Projections: A Working Manual, 3-12), by Simpson's rule between two latitudes. */
export function trapeze(l0: number, r0: number, l1: number, r1: number, low: number, high: number): number {
  const width = (y: number) => {
    const s = Math.sin(y * UNIT);
    const w = 1 - E2 * s * s;
    return ((1 - E2) * Math.cos(y * UNIT)) / (w * w);
  };
  const [foot, head] = [(r0 - l0) * UNIT, (r1 - l1) * UNIT];
  const middle = ((foot + head) / 2) * width((low + high) / 2);
  return (A * A * (high - low) * UNIT * (foot * width(low) + 4 * middle + head * width(high))) / 6;
}

