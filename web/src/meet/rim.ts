// The line round an area with every point within a distance of it, for drawing: of the parts it is made of, what lies
// inside none of the others. Nothing is decided by it.
import type { Area, GeoPoint } from '../api/values';
import { regionsOf, type Region } from './outline';

type Edge = [ax: number, ay: number, bx: number, by: number];

export function rimOf(area: Area, metres: number): GeoPoint[][] {
  const regions = regionsOf(area, metres);
  return joined(regions.flatMap((region) => outside(region, regions.filter((other) => other !== region && touch(region, other)))));
}

const touch = ({ box: a }: Region, { box: b }: Region) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

function edgesOf({ rings }: Region): Edge[] {
  return rings.flatMap(({ x, y }) => x.map((ax, i): Edge => [ax, y[i]!, x[(i + 1) % x.length]!, y[(i + 1) % x.length]!]));
}

/** The stretches of its edges that lie in none of the others. */
function outside(region: Region, others: Region[]): Edge[] {
  const walls = others.flatMap(edgesOf);
  return edgesOf(region).flatMap((edge) => {
    const [ax, ay, bx, by] = edge;
    const cuts = [0, 1, ...walls.flatMap((wall) => crossing(edge, wall))].sort((p, q) => p - q);
    return cuts.slice(1).flatMap((to, i): Edge[] => {
      const from = cuts[i]!;
      const at = (share: number): [number, number] => [ax + (bx - ax) * share, ay + (by - ay) * share];
      const [mx, my] = at((from + to) / 2);
      return to - from < 1e-6 || others.some((other) => holds(other, mx, my)) ? [] : [[...at(from), ...at(to)]];
    });
  });
}

/** How far along the first edge the second crosses it. */
function crossing([ax, ay, bx, by]: Edge, [cx, cy, dx, dy]: Edge): number[] {
  const turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (turn === 0) return [];
  const along = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn;
  const across = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn;
  return along > 0 && along < 1 && across >= 0 && across <= 1 ? [along] : [];
}

function holds(region: Region, px: number, py: number): boolean {
  let inside = false;
  for (const [ax, ay, bx, by] of edgesOf(region)) {
    if (ay > py !== by > py && px < ax + ((bx - ax) * (py - ay)) / (by - ay)) inside = !inside;
  }
  return inside;
}

/** Stretches that follow one another as one line. */
function joined(edges: Edge[]): GeoPoint[][] {
  const lines: GeoPoint[][] = [];
  for (const [ax, ay, bx, by] of edges) {
    const last = lines.at(-1);
    const end = last?.at(-1);
    const next = { lonE7: bx, latE7: by };
    if (last && end && Math.abs(end.lonE7 - ax) < 1 && Math.abs(end.latE7 - ay) < 1) last.push(next);
    else lines.push([{ lonE7: ax, latE7: ay }, next]);
  }
  return lines;
}
