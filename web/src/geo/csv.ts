// Areas from a table and to a table, one a line (RFC 4180): what QGIS writes and reads as delimited text, with the
// place as WKT in degrees of WGS 84, and what is kept by hand in a spreadsheet, with a list of places.
import { DATUMS, type AltitudeBand, type Area, type Datum, type GeoPoint } from '../api/values';
import { readDtg } from '../time/read-dtg';
import { readPlace } from './coordinates';
import { DEFAULT_RADIUS_METRES, DEFAULT_WIDTH_METRES, type FileFault, type FileRead, type LineFault, type Said, type Saved } from './file';
import { E7, isOnGlobe } from './point';
import { closed, faultOf } from './shape';

/** How each column may be headed, without accents or capitals; the first is what is written. */
const HEADINGS = {
  name: ['nom', 'name', 'id', 'fid', 'zone', 'title', 'titre'],
  kind: ['genre', 'kind', 'type', 'forme', 'shape'],
  metres: ['metres', 'rayon', 'largeur', 'radius', 'width', 'buffer'],
  low: ['plancher', 'low', 'floor', 'min', 'lowmetres'],
  high: ['plafond', 'high', 'ceiling', 'max', 'highmetres'],
  datum: ['reference', 'datum'],
  from: ['debut', 'from', 'du', 'start', 'begin'],
  to: ['fin', 'to', 'au', 'end', 'stop'],
  wkt: ['wkt', 'geom', 'geometry', 'geometrie', 'the_geom', 'wkt_geom'],
  places: ['lieux', 'places', 'points', 'sommets', 'coordonnees', 'coordinates'],
} as const;
type Column = keyof typeof HEADINGS;
const WRITTEN: Column[] = ['name', 'kind', 'metres', 'low', 'high', 'datum', 'from', 'to', 'wkt'];
const KINDS: Record<Area['kind'], string[]> = {
  Polygon: ['polygone', 'polygon', 'zone', 'area'],
  Circle: ['cercle', 'circle'],
  Corridor: ['couloir', 'corridor', 'axe', 'route', 'line', 'ligne'],
};
/** Spreadsheets write one of these. */
const SEPARATORS = [';', ',', '\t'];
/** A table with more wrong lines is the wrong table. */
const TOLD_FAULTS = 5;

class Wrong extends Error {
  constructor(
    readonly fault: FileFault,
    readonly piece: string,
  ) {
    super(fault);
  }
}

const plain = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');

/** Whether the first line is that of such a table. */
export function looksLikeCsv(name: string, text: string): boolean {
  return /\.(csv|tsv)$/i.test(name) || hasPlaces(columnsOf(text));
}

function columnsOf(text: string): (Column | undefined)[] {
  const heading = text.slice(0, text.search(/\r|\n|$/));
  const columns = Object.entries(HEADINGS) as [Column, readonly string[]][];
  return cellsOf(heading, separatorOf(heading)).rows[0]?.cells.map((cell) => columns.find(([, names]) => names.includes(plain(cell)))?.[0]) ?? [];
}

const hasPlaces = (columns: (Column | undefined)[]) => columns.includes('wkt') || columns.includes('places');

function separatorOf(heading: string): string {
  const outside = heading.replace(/"[^"]*"/g, '');
  const count = (separator: string) => outside.split(separator).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

export function readCsv(name: string, whole: string, now: Date): FileRead {
  const text = whole.replace(/^\ufeff/, '');
  const columns = columnsOf(text);
  const heading = text.slice(0, text.search(/\r|\n|$/));
  if (!hasPlaces(columns)) return { ok: false, fault: 'csv-columns', piece: heading.slice(0, 80) || name, line: 1 };
  const { rows, open } = cellsOf(text, separatorOf(heading));
  if (open !== undefined) return { ok: false, fault: 'csv-quote', piece: name, line: open };
  const faults: LineFault[] = [];
  const [areas, said]: [Area[], Said[]] = [[], []];
  let [skipped, assumed] = [0, 0];
  for (const { cells, line } of rows.slice(1)) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    try {
      if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== '')) throw new Wrong('csv-cells', String(cells.length));
      const of = (column: Column) => cells.filter((_, i) => columns[i] === column).find((cell) => cell.trim() !== '')?.trim() ?? '';
      const found = areasIn(of);
      if (found.areas.length === 0) skipped += 1;
      const about = saidIn(of, now);
      areas.push(...found.areas);
      said.push(...found.areas.map(() => about));
      assumed += found.assumed;
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      faults.push({ fault: error.fault, piece: error.piece, line });
    }
  }
  const [first, ...others] = faults.slice(0, TOLD_FAULTS);
  return first ? { ok: false, ...first, others } : { ok: true, areas, skipped, assumed, said };
}

interface Row {
  cells: string[];
  line: number;
}

