// A sketch of volumes as plain SVG paths: it prints sharp, and needs no map pack.
import type { GeoPoint, Volume } from '../../api/values';
import { extentOf, outlineOf } from '../../geo/shape';
import { latOf, lonOf } from '../../geo/point';

export interface Sketch {
  width: number;
  height: number;
  shapes: { path: string; x: number; y: number }[];
  /** The scale bar. */
  bar: { px: number; km: number };
}

const WIDTH = 640;
const MAX_HEIGHT = 300;
const MARGIN = 24;
const KM_PER_DEGREE = 111.195;
const ROUND = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

export function sketchOf(volumes: Volume[]): Sketch | undefined {
  const extent = extentOf(volumes.map((volume) => volume.area));
  if (extent === undefined) return undefined;
  const [west, south, east, north] = extent;
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [kmWide, kmHigh] = [(east - west) * shrink * KM_PER_DEGREE, (north - south) * KM_PER_DEGREE];
  const scale = Math.min((WIDTH - 2 * MARGIN) / Math.max(kmWide, 0.1), (MAX_HEIGHT - 2 * MARGIN) / Math.max(kmHigh, 0.1));
  const height = kmHigh * scale + 2 * MARGIN;
  const left = (WIDTH - kmWide * scale) / 2;
  const at = (point: GeoPoint): [number, number] => [
    left + (lonOf(point) - west) * shrink * KM_PER_DEGREE * scale,
    MARGIN + (north - latOf(point)) * KM_PER_DEGREE * scale,
  ];
  const km = ROUND.filter((one) => one * scale <= WIDTH / 4).at(-1) ?? 1;
  return { width: WIDTH, height, shapes: volumes.map((volume) => shapeOf(volume, at)), bar: { px: km * scale, km } };
}

function shapeOf(volume: Volume, at: (point: GeoPoint) => [number, number]) {
  const rings = outlineOf(volume.area).map((ring) => ring.map(at));
  const write = ([x, y]: [number, number]) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const path = rings.map((ring) => `M${ring.map(write).join('L')}Z`).join('');
  const outer = rings[0] ?? [];
  const mean = (axis: 0 | 1) => outer.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, outer.length);
  return { path, x: mean(0), y: mean(1) };
}

/** The points a volume is given by, as they stand in the record. */
export function cornersOf({ area }: Volume): GeoPoint[] {
  if (area.kind === 'Circle') return [area.centre];
  return area.kind === 'Polygon' ? (area.rings[0] ?? []).slice(0, -1) : area.line;
}
