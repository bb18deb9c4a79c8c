// A coarse covering of an area, for whoever must not show it: Covering of the space library, to the last unit.
import type { Area, GeoPoint, Volume } from '../api/values';
import { regionOf, regionsOf, type Region } from './outline';
import { relationOfRegions } from './relation';

/** 0.05 degree, some 5.5 km. */
export const CELL_E7 = 500_000;
/** Beyond this, cells are taken twice as large. */
const MAX_CELLS = 20_000;
const EAST_END = 1_800_000_000;
const NORTH_END = 900_000_000;

interface Piece {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Rectangles of whole cells that together hold the area and every point within so many metres of it, from south to north. */
export function coveringOf(area: Area, metres: number, most: number): Area[] {
  const regions = regionsOf(area, metres);
  const extent = {
    west: Math.min(...regions.map(({ box }) => box[0])),
    south: Math.min(...regions.map(({ box }) => box[1])),
    east: Math.max(...regions.map(({ box }) => box[2])),
    north: Math.max(...regions.map(({ box }) => box[3])),
  };
  for (let cell = CELL_E7; ; cell *= 2) {
    const cells = (Math.trunc((extent.east - extent.west) / cell) + 2) * (Math.trunc((extent.north - extent.south) / cell) + 2);
    if (cells > MAX_CELLS) continue;
    const pieces = piecesOf(regions, extent, cell);
    if (pieces.length <= most) return pieces.map((piece): Area => ({ kind: 'Polygon', rings: [ringOf(piece)] }));
  }
}

function piecesOf(regions: Region[], extent: Piece, cell: number): Piece[] {
  const done: Piece[] = [];
  let growing = new Map<string, Piece>();
  for (let south = floor(extent.south, cell); south < extent.north; south += cell) {
    const row = new Map<string, Piece>();
    for (const [west, east] of runsOf(regions, extent, cell, south)) {
      const sides = `${west} ${east}`;
      const below = growing.get(sides);
      growing.delete(sides);
      row.set(sides, { west, south: below?.south ?? south, east, north: south + cell });
    }
    done.push(...growing.values());
    growing = row;
  }
  return [...done, ...growing.values()];
}

/** Stretches of cells side by side that share interior with the area. */
function runsOf(regions: Region[], extent: Piece, cell: number, south: number): [number, number][] {
  const runs: [number, number][] = [];
  for (let west = floor(extent.west, cell); west < extent.east; west += cell) {
    const ring = ringOf({ west, south, east: west + cell, north: south + cell }).slice(0, -1);
    const square = regionOf([{ x: ring.map((point) => point.lonE7), y: ring.map((point) => point.latE7) }]);
    if (relationOfRegions(regions, [square]) !== 'overlap') continue;
    const last = runs.at(-1);
    if (last?.[1] === west) last[1] = west + cell;
    else runs.push([west, west + cell]);
  }
  return runs;
}

const floor = (value: number, cell: number) => Math.floor(value / cell) * cell;

function ringOf({ west, south, east, north }: Piece): GeoPoint[] {
  const [w, s] = [Math.max(west, -EAST_END), Math.max(south, -NORTH_END)];
  const [e, n] = [Math.min(east, EAST_END), Math.min(north, NORTH_END)];
  const at = (lonE7: number, latE7: number): GeoPoint => ({ lonE7, latE7 });
  return [at(w, s), at(e, s), at(e, n), at(w, n), at(w, s)];
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const [LOWEST, HIGHEST] = [-500, 50_000];

/** Of whole volumes with their buffers: never smaller than what they take up, in place, height and time. As many as a clause holds at most. */
export function coveringVolumes(volumes: readonly Volume[], most: number): Volume[] {
  const each = Math.floor(most / Math.max(1, volumes.length));
  return volumes.flatMap((volume) => {
    const { buffer } = volume;
    const height = buffer?.heightMetres ?? 0;
    const band = { ...volume.band, lowMetres: Math.max(LOWEST, volume.band.lowMetres - height), highMetres: Math.min(HIGHEST, volume.band.highMetres + height) };
    const when = longer(volume, buffer?.turnoverMinutes ?? 0);
    return coveringOf(volume.area, buffer?.metres ?? 0, each).map((area) => ({ area, band, ...when }));
  });
}

/** Slots that would run into one another are one stretch. */
function longer({ window, recurrence }: Volume, turnover: number): Pick<Volume, 'window' | 'recurrence'> {
  if (turnover === 0) return recurrence ? { window, recurrence } : { window };
  const moved = (at: string, by: number) => new Date(Date.parse(at) + by * MINUTE_MS).toISOString();
  const wide = { from: moved(window.from, -turnover), ...(window.to === undefined ? {} : { to: moved(window.to, turnover) }) };
  const minutes = (recurrence?.minutes ?? DAY_MINUTES) + 2 * turnover;
  const sameDay = recurrence && new Date(Date.parse(wide.from)).getUTCDate() === new Date(Date.parse(window.from)).getUTCDate() && recurrence.zone === 'Z';
  return recurrence && sameDay && minutes <= DAY_MINUTES ? { window: wide, recurrence: { ...recurrence, minutes } } : { window: wide };
}