/** Lines of cells; `open`: the line on which a quotation was opened that never ends. */
function cellsOf(text: string, separator: string): { rows: Row[]; open?: number } {
  const rows: Row[] = [];
  let row: Row = { cells: [], line: 1 };
  let [cell, line, at] = ['', 1, 0];
  const endCell = () => {
    row.cells.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = { cells: [], line };
  };
  while (at < text.length) {
    const c = text[at]!;
    if (c === '"' && cell.trim() === '') {
      const opened = line;
      cell = '';
      for (at += 1; ; at += 1) {
        if (at >= text.length) return { rows, open: opened };
        if (text[at] === '\n') line += 1;
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') cell += text[(at += 1)];
        else break;
      }
    } else if (c === separator) endCell();
    else if (c === '\n' || (c === '\r' && text[at + 1] !== '\n')) {
      line += 1;
      endRow();
    } else if (c !== '\r') cell += c;
    at += 1;
  }
  if (cell !== '' || row.cells.length > 0) endRow();
  return { rows };
}

type Of = (column: Column) => string;
interface Found {
  areas: Area[];
  assumed: number;
}

function areasIn(of: Of): Found {
  const found = of('wkt') !== '' ? areasOfWkt(of('wkt'), of) : areasOfPlaces(of);
  for (const area of found.areas) {
    const wrong = faultOf(area);
    if (wrong) throw new Wrong('csv-shape', wrong);
  }
  return found;
}

function sized(of: Of, otherwise: number): { metres: number; assumed: number } {
  const text = of('metres');
  if (text === '') return { metres: otherwise, assumed: 1 };
  return { metres: metresOf('csv-metres', text), assumed: 0 };
}

/** Whole metres, as a spreadsheet may write them: 5 000, 5000,0 or 5000.00. */
function metresOf(fault: FileFault, text: string): number {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-');
  if (!/^-?\d{1,7}([.,]0*)?$/.test(digits)) throw new Wrong(fault, text);
  return Number(digits.replace(/[.,].*$/, '')) + 0;
}

function areasOfPlaces(of: Of): Found {
  const lines = of('places').split(/[\n|]/).map((one) => one.trim()).filter((one) => one !== '');
  if (lines.length === 0) return { areas: [], assumed: 0 };
  const points = lines.map((one) => {
    const read = readPlace(one);
    if (!read.ok) throw new Wrong('csv-place', one);
    return read.point;
  });
  const said = plain(of('kind'));
  const kind = said === '' ? (points.length === 1 ? 'Circle' : points.length === 2 ? 'Corridor' : 'Polygon') : (Object.keys(KINDS) as Area['kind'][]).find((one) => KINDS[one].includes(said));
  if (kind === undefined) throw new Wrong('csv-kind', of('kind'));
  return areasOf(kind, [points], of);
}

function areasOf(kind: Area['kind'], rings: GeoPoint[][], of: Of): Found {
  if (kind === 'Polygon') return { areas: [{ kind, rings: rings.map(closed) }], assumed: 0 };
  if (kind === 'Corridor') {
    const { metres, assumed } = sized(of, DEFAULT_WIDTH_METRES);
    return { areas: [{ kind, line: rings[0] ?? [], widthMetres: metres }], assumed };
  }
  const { metres, assumed } = sized(of, DEFAULT_RADIUS_METRES);
  const [centre, ...more] = rings[0] ?? [];
  if (!centre || more.length > 0) throw new Wrong('csv-shape', 'too-many-points');
  return { areas: [{ kind, centre, radiusMetres: metres }], assumed };
}

const WKT = /^(?:SRID\s*=\s*4326\s*;)?\s*(MULTI)?(POLYGON|LINESTRING|POINT)\s*(?:ZM|Z|M)?\s*(EMPTY|\(.*\))$/is;

function areasOfWkt(text: string, of: Of): Found {
  const found = WKT.exec(text.trim());
  if (!found) throw new Wrong('csv-wkt', text.slice(0, 40));
  const [, multi, kind = '', body = ''] = found;
  if (body.toUpperCase() === 'EMPTY') return { areas: [], assumed: 0 };
  const lists = nested(body);
  const one = kind.toUpperCase();
  const each = multi ? listsIn(lists) : [lists];
  const founds = each.map((list) => {
    if (one === 'POLYGON') return areasOf('Polygon', listsIn(list).map(pointsIn), of);
    // MULTIPOINT (1 2, 3 4) is written as often as MULTIPOINT ((1 2), (3 4)).
    return areasOf(one === 'POINT' ? 'Circle' : 'Corridor', [pointsIn(typeof list === 'string' ? [list] : list)], of);
  });
  return { areas: founds.flatMap((found) => found.areas), assumed: founds.reduce((sum, found) => sum + found.assumed, 0) };
}

type Nested = string | Nested[];
/** A polygon of several is the deepest. */
const MAX_DEPTH = 4;

