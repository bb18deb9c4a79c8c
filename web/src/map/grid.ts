// The MGRS grid over a view, as lines and words: zones, 100 km squares, then 10 km and 1 km lines. Each zone's
// lines end at its own border, where the grid breaks: at 0° between 30 and 31 the two families meet at an angle.
import { formatMgrs } from '../geo/mgrs';
import { pointOf } from '../geo/point';
import { fromUtm, toUtm, zoneOf } from '../geo/utm';

/** West, south, east, north in degrees. */
export type Box = [number, number, number, number];
export type LonLat = [number, number];
export type GridLevel = 'zone' | '100km' | '10km' | '1km';

export interface GridLine {
  level: GridLevel;
  line: LonLat[];
}
export interface GridWord {
  level: GridLevel;
  at: LonLat;
  text: string;
}
export interface Grid {
  lines: GridLine[];
  words: GridWord[];
}

const STEPS: Record<Exclude<GridLevel, 'zone'>, number> = { '100km': 100_000, '10km': 10_000, '1km': 1_000 };
const BAND_DEGREES = 8;
const NORTHERNMOST = 84;
const SOUTHERNMOST = -80;
/** Closer lines than this hide the map, in pixels. */
const CLOSEST = 56;
/** What a square's name takes on the screen, with some air around it, in pixels: five letters and a space. */
const NAME: Size = [62, 22];
/** What a zone's name takes: three letters, larger. */
const ZONE: Size = [40, 24];
/** What the buttons of the zoom cover of the view's upper left corner. */
const BUTTONS: Size = [44, 78];
/** How far from the edge of the view a line's figures stand. */
const EDGE = 14;
type Size = [width: number, height: number];

/** The finest lines that still leave the map readable; `resolution` is metres of ground per pixel. */
export function finestLevel(resolution: number): GridLevel {
  if (STEPS['1km'] / resolution >= CLOSEST) return '1km';
  if (STEPS['10km'] / resolution >= CLOSEST) return '10km';
  return STEPS['100km'] / resolution >= CLOSEST * 0.5 ? '100km' : 'zone';
}

/** @param seen what is on the screen, where lines are drawn beyond it: words stand where they can be read whole */
export function mgrsGrid(view: Box, resolution: number, seen: Box = view): Grid {
  const grid: Grid = { lines: [], words: [] };
  const [box, window] = [onEarth(view), onEarth(seen)];
  if (isEmpty(box)) return grid;
  const finest = finestLevel(resolution);
  zoneLines(box, grid);
  if (finest === 'zone') nameZones(window, resolution, grid);
  const named: Named[] = [];
  for (let zone = zoneOf(box[0]); zone <= zoneOf(box[2]); zone++) {
    const [own, shown] = [within(box, zone), within(window, zone)];
    if (isEmpty(own)) continue;
    if (finest !== 'zone') squares(own, zone, '100km', grid);
    if (finest === '10km' || finest === '1km') fine(own, zone, finest, grid);
    if (isEmpty(shown)) continue;
    if (finest === '10km' || finest === '1km') figures(shown, zone, finest, resolution, grid);
    if (finest !== 'zone') named.push(...namesOf(shown, zone, resolution));
  }
  grid.words.push(...apart(named, resolution));
  return grid;
}

function onEarth([west, south, east, north]: Box): Box {
  return [west, Math.max(SOUTHERNMOST, south), east, Math.min(NORTHERNMOST, north)];
}

function isEmpty([west, south, east, north]: Box): boolean {
  return west >= east || south >= north;
}

function within(box: Box, zone: number): Box {
  return [Math.max(box[0], 6 * zone - 186), box[1], Math.min(box[2], 6 * zone - 180), box[3]];
}

const METRES_A_DEGREE = 111_320;
/** Pixels east and north of one degree, there. */
function pixelsOf(lat: number, resolution: number): Size {
  return [(METRES_A_DEGREE * Math.cos((lat * Math.PI) / 180)) / resolution, METRES_A_DEGREE / resolution];
}

/** Zone borders and band borders. */
function zoneLines([west, south, east, north]: Box, { lines }: Grid): void {
  for (const lon of multiples(west, east, 6)) lines.push({ level: 'zone', line: [[lon, south], [lon, north]] });
  for (const lat of multiples(south, north, BAND_DEGREES)) lines.push({ level: 'zone', line: [[west, lat], [east, lat]] });
}

