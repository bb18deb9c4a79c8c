// The map of "Carte et temps" on OpenLayers' canvas: what the instant shows, the grid over it, and measuring.
import 'ol/ol.css';
import Feature from 'ol/Feature';
import OlMap from 'ol/Map';
import View from 'ol/View';
import { defaults as defaultControls } from 'ol/control/defaults';
import type { Coordinate } from 'ol/coordinate';
import { getCenter } from 'ol/extent';
import type { Geometry } from 'ol/geom';
import LineString from 'ol/geom/LineString';
import Point from 'ol/geom/Point';
import Polygon from 'ol/geom/Polygon';
import VectorLayer from 'ol/layer/Vector';
import type { Pixel } from 'ol/pixel';
import { fromLonLat, toLonLat, transformExtent } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import { Style } from 'ol/style';
import type { Area, GeoPoint } from '../../api/values';
import { legBetween } from '../../geo/geodesic';
import { latOf, lonOf, pointOf } from '../../geo/point';
import { areaKm2, extentOf, outlineOf } from '../../geo/shape';
import type { Chart, ChartOptions, ChartPlace, ChartPoint, ChartPort, ChartView } from '../chart-port';
import type { HostLayer } from '../layers';
import { baseMap, PACK_EXTENT } from './base';
import { gridLayer } from './grid-layer';
import { labelStyles, placeStyles, written, type Dress } from './measures';
import { ruler } from './ruler';
import { Paints } from './patterns';
import { rimFeature } from './rim';
import { LINES, paletteOf } from './styles';
import { SymbolSheet } from './symbols';

const MAX_ZOOM = 18;
/** One CSS pixel is 1/96 inch. */
export const METRES_PER_CSS_PIXEL = 0.0254 / 96;
/** Metres per pixel within which a point bears its name. */
const POINT_NAMES_WITHIN = 400;
/** How much larger than the view the grid is drawn. */
const MARGIN = 0.25;

type Source = VectorSource<Feature<Geometry>>;

