// How the shared files of vectors write volumes.
import type { AltitudeBand, Area, Datum, GeoPoint, Volume, Window } from '../../src/api/values';

export type WireArea = [kind: 'Polygon' | 'Circle' | 'Corridor', points: number[], ...rest: (number | number[])[]];
export type WireBand = [number, number, Datum];
export type WireWindow = [number, number | null];
export interface WireVolume {
  area: WireArea;
  band: WireBand;
  window: WireWindow;
  buffer?: [metres: number, heightMetres: number, turnoverMinutes: number];
}

const pointsOf = (flat: number[]): GeoPoint[] =>
  Array.from({ length: flat.length / 2 }, (_, i) => ({ lonE7: flat[2 * i]!, latE7: flat[2 * i + 1]! }));

export function areaOf([kind, first, ...rest]: WireArea): Area {
  const points = pointsOf(first);
  if (kind === 'Circle') return { kind, centre: points[0]!, radiusMetres: rest[0] as number };
  if (kind === 'Corridor') return { kind, line: points, widthMetres: rest[0] as number };
  return { kind, rings: [points, ...(rest as number[][]).map(pointsOf)] };
}
export const bandOf = ([lowMetres, highMetres, datum]: WireBand): AltitudeBand => ({ lowMetres, highMetres, datum });
export const windowOf = ([from, to]: WireWindow): Window => ({
  from: new Date(from).toISOString(),
  ...(to === null ? {} : { to: new Date(to).toISOString() }),
});
export const volumeOf = (wire: WireVolume): Volume => ({
  area: areaOf(wire.area),
  band: bandOf(wire.band),
  window: windowOf(wire.window),
  ...(wire.buffer ? { buffer: { metres: wire.buffer[0], heightMetres: wire.buffer[1], turnoverMinutes: wire.buffer[2] } } : {}),
});
