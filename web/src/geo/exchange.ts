// Shapes from a file and to a file: GeoJSON (RFC 7946), KML 2.2, and tables (csv.ts). What is not understood is named, never
// guessed. Nothing outside the file is ever read: a KML with a document type is not opened at all.
import type { Area, GeoPoint } from '../api/values';
import { looksLikeCsv, readCsv } from './csv';
import { DEFAULT_RADIUS_METRES, DEFAULT_WIDTH_METRES, type FileFault, type FileRead } from './file';
import { closed, faultOf, outlineOf } from './shape';
import { E7, isOnGlobe } from './point';
import { allNamed, BrokenXml, readXml, type XmlElement } from './xml';

/** A national border at 1:250,000 is a tenth of it. */
export const MAX_FILE_BYTES = 2_000_000;
const MAX_SHAPES = 50;
const MAX_DEPTH = 20;
/** Those whose size the file did not say. */
const unsized = new WeakSet<Area>();

export function readShapes(name: string, text: string, now = new Date(0)): FileRead {
  if (text.length > MAX_FILE_BYTES) return fault('file-size', name);
  const start = text.replace(/^\ufeff/, '').trimStart();
  const found = start.startsWith('<') ? readKml(start, name) : /^[{[]/.test(start) ? readGeoJson(start, name) : looksLikeCsv(name, start) ? readCsv(name, start, now) : fault('file-kind', name);
  if (!found.ok) return found;
  if (found.areas.length === 0) return fault('file-empty', name);
  if (found.areas.length > MAX_SHAPES) return fault('file-size', name);
  const wrong = found.areas.map(faultOf).find((one) => one !== undefined);
  return wrong ? fault('file-shape', wrong) : found;
}

function read(areas: Area[], skipped: number): FileRead {
  return { ok: true, areas, skipped, assumed: areas.filter((area) => unsized.has(area)).length };
}

function fault(which: FileFault, piece: string): FileRead & { ok: false } {
  return { ok: false, fault: which, piece };
}

class Unreadable extends Error {}

function readGeoJson(text: string, name: string): FileRead {
  try {
    const skipped = { n: 0 };
    return read(areasIn(JSON.parse(text), {}, skipped, 0), skipped.n);
  } catch (error) {
    return fault(error instanceof Unreadable ? 'file-geometry' : 'file-broken', error instanceof Unreadable ? error.message : name);
  }
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function areasIn(value: unknown, properties: Json, skipped: { n: number }, depth: number): Area[] {
  if (!isObject(value) || depth > MAX_DEPTH) throw new Unreadable(String(isObject(value) ? value['type'] : typeof value));
  const { type, coordinates } = value;
  const inner = (list: unknown, own: Json) => listOf(list).flatMap((one) => areasIn(one, own, skipped, depth + 1));
  switch (type) {
    case 'FeatureCollection':
      return inner(value['features'], {});
    case 'Feature':
      if (value['geometry'] === null) {
        skipped.n += 1;
        return [];
      }
      return areasIn(value['geometry'], isObject(value['properties']) ? value['properties'] : {}, skipped, depth + 1);
    case 'GeometryCollection':
      return inner(value['geometries'], properties);
    case 'Polygon':
      return [polygonOf(coordinates)];
    case 'MultiPolygon':
      return listOf(coordinates).map(polygonOf);
    case 'LineString':
      return [corridorOf(coordinates, properties)];
    case 'MultiLineString':
      return listOf(coordinates).map((line) => corridorOf(line, properties));
    case 'Point':
      return [circleOf(coordinates, properties)];
    default:
      throw new Unreadable(String(type));
  }
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Unreadable('coordinates');
  return value as unknown[];
}

function pointIn(value: unknown): GeoPoint {
  const [lon, lat] = listOf(value);
  if (typeof lon !== 'number' || typeof lat !== 'number') throw new Unreadable('coordinates');
  const point = { lonE7: Math.round(lon * E7) + 0, latE7: Math.round(lat * E7) + 0 };
  if (!Number.isFinite(lon) || !Number.isFinite(lat) || !isOnGlobe(point)) throw new Unreadable(`${lon}, ${lat}`);
  return point;
}

const polygonOf = (value: unknown): Area => ({
  kind: 'Polygon',
  rings: listOf(value).map((ring) => closed(listOf(ring).map(pointIn))),
});
function corridorOf(value: unknown, properties: Json): Area {
  const said = metresIn(properties, 'widthMetres');
  return noted(said, { kind: 'Corridor', line: listOf(value).map(pointIn), widthMetres: said ?? DEFAULT_WIDTH_METRES });
}
function circleOf(value: unknown, properties: Json): Area {
  const said = metresIn(properties, 'radiusMetres');
  return noted(said, { kind: 'Circle', centre: pointIn(value), radiusMetres: said ?? DEFAULT_RADIUS_METRES });
}
function noted(said: number | undefined, area: Area): Area {
  if (said === undefined) unsized.add(area);
  return area;
}

function metresIn(properties: Json, name: string): number | undefined {
  const value = Number(properties[name] ?? NaN);
  return Number.isInteger(value) ? value : undefined;
}

function readKml(text: string, name: string): FileRead {
  // Entities are declared in a document type and nowhere else.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return fault('file-doctype', name);
  try {
    const each = allNamed(readXml(text.trimEnd()), 'Placemark').map(areasOfPlacemark);
    return read(each.flat(), each.filter((areas) => areas.length === 0).length);
  } catch (error) {
    if (error instanceof BrokenXml) return fault('file-broken', name);
    if (error instanceof Unreadable) return fault('file-geometry', error.message);
    throw error;
  }
}

function areasOfPlacemark(place: XmlElement): Area[] {
  const properties = Object.fromEntries(
    allNamed(place, 'Data').map((data) => [data.attributes['name'] ?? '', allNamed(data, 'value')[0]?.text.trim()]),
  );
  const rings = (polygon: XmlElement) =>
    [...allNamed(polygon, 'outerBoundaryIs'), ...allNamed(polygon, 'innerBoundaryIs')].flatMap((bound) =>
      allNamed(bound, 'LinearRing').map(kmlPoints),
    );
  return [
    ...allNamed(place, 'Polygon').map((polygon) => polygonOf(rings(polygon))),
    ...allNamed(place, 'LineString').map((line) => corridorOf(kmlPoints(line), properties)),
    ...allNamed(place, 'Point').map((point) => circleOf(kmlPoints(point)[0], properties)),
  ];
}

function kmlPoints(element: XmlElement): number[][] {
  const text = allNamed(element, 'coordinates')[0]?.text ?? '';
  return text
    .trim()
    .split(/\s+/)
    .filter((tuple) => tuple !== '')
    .map((tuple) => tuple.split(',').map((part) => (part.trim() === '' ? NaN : Number(part))));
}

/** Seven decimals: the grid itself, so that what is read again is what was written. */
function decimals(e7: number): number {
  return Number(`${e7 < 0 ? '-' : ''}${Math.floor(Math.abs(e7) / E7)}.${String(Math.abs(e7) % E7).padStart(7, '0')}`);
}
const pair = (point: GeoPoint) => [decimals(point.lonE7), decimals(point.latE7)];

export function writeGeoJson(areas: Area[]): string {
  const features = areas.map((area) => ({ type: 'Feature', ...featureOf(area) }));
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 1)}\n`;
}

function featureOf(area: Area): Json {
  switch (area.kind) {
    case 'Polygon':
      return { properties: {}, geometry: { type: 'Polygon', coordinates: area.rings.map((ring) => ring.map(pair)) } };
    case 'Circle':
      return { properties: { radiusMetres: area.radiusMetres }, geometry: { type: 'Point', coordinates: pair(area.centre) } };
    case 'Corridor':
      return { properties: { widthMetres: area.widthMetres }, geometry: { type: 'LineString', coordinates: area.line.map(pair) } };
  }
}

export function writeKml(areas: Area[]): string {
  const at = (points: GeoPoint[]) => `<coordinates>${points.map((point) => pair(point).join(',')).join(' ')}</coordinates>`;
  const data = (name: string, value: number) => `<ExtendedData><Data name="${name}"><value>${value}</value></Data></ExtendedData>`;
  const body = (area: Area): string => {
    if (area.kind === 'Circle') return `${data('radiusMetres', area.radiusMetres)}<Point>${at([area.centre])}</Point>`;
    if (area.kind === 'Corridor') return `${data('widthMetres', area.widthMetres)}<LineString>${at(area.line)}</LineString>`;
    const [outer = [], ...holes] = outlineOf(area).map((ring) => `<LinearRing>${at(ring)}</LinearRing>`);
    const inner = holes.map((ring) => `<innerBoundaryIs>${ring}</innerBoundaryIs>`).join('');
    return `<Polygon><outerBoundaryIs>${String(outer)}</outerBoundaryIs>${inner}</Polygon>`;
  };
  const places = areas.map((area) => `<Placemark>${body(area)}</Placemark>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n${places}\n</Document></kml>\n`;
}