export function openChart(options: ChartOptions): ChartPort & { wear: (layers: HostLayer[]) => void } {
  const { element } = options;
  const base = baseMap();
  const grid = gridLayer();
  const grounds: Source = new VectorSource();
  const words: Source = new VectorSource();
  const view = new View({ maxZoom: MAX_ZOOM, enableRotation: false, constrainResolution: false });
  const map = new OlMap({
    target: element,
    ...(options.pixelRatio === undefined ? {} : { pixelRatio: options.pixelRatio }),
    layers: [
      ...base.below,
      grid.layer,
      new VectorLayer({ source: grounds, updateWhileInteracting: true, properties: { name: 'grounds' } }),
      ...base.above,
      new VectorLayer({ source: words, declutter: true, updateWhileInteracting: true, properties: { name: 'words' } }),
    ],
    controls: defaultControls({ attribution: false, rotate: false }),
    view,
  });
  const measuring = ruler(map);
  let dress = dressOf();
  let sheet = openSheet();
  let shown: Chart = { places: [] };
  /** What is on the map, by id: only what changed is made again, so that playing does not stutter. */
  const drawn = new Map<string, { key: string; area: Area | GeoPoint; features: [Source, Feature<Geometry>][] }>();

  map.on('pointermove', ({ coordinate: at }) => options.pointed(at ? geoPoint(at) : undefined));
  element.addEventListener('pointerleave', () => options.pointed(undefined));
  map.on('singleclick', ({ pixel }) => {
    if (!measuring.isOn()) options.chose(pick(pixel));
  });
  map.on('moveend', rest);
  colour();
  view.fit(transformExtent(PACK_EXTENT, 'EPSG:4326', 'EPSG:3857'));

  function dressOf(): Dress {
    const palette = paletteOf(element);
    return { palette, paints: new Paints(palette), letters: options.letters, symbol: (name) => sheet.icon(name) };
  }

  function openSheet(): SymbolSheet {
    const atNight = element.closest<HTMLElement>('[data-theme]')?.dataset['theme'] === 'night';
    return new SymbolSheet(atNight, () => dressAll());
  }

  function redress() {
    sheet = openSheet();
    colour();
  }

  function colour() {
    dress = dressOf();
    element.style.background = dress.palette.sea;
    base.redress(dress.palette);
    grid.redress(dress.palette);
    measuring.redress(dress.palette);
    dressAll();
  }

  /** Everything drawn anew: colours or symbols changed. */
  function dressAll() {
    const all = shown;
    shown = { places: [] };
    grounds.clear(true);
    words.clear(true);
    drawn.clear();
    show(all);
  }

  function show(chart: Chart) {
    shown = chart;
    const wanted = new Set<string>();
    const added: [Source, Feature<Geometry>][] = [];
    const put = (id: string, area: Area | GeoPoint, key: string, make: () => [Source, Feature<Geometry>][]) => {
      wanted.add(id);
      const known = drawn.get(id);
      if (known && known.key === key && known.area === area) return;
      known?.features.forEach(([source, feature]) => source.removeFeature(feature));
      const features = make();
      drawn.set(id, { key, area, features });
      added.push(...features);
    };
    for (const place of chart.places) put(place.id, place.area, keyOf(place), () => placeFeatures(place));
    for (const point of chart.points ?? []) put(point.id, point.at, `${point.symbol} ${point.label ?? ''}`, () => [[words, pointFeature(point)]]);
    for (const [id, { features }] of drawn) {
      if (wanted.has(id)) continue;
      features.forEach(([source, feature]) => source.removeFeature(feature));
      drawn.delete(id);
    }
    for (const source of [grounds, words]) source.addFeatures(added.filter(([one]) => one === source).map(([, feature]) => feature));
  }

  function placeFeatures(place: ChartPlace): [Source, Feature<Geometry>][] {
    const polygon = new Polygon(outlineOf(place.area).map((ring) => ring.map(coordinate)));
    const middle = place.area.kind === 'Corridor' ? new LineString(place.area.line.map(coordinate)) : undefined;
    const ground = new Feature<Geometry>({ geometry: polygon, subject: place.subject, place });
    ground.setStyle(placeStyles(place, middle, dress));
    const label = labelStyles(place, dress);
    const rim: [Source, Feature<Geometry>][] = place.buffer ? [[grounds, rimFeature(place.area, place.buffer, dress.palette[LINES[place.line].colour])]] : [];
    if (label.length === 0) return [[grounds, ground], ...rim];
    const at = middle ? middle.getCoordinateAt(0.5) : polygon.getInteriorPoint().getCoordinates().slice(0, 2);
    const word = new Feature<Geometry>({ geometry: new Point(at), subject: place.subject, place });
    word.setStyle(label);
    return [[grounds, ground], ...rim, [words, word]];
  }

  function pointFeature(point: ChartPoint): Feature<Geometry> {
    const feature = new Feature<Geometry>({ geometry: new Point(coordinate(point.at)), subject: point.subject });
    const image = sheet.icon(point.symbol);
    const symbol = image ? [new Style({ image })] : [];
    const both = point.label ? [...symbol, new Style({ text: written(point.label, dress, dress.palette.ink, false, 18) })] : symbol;
    // Hundreds of names from afar are noise, and their placing is most of what a frame costs.
    feature.setStyle((_, resolution) => (resolution > POINT_NAMES_WITHIN ? symbol : both));
    return feature;
  }

  /** A conflict before a place, a smaller place before a larger: what lies on top. */
  function pick(pixel: Pixel): string | undefined {
    const found: { subject: string; weight: number }[] = [];
    map.forEachFeatureAtPixel(
      pixel,
      (feature) => {
        const place = feature.get('place') as ChartPlace | undefined;
        const weight = place === undefined ? 0 : place.line === 'conflict' ? -1 : place.measure === 'sector' ? Infinity : areaKm2(place.area);
        found.push({ subject: String(feature.get('subject')), weight });
      },
      { hitTolerance: 5, layerFilter: (layer) => layer.get('name') !== undefined },
    );
    return found.sort((a, b) => a.weight - b.weight)[0]?.subject;
  }

  function viewNow(): ChartView {
    const [width = 1, height = 1] = map.getSize() ?? [];
    const extent = view.calculateExtent([width, height]);
    const middle = getCenter(extent);
    const [west, east] = [geoPoint([extent[0]!, middle[1]!]), geoPoint([extent[2]!, middle[1]!])];
    return {
      box: transformExtent(extent, 'EPSG:3857', 'EPSG:4326') as ChartView['box'],
      centre: geoPoint(middle),
      metresPerPixel: legBetween(west, east).metres / width,
    };
  }

  function rest() {
    const now = viewNow();
    const [west, south, east, north] = now.box;
    const [x, y] = [(east - west) * MARGIN, (north - south) * MARGIN];
    if (grid.layer.getVisible()) grid.draw([west - x, south - y, east + x, north + y], now.box, now.metresPerPixel);
    options.moved(now);
  }

  function fit(subject?: string) {
    const one = shown.places.filter((place) => place.subject === subject);
    const areas = (subject === undefined ? shown.places.filter((place) => place.measure !== 'sector') : one).map((place) => place.area);
    const extent = extentOf(areas);
    if (extent) view.fit(transformExtent(extent, 'EPSG:4326', 'EPSG:3857'), { padding: [50, 50, 50, 50], maxZoom: 12 });
  }

  /** Twice, since the ground a pixel covers depends on the latitude it has then. */
  function resolve(metresPerPixel: number) {
    for (let round = 0; round < 2; round++) view.setResolution((view.getResolution()! * metresPerPixel) / viewNow().metresPerPixel);
  }

  return {
    show,
    fit,
    centre(point, metresPerPixel) {
      view.setCenter(coordinate(point));
      if (metresPerPixel !== undefined) resolve(metresPerPixel);
    },
    middle: () => viewNow().centre,
    scaleTo: (denominator) => resolve(denominator * METRES_PER_CSS_PIXEL),
    showGrid(on) {
      grid.layer.setVisible(on);
      rest();
    },
    measure: (done) => measuring.turn(done),
    wear: (layers) => base.wear(layers),
    redress,
    async settle() {
      await sheet.ready;
      map.renderSync();
    },
    destroy: () => map.setTarget(undefined),
  };
}

function keyOf({ line, measure, badge, label, symbol, chosen, buffer }: ChartPlace): string {
  return [line, measure, badge, label, symbol, chosen, buffer].join(' ');
}

function coordinate(point: GeoPoint): Coordinate {
  return fromLonLat([lonOf(point), latOf(point)]);
}

function geoPoint(at: Coordinate): GeoPoint {
  const [lon = 0, lat = 0] = toLonLat(at);
  return pointOf(lon, lat);
}
