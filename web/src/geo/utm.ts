// Universal Transverse Mercator on WGS 84 (Krüger's series to n⁴, as NGA.SIG.0012): under a millimetre inside a
// zone. The MGRS grid is drawn with it; references are read and written by geo/mgrs.

const A = 6_378_137;
const F = 1 / 298.257_223_563;
const K0 = 0.9996;
const FALSE_EASTING = 500_000;
const FALSE_NORTHING = 10_000_000;
const N = F / (2 - F);
const E = Math.sqrt(F * (2 - F));
const RADIUS = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const ALPHA = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4,
  (61 / 240) * N ** 3 - (103 / 140) * N ** 4,
  (49561 / 161280) * N ** 4,
];
const BETA = [
  N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3 - (1 / 360) * N ** 4,
  (1 / 48) * N ** 2 + (1 / 15) * N ** 3 - (437 / 1440) * N ** 4,
  (17 / 480) * N ** 3 - (37 / 840) * N ** 4,
  (4397 / 161280) * N ** 4,
];
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/** Easting and northing in metres. */
export type Metres = [easting: number, northing: number];

export function zoneOf(lon: number): number {
  return Math.min(60, Math.floor((lon + 180) / 6) + 1);
}

export function centralMeridian(zone: number): number {
  return 6 * zone - 183;
}

/** Grid metres of a place, also a little outside its zone. */
export function toUtm(lon: number, lat: number, zone: number): Metres {
  const phi = radians(lat);
  const lambda = radians(lon - centralMeridian(zone));
  const t = Math.sinh(Math.atanh(Math.sin(phi)) - E * Math.atanh(E * Math.sin(phi)));
  const xi = Math.atan2(t, Math.cos(lambda));
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(t, Math.cos(lambda)));
  let [x, y] = [eta, xi];
  ALPHA.forEach((a, i) => {
    const j = 2 * (i + 1);
    x += a * Math.cos(j * xi) * Math.sinh(j * eta);
    y += a * Math.sin(j * xi) * Math.cosh(j * eta);
  });
  return [FALSE_EASTING + K0 * RADIUS * x, K0 * RADIUS * y + (lat < 0 ? FALSE_NORTHING : 0)];
}

/** Longitude and latitude of grid metres. */
export function fromUtm([easting, northing]: Metres, zone: number, south = false): [lon: number, lat: number] {
  const xi = (northing - (south ? FALSE_NORTHING : 0)) / (K0 * RADIUS);
  const eta = (easting - FALSE_EASTING) / (K0 * RADIUS);
  let [x, y] = [eta, xi];
  BETA.forEach((b, i) => {
    const j = 2 * (i + 1);
    x -= b * Math.cos(j * xi) * Math.sinh(j * eta);
    y -= b * Math.sin(j * xi) * Math.cosh(j * eta);
  });
  const lambda = Math.atan2(Math.sinh(x), Math.cos(y));
  const conformal = Math.asin(Math.sin(y) / Math.cosh(x));
  const t = Math.tan(conformal);
  // From conformal to geodetic latitude by Newton's rule (Karney 2011, eq. 19–21): two rounds reach the last digit.
  let tau = t;
  for (let round = 0; round < 4; round++) {
    const sigma = Math.sinh(E * Math.atanh((E * tau) / Math.hypot(1, tau)));
    const here = tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
    tau +=
      (((t - here) / Math.hypot(1, here)) * (1 + (1 - E * E) * tau * tau)) / ((1 - E * E) * Math.hypot(1, tau));
  }
  return [centralMeridian(zone) + degrees(lambda), degrees(Math.atan(tau))];
}