/** Each zone's name in the middle of what is seen of it. */
function nameZones([west, south, east, north]: Box, resolution: number, { words }: Grid): void {
  const columns = [west, ...multiples(west, east, 6).filter((lon) => lon > west && lon < east), east];
  const rows = [south, ...multiples(south, north, BAND_DEGREES).filter((lat) => lat > south && lat < north), north];
  for (let i = 1; i < columns.length; i++) {
    for (let j = 1; j < rows.length; j++) {
      const at: LonLat = [(columns[i - 1]! + columns[i]!) / 2, (rows[j - 1]! + rows[j]!) / 2];
      const [x, y] = pixelsOf(at[1], resolution);
      if ((columns[i]! - columns[i - 1]!) * x < ZONE[0] || (rows[j]! - rows[j - 1]!) * y < ZONE[1]) continue;
      const text = formatMgrs(pointOf(...at), 1)?.slice(0, -6);
      if (text) words.push({ level: 'zone', at, text });
    }
  }
}

/** Grid metres around a part of a zone. */
function metresAround([west, south, east, north]: Box, zone: number): Box {
  const middle = (west + east) / 2;
  const points = [west, middle, east].flatMap((lon) => [toUtm(lon, south, zone), toUtm(lon, north, zone)]);
  const [es, ns] = [points.map(([e]) => e), points.map(([, n]) => n)];
  return [Math.min(...es), Math.min(...ns), Math.max(...es), Math.max(...ns)];
}

function squares(box: Box, zone: number, level: Exclude<GridLevel, 'zone'>, { lines }: Grid): void {
  for (const { line } of familiesOf(box, zone, STEPS[level])) lines.push({ level, line });
}

function fine(box: Box, zone: number, level: '10km' | '1km', { lines }: Grid): void {
  for (const { line, metres } of familiesOf(box, zone, STEPS[level])) {
    if (metres % STEPS['100km'] === 0) continue;
    lines.push({ level: metres % STEPS['10km'] === 0 ? '10km' : level, line });
  }
}

/** The finer lines bear their two figures where they enter the view from the south and the west. */
function figures(box: Box, zone: number, level: '10km' | '1km', resolution: number, { words }: Grid): void {
  const step = STEPS[level];
  for (const { line, metres } of familiesOf(box, zone, step)) {
    if (metres % STEPS['100km'] === 0) continue;
    const [from, to] = [line[0]!, line.at(-1)!];
    const [x, y] = pixelsOf(from[1], resolution);
    const inset = EDGE / Math.max(Math.hypot((to[0] - from[0]) * x, (to[1] - from[1]) * y), 2 * EDGE);
    const at: LonLat = [from[0] + (to[0] - from[0]) * inset, from[1] + (to[1] - from[1]) * inset];
    const figure = Math.round((metres % STEPS['100km']) / step);
    words.push({ level, at, text: level === '10km' ? String(figure) : String(figure).padStart(2, '0') });
  }
}

interface Family {
  line: LonLat[];
  metres: number;
}

/** Lines of equal easting, then of equal northing, cut at the zone's border and the view's. */
function familiesOf(box: Box, zone: number, step: number): Family[] {
  const [e0, n0, e1, n1] = metresAround(box, zone);
  const parts = 24;
  const span = (from: number, to: number) => Array.from({ length: parts + 1 }, (_, i) => from + ((to - from) * i) / parts);
  const south = box[3] <= 0;
  const eastings = multiples(e0, e1, step).map((metres) => ({
    metres,
    line: cut(span(n0, n1).map((n) => fromUtm([metres, n], zone, south)), box),
  }));
  const northings = multiples(n0, n1, step).map((metres) => ({
    metres,
    line: cut(span(e0, e1).map((e) => fromUtm([e, metres], zone, south)), box),
  }));
  return [...eastings, ...northings].filter(({ line }) => line.length > 1);
}

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step) * step;
  return first > to ? [] : Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, i) => first + i * step);
}

/** What of a nearly straight line lies in the box, with its ends on the border. */
function cut(line: LonLat[], [west, south, east, north]: Box): LonLat[] {
  const kept: LonLat[] = [];
  for (let i = 1; i < line.length; i++) {
    const piece = clip(line[i - 1]!, line[i]!, west, south, east, north);
    if (!piece) continue;
    if (kept.length === 0) kept.push(piece[0]);
    kept.push(piece[1]);
  }
  return kept;
}

