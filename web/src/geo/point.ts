// Coordinates are integers of 1e-7 degree from the first keystroke on: what is signed is what was shown.
import type { GeoPoint } from '../api/values';

export const E7 = 1e7;
export const MAX_LON_E7 = 180 * E7;
export const MAX_LAT_E7 = 90 * E7;
/** Mean radius of IUGG: distances and sizes shown to a reader, never what is decided on. */
export const EARTH_METRES = 6_371_008.8;

export function pointOf(lon: number, lat: number): GeoPoint {
  return { lonE7: Math.round(lon * E7), latE7: Math.round(lat * E7) };
}

export function lonOf(point: GeoPoint): number {
  return point.lonE7 / E7;
}

export function latOf(point: GeoPoint): number {
  return point.latE7 / E7;
}

export function samePoint(a: GeoPoint, b: GeoPoint): boolean {
  return a.lonE7 === b.lonE7 && a.latE7 === b.latE7;
}

export function isOnGlobe(point: GeoPoint): boolean {
  return Math.abs(point.lonE7) <= MAX_LON_E7 && Math.abs(point.latE7) <= MAX_LAT_E7;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

export function distanceMetres(a: GeoPoint, b: GeoPoint): number {
  const [latA, latB] = [radians(latOf(a)), radians(latOf(b))];
  const halfLat = Math.sin((latB - latA) / 2);
  const halfLon = Math.sin(radians(lonOf(b) - lonOf(a)) / 2);
  const h = halfLat * halfLat + Math.cos(latA) * Math.cos(latB) * halfLon * halfLon;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The point reached from `from` after `metres` east and north, on a local plane. */
export function shifted(from: GeoPoint, eastMetres: number, northMetres: number): GeoPoint {
  const metresPerDegree = (Math.PI / 180) * EARTH_METRES;
  const shrink = Math.max(0.01, Math.cos(radians(latOf(from))));
  return pointOf(
    lonOf(from) + eastMetres / (metresPerDegree * shrink),
    latOf(from) + northMetres / metresPerDegree,
  );
}