/** What stands in parentheses, separated by commas. */
function nested(text: string): Nested {
  const stack: Nested[][] = [[]];
  let word = '';
  const end = () => {
    if (word.trim() !== '') stack.at(-1)!.push(word.trim());
    word = '';
  };
  for (const c of text) {
    if (c === '(') {
      if (stack.length > MAX_DEPTH) throw new Wrong('csv-wkt', text.slice(0, 40));
      stack.push([]);
    } else if (c === ')') {
      end();
      const list = stack.pop()!;
      if (stack.length === 0) throw new Wrong('csv-wkt', text.slice(0, 40));
      stack.at(-1)!.push(list);
    } else if (c === ',') end();
    else word += c;
  }
  const [whole, ...more] = stack[0]!;
  if (stack.length !== 1 || word.trim() !== '' || more.length > 0 || whole === undefined) throw new Wrong('csv-wkt', text.slice(0, 40));
  return whole;
}

function listsIn(value: Nested): Nested[] {
  if (typeof value === 'string') throw new Wrong('csv-wkt', value);
  return value;
}

function pointsIn(value: Nested): GeoPoint[] {
  return listsIn(value).map((one) => {
    if (typeof one !== 'string') throw new Wrong('csv-wkt', '( (');
    const numbers = one.split(/\s+/).map((part) => (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(part) ? Number(part) : NaN));
    const [lon = NaN, lat = NaN] = numbers;
    const point = { lonE7: Math.round(lon * E7) + 0, latE7: Math.round(lat * E7) + 0 };
    if (numbers.length < 2 || numbers.length > 4 || numbers.some(Number.isNaN) || !isOnGlobe(point)) throw new Wrong('csv-wkt', one);
    return point;
  });
}

function saidIn(of: Of, now: Date): Said {
  const [low, high, datum, from, to] = (['low', 'high', 'datum', 'from', 'to'] as const).map(of) as [string, string, string, string, string];
  const band = low === '' && high === '' && datum === '' ? undefined : bandIn(low, high, datum);
  if (from === '' && to === '') return band ? { band } : {};
  const [begin, end] = [readDtg(spaced(from), now), readDtg(spaced(to), now)];
  if (!begin.ok) throw new Wrong('csv-window', from);
  if (!end.ok || end.at <= begin.at) throw new Wrong('csv-window', to);
  return { ...(band ? { band } : {}), from: spaced(from), to: spaced(to) };
}

/** A spreadsheet writes an instant without its zone: it is universal time, as all of the record. */
const spaced = (text: string) => (/^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?$/i.test(text) ? `${text.replace(' ', 'T')}Z` : text);

function bandIn(low: string, high: string, datum: string): AltitudeBand {
  const [lowMetres, highMetres] = [metresOf('csv-band', low), metresOf('csv-band', high)];
  const known = DATUMS.find((one) => one === datum.toUpperCase());
  if (lowMetres >= highMetres) throw new Wrong('csv-band', `${low} – ${high}`);
  if (known === undefined) throw new Wrong('csv-band', datum === '' ? '—' : datum);
  return { lowMetres, highMetres, datum: known satisfies Datum };
}

/** Seven decimals: the grid itself, so that what is read again is what was written. */
function degrees(e7: number): string {
  const whole = Math.floor(Math.abs(e7) / E7);
  const rest = String(Math.abs(e7) % E7).padStart(7, '0').replace(/0+$/, '');
  return `${e7 < 0 ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}
const pair = (point: GeoPoint) => `${degrees(point.lonE7)} ${degrees(point.latE7)}`;
const list = (points: GeoPoint[]) => `(${points.map(pair).join(', ')})`;

function wktOf(area: Area): string {
  if (area.kind === 'Polygon') return `POLYGON (${area.rings.map(list).join(', ')})`;
  return area.kind === 'Circle' ? `POINT ${list([area.centre])}` : `LINESTRING ${list(area.line)}`;
}

const wholeSeconds = (at: string) => at.replace('.000Z', 'Z');

/** With the mark by which spreadsheets know Unicode, and the semicolon that a French one expects. */
export function writeCsv(places: Saved[], name: (n: number) => string): string {
  const cell = (value: string | number | undefined) => {
    const text = String(value ?? '');
    return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const row = ({ area, band, window }: Saved, i: number): Record<Column, string | number | undefined> => ({
    name: name(i + 1),
    kind: KINDS[area.kind][0],
    metres: area.kind === 'Circle' ? area.radiusMetres : area.kind === 'Corridor' ? area.widthMetres : undefined,
    low: band?.lowMetres,
    high: band?.highMetres,
    datum: band?.datum,
    // A window without an end has no place in a line of a table: its hours stay with the form.
    from: window?.to === undefined ? undefined : wholeSeconds(window.from),
    to: window?.to && wholeSeconds(window.to),
    wkt: wktOf(area),
    places: undefined,
  });
  const lines = places.map(row).map((one) => WRITTEN.map((column) => cell(one[column])).join(';'));
  const heading = WRITTEN.map((column) => (column === 'wkt' ? 'WKT' : HEADINGS[column][0])).join(';');
  return `\ufeff${[heading, ...lines].join('\r\n')}\r\n`;
}
