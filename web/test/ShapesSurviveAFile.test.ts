// M5: what is written and read again is the same, to the last unit of 1e-7 degree; what is broken is named.
import { describe, expect, it } from 'vitest';
import type { AltitudeBand, Area, GeoPoint } from '../src/api/values';
import { writeCsv } from '../src/geo/csv';
import type { Saved } from '../src/geo/file';
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

const NOW = new Date('2021-10-05T10:00:00Z');
const table = (text: string) => readShapes('zones.csv', text, NOW);

describe('areas survive a table', () => {
  const bands: AltitudeBand[] = [{ lowMetres: -20, highMetres: 1200, datum: 'AMSL' }, { lowMetres: 0, highMetres: 500, datum: 'UNKNOWN' }];

  it('are identical after CSV, height and hours as well', () => {
    const random = seeded(SEED);
    for (let i = 0; i < 200; i++) {
      const places: Saved[] = someAreas(random).map((area, j) => ({
        area,
        ...(j % 2 ? { band: bands[j % bands.length]! } : {}),
        ...(j % 3 ? { window: { from: '2021-10-18T06:00:00Z', to: `2021-10-${19 + (i % 9)}T18:00:00Z` } } : {}),
      }));
      const read = table(writeCsv(places, (n) => `Zone "${n}" ; à revoir`));
      const said = places.map(({ band, window }) => ({ ...(band ? { band } : {}), ...(window ? { from: window.from, to: window.to } : {}) }));
      expect(read, `seed ${SEED}, ${i}`).toEqual({ ok: true, areas: places.map((one) => one.area), skipped: 0, assumed: 0, said });
    }
  });

  it('writes what QGIS and a French spreadsheet open: a column WKT, semicolons, no exponent', () => {
    const text = writeCsv([{ area: { kind: 'Circle', centre: at(-1, -9_999_999), radiusMetres: 5 } }], (n) => `Zone ${n}`);
    expect(text).toBe('\ufeffnom;genre;metres;plancher;plafond;reference;debut;fin;WKT\r\nZone 1;cercle;5;;;;;;POINT (-0.0000001 -0.9999999)\r\n');
  });

  it('reads what QGIS writes, with commas, heights and several polygons in one line', () => {
    const read = table('WKT,name\n"MULTIPOLYGON Z (((0 0 5,1 0 5,1 1 5,0 0 5)),((2 2 5,3 2 5,3 3 5,2 2 5)))","a, b"\n"POINT (1.5 2)",c\n"POLYGON EMPTY",d\n');
    expect(read).toMatchObject({ ok: true, skipped: 1, assumed: 1, areas: [{ kind: 'Polygon' }, { kind: 'Polygon' }, { kind: 'Circle', centre: at(15_000_000, 20_000_000) }] });
  });

  it('reads what is kept by hand: places in any writing, sizes with a decimal comma, hours without a zone', () => {
    const read = table('Nom;Genre;Lieux;Mètres;Plancher;Plafond;Référence;Début;Fin\nPont;Cercle;15,66 0,55;5 000,0;0;300;agl;2021-10-18 06:00;181200ZOCT21\n;;16.1 -0.1 | 16.2 -0.2;;;;;;\n;;;;;;;;\n');
    expect(read).toMatchObject({
      ok: true,
      assumed: 1,
      areas: [{ kind: 'Circle', radiusMetres: 5000 }, { kind: 'Corridor', widthMetres: 2000 }],
      said: [{ band: { lowMetres: 0, highMetres: 300, datum: 'AGL' }, from: '2021-10-18T06:00Z', to: '181200ZOCT21' }, {}],
    });
  });

  it('names each wrong line with its reason, five at most', () => {
    const wrong = (text: string, fault: string, line: number) => expect(table(text), text).toMatchObject({ ok: false, fault, line });
    wrong('a;b\n1;2\n', 'csv-columns', 1);
    wrong('', 'csv-columns', 1);
    wrong('nom;WKT\n"x;POINT (1 2)\n', 'csv-quote', 2);
    wrong('nom;WKT\nx;POINT (1 2);5\n', 'csv-cells', 2);
    wrong('nom,WKT\nx,POINT (1,5 2)\n', 'csv-cells', 2);
    wrong('WKT;metres\nPOINT (1 200);5\n', 'csv-wkt', 2);
    wrong('WKT\n\nPOINT (1 2\n', 'csv-wkt', 3);
    wrong('WKT\nCIRCULARSTRING (1 2, 3 4)\n', 'csv-wkt', 2);
    wrong('WKT\nSRID=32630;POINT (1 2)\n', 'csv-cells', 2);
    wrong('WKT;nom\nPOLYGON ((0 0, 1 1, 1 0, 0 1, 0 0));croix\n', 'csv-shape', 2);
    wrong('lieux;genre\nnulle part;cercle\n', 'csv-place', 2);
    wrong('lieux;genre\n15.66 0.55;losange\n', 'csv-kind', 2);
    wrong('WKT;metres\nPOINT (1 2);5,5\n', 'csv-metres', 2);
    wrong('WKT;plancher;plafond\nPOINT (1 2);500;0\n', 'csv-band', 2);
    wrong('WKT;plancher;plafond;reference\nPOINT (1 2);0;500;FL\n', 'csv-band', 2);
    wrong('WKT;debut;fin\nPOINT (1 2);181200ZOCT21;180600ZOCT21\n', 'csv-window', 2);
    wrong('WKT;debut;fin\nPOINT (1 2);18/10/2021 06:00;19/10/2021 06:00\n', 'csv-window', 2);
    expect(table(`WKT\n${'x\n'.repeat(9)}`)).toMatchObject({ line: 2, others: [{ line: 3 }, { line: 4 }, { line: 5 }, { line: 6 }] });
  });

  it('never fails on a table with bytes changed, cut or doubled', () => {
    const random = seeded(SEED);
    const text = writeCsv(someAreas(random).map((area) => ({ area, band: bands[0]!, window: { from: '2021-10-18T06:00:00Z', to: '2021-10-19T06:00:00Z' } })), (n) => `"Zone ${n}"`);
    for (let i = 0; i < 6000; i++) {
      const k = Math.floor(random() * text.length);
      const odd = '";,()\n\r\t|.-eE59Z'[Math.floor(random() * 16)]!;
      const changes = [text.slice(0, k) + odd + text.slice(k + 1), text.slice(0, k), text.slice(0, k) + text.slice(Math.max(0, k - 20))];
      expect(typeof table(changes[i % 3]!).ok, `seed ${SEED}, ${i}`).toBe('boolean');
    }
  });
});
