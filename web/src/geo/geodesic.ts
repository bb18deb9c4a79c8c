// Distance and bearing on the WGS 84 ellipsoid (Vincenty 1975, Survey Review 23/176): a millimetre over
// any distance on one theatre. For what a reader measures; what is decided on is the server's.
import type { GeoPoint } from '../api/values';
import { distanceMetres, latOf, lonOf, pointOf } from './point';

const A = 6_378_137;
const F = 1 / 298.257_223_563;
const B = A * (1 - F);
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;
const MAX_ROUNDS = 100;
const ENOUGH = 1e-12;

export interface Leg {
  metres: number;
  /** From true north, at the start, 0 to 360. */
  bearing: number;
}

export function legBetween(from: GeoPoint, to: GeoPoint): Leg {
  if (from.lonE7 === to.lonE7 && from.latE7 === to.latE7) return { metres: 0, bearing: 0 };
  const L = radians(lonOf(to) - lonOf(from));
  const U1 = Math.atan((1 - F) * Math.tan(radians(latOf(from))));
  const U2 = Math.atan((1 - F) * Math.tan(radians(latOf(to))));
  const [s1, c1, s2, c2] = [Math.sin(U1), Math.cos(U1), Math.sin(U2), Math.cos(U2)];
  let lambda = L;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const [sl, cl] = [Math.sin(lambda), Math.cos(lambda)];
    const sinSigma = Math.hypot(c2 * sl, c1 * s2 - s1 * c2 * cl);
    const cosSigma = s1 * s2 + c1 * c2 * cl;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (c1 * c2 * sl) / sinSigma;
    const cos2Alpha = 1 - sinAlpha * sinAlpha;
    const cos2M = cos2Alpha === 0 ? 0 : cosSigma - (2 * s1 * s2) / cos2Alpha;
    const C = (F / 16) * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
    const before = lambda;
    lambda =
      L + (1 - C) * F * sinAlpha * (sigma + C * sinSigma * (cos2M + C * cosSigma * (-1 + 2 * cos2M * cos2M)));
    if (Math.abs(lambda - before) > ENOUGH) continue;
    const u2 = (cos2Alpha * (A * A - B * B)) / (B * B);
    const k1 = 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
    const k2 = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
    const short =
      k2 *
      sinSigma *
      (cos2M +
        (k2 / 4) *
          (cosSigma * (-1 + 2 * cos2M ** 2) - (k2 / 6) * cos2M * (-3 + 4 * sinSigma ** 2) * (-3 + 4 * cos2M ** 2)));
    const heading = degrees(Math.atan2(c2 * Math.sin(lambda), c1 * s2 - s1 * c2 * Math.cos(lambda)));
    return { metres: B * k1 * (sigma - short), bearing: (heading + 360) % 360 };
  }
  // Nearly opposite points of the globe: no theatre has them, a sphere will do.
  return { metres: distanceMetres(from, to), bearing: 0 };
}

/** The line a straight run really takes, for the eye: enough points that a map of another projection bends it. */
export function lineBetween(from: GeoPoint, to: GeoPoint, steps = 32): GeoPoint[] {
  const unit = (point: GeoPoint) => {
    const [lat, lon] = [radians(latOf(point)), radians(lonOf(point))];
    return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)] as const;
  };
  const [a, b] = [unit(from), unit(to)];
  const angle = Math.acos(Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]));
  if (angle < 1e-9) return [from, to];
  return Array.from({ length: steps + 1 }, (_, i) => {
    const [p, q] = [Math.sin(angle * (1 - i / steps)) / Math.sin(angle), Math.sin((angle * i) / steps) / Math.sin(angle)];
    const [x, y, z] = [p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]];
    return pointOf(degrees(Math.atan2(y, x)), degrees(Math.atan2(z, Math.hypot(x, y))));
  });
}