/** Liang and Barsky's clipping of one segment. */
function clip(a: LonLat, b: LonLat, west: number, south: number, east: number, north: number): [LonLat, LonLat] | undefined {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [from, to] = [0, 1];
  for (const [p, q] of [[-dx, a[0] - west], [dx, east - a[0]], [-dy, a[1] - south], [dy, north - a[1]]] as const) {
    if (p === 0 && q < 0) return undefined;
    if (p === 0) continue;
    if (p < 0) from = Math.max(from, q / p);
    else to = Math.min(to, q / p);
  }
  if (from > to) return undefined;
  const at = (t: number): LonLat => [a[0] + t * dx, a[1] + t * dy];
  return [at(from), at(to)];
}

/** A square that a band's border crosses has two names: each in its own part, off the border's line. */
function inBands(seen: Box | undefined): Box[] {
  if (!seen) return [];
  const [west, south, east, north] = seen;
  const borders = multiples(south, north, BAND_DEGREES).filter((lat) => lat > south && lat < north);
  return [south, ...borders].map((from, i) => [west, from, east, borders[i] ?? north]);
}

interface Named extends GridWord {
  /** Of what is seen of its square, in square degrees. */
  size: number;
}

/** The name of each 100 km square, in the middle of what is seen of it, where that has room for it. */
function namesOf(box: Box, zone: number, resolution: number): Named[] {
  const [e0, n0, e1, n1] = metresAround(box, zone);
  const step = STEPS['100km'];
  const names: Named[] = [];
  for (let e = Math.floor(e0 / step) * step; e < e1; e += step) {
    for (let n = Math.floor(n0 / step) * step; n < n1; n += step) {
      for (const seen of inBands(visible(e, n, zone, box))) {
        const [x, y] = pixelsOf(seen[1], resolution);
        const [width, height] = [seen[2] - seen[0], seen[3] - seen[1]];
        if (width * x < NAME[0] || height * y < NAME[1]) continue;
        const at = clearOfButtons(seen, box, [x, y]);
        const text = at && formatMgrs(pointOf(...at), 1)?.slice(0, -4);
        if (at && text) names.push({ level: '100km', at, text: `${text.slice(0, -2)} ${text.slice(-2)}`, size: width * height });
      }
    }
  }
  return names;
}

/** The middle of what is seen of a square; where the buttons of the zoom lie on that, of what is seen beside or below them. */
function clearOfButtons(seen: Box, [west, , , north]: Box, [x, y]: Size): LonLat | undefined {
  const [right, foot] = [west + BUTTONS[0] / x, north - BUTTONS[1] / y];
  const middle = ([a, b, c, d]: Box): LonLat => [(a + c) / 2, (b + d) / 2];
  const covered = ([lon, lat]: LonLat) => lon - NAME[0] / 2 / x < right && lat + NAME[1] / 2 / y > foot;
  const beside: Box = [Math.max(seen[0], right), seen[1], seen[2], seen[3]];
  const below: Box = [seen[0], seen[1], seen[2], Math.min(seen[3], foot)];
  return [seen, beside, below]
    .filter((box) => (box[2] - box[0]) * x >= NAME[0] && (box[3] - box[1]) * y >= NAME[1])
    .map(middle)
    .find((at) => !covered(at));
}

/** Where two zones meet, their squares are slices: the larger slice keeps its name, and each square is named once. */
function apart(names: Named[], resolution: number): GridWord[] {
  const kept: GridWord[] = [];
  for (const { level, at, text } of names.sort((a, b) => b.size - a.size)) {
    const [x, y] = pixelsOf(at[1], resolution);
    const meets = (one: GridWord) =>
      one.text === text || (Math.abs(one.at[0] - at[0]) * x < NAME[0] && Math.abs(one.at[1] - at[1]) * y < NAME[1]);
    if (!kept.some(meets)) kept.push({ level, at, text });
  }
  return kept;
}

function visible(e: number, n: number, zone: number, box: Box): Box | undefined {
  const step = STEPS['100km'];
  const corners = [[e, n], [e + step, n], [e, n + step], [e + step, n + step]].map((corner) => fromUtm(corner as LonLat, zone, box[3] <= 0));
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
  const seen: Box = [
    Math.max(box[0], Math.min(...lons)),
    Math.max(box[1], Math.min(...lats)),
    Math.min(box[2], Math.max(...lons)),
    Math.min(box[3], Math.max(...lats)),
  ];
  return seen[0] < seen[2] && seen[1] < seen[3] ? seen : undefined;
}
