// M5: what is written and read again is the same, to the last unit of 1e-7 degree; what is broken is named.
import { describe, expect, it } from 'vitest';
import type { Area, GeoPoint } from '../src/api/values';
import { readShapes, writeGeoJson, writeKml } from '../src/geo/exchange';

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const SEED = 20211005;
const at = (lonE7: number, latE7: number): GeoPoint => ({ lonE7, latE7 });

function someAreas(random: () => number): Area[] {
  const x = Math.round((random() - 0.5) * 3e9);
  const y = Math.round((random() - 0.5) * 1.4e9);
  const r = 10_000 + Math.round(random() * 1e6);
  const ring = (size: number) => [at(x - size, y - size), at(x + size + 1, y - size), at(x, y + size - 3), at(x - size, y - size)];
  return [
    { kind: 'Polygon', rings: [ring(r)] },
    { kind: 'Polygon', rings: [ring(r), ring(Math.round(r / 10))] },
    { kind: 'Circle', centre: at(x, y), radiusMetres: 1 + Math.round(random() * 90_000) },
    { kind: 'Corridor', line: [at(x, y), at(x + 7, y - 1), at(x + r, y + r)], widthMetres: 1 + Math.round(random() * 9_000) },
  ];
}

describe('shapes survive a file', () => {
  it('are identical after GeoJSON and after KML', () => {
    const random = seeded(SEED);
    for (let i = 0; i < 100; i++) {
      const areas = someAreas(random);
      for (const text of [writeGeoJson(areas), writeKml(areas)]) {
        expect(readShapes('zones', text), `seed ${SEED}, ${i}`).toEqual({ ok: true, areas, skipped: 0, assumed: 0 });
      }
    }
  });

  it('keeps the sign of what is less than a degree', () => {
    const areas: Area[] = [{ kind: 'Circle', centre: at(-1, -9_999_999), radiusMetres: 5 }];
    expect(writeGeoJson(areas)).toContain('-1e-7');
    expect(readShapes('zones', writeGeoJson(areas))).toEqual({ ok: true, areas, skipped: 0, assumed: 0 });
    expect(readShapes('zones', writeKml(areas))).toEqual({ ok: true, areas, skipped: 0, assumed: 0 });
  });

  it('reads what other programs write: heights, prefixes, collections, features without a place', () => {
    const kml =
      '<?xml version="1.0"?><k:kml xmlns:k="http://www.opengis.net/kml/2.2"><k:Document><!-- x --><k:Placemark><k:name><![CDATA[<b>]]></k:name>' +
      '<k:LineString><k:coordinates>-4.0,14.5,100\n -4.1,14.6,100 </k:coordinates></k:LineString></k:Placemark></k:Document></k:kml>\n';
    expect(readShapes('a.kml', kml)).toMatchObject({ ok: true, assumed: 1, areas: [{ kind: 'Corridor', line: [at(-40_000_000, 145_000_000), at(-41_000_000, 146_000_000)] }] });
    const collection = { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: null, properties: null }, { type: 'Feature', properties: null, geometry: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2, 3] }] } }] };
    expect(readShapes('a.json', JSON.stringify(collection))).toMatchObject({ ok: true, skipped: 1, areas: [{ kind: 'Circle' }] });
  });

  const check = (text: string, fault: string) => expect(readShapes('f', text), text.slice(0, 80)).toMatchObject({ ok: false, fault });

  it('opens no document type, so no entity of a file is ever read', () => {
    check('<!DOCTYPE k [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><Placemark>&x;</Placemark></kml>', 'file-doctype');
    check('<?xml version="1.0"?><!DOCTYPE k [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><kml>&b;</kml>', 'file-doctype');
    check('<kml><Placemark>&x;</Placemark></kml>', 'file-broken');
  });

  it('names what is wrong', () => {
    check('zones', 'file-kind');
    check('{"type":', 'file-broken');
    check('<kml><Placemark></kml>', 'file-broken');
    check('<kml></kml><kml/>', 'file-broken');
    check('<kml/>', 'file-empty');
    check('{"type":"Feature","geometry":{"type":"Point","coordinates":[200,0]}}', 'file-geometry');
    check('{"type":"Topology"}', 'file-geometry');
    check('{"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}', 'file-shape');
    check(`{"x":"${'x'.repeat(2_000_001)}"}`, 'file-size');
    check(`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`, 'file-broken');
    check(`${'{"type":"GeometryCollection","geometries":['.repeat(1000)}${']}'.repeat(1000)}`, 'file-geometry');
  });

  it('never fails on a file with bytes changed, cut or doubled', () => {
    const random = seeded(SEED);
    const texts = [writeGeoJson(someAreas(random)), writeKml(someAreas(random))];
    for (let i = 0; i < 4000; i++) {
      const text = texts[i % 2]!;
      const k = Math.floor(random() * text.length);
      const changes = [
        text.slice(0, k) + String.fromCharCode(32 + Math.floor(random() * 95)) + text.slice(k + 1),
        text.slice(0, k),
        text.slice(0, k) + text.slice(Math.max(0, k - 20)),
      ];
      const read = readShapes('f', changes[i % 3]!);
      expect(typeof read.ok, `seed ${SEED}, ${i}`).toBe('boolean');
    }
  });
});
