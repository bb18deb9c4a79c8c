// The map port on OpenLayers' canvas. Nothing here decides anything; it shows places and hands back
// the points that were drawn.
import 'ol/ol.css';
import Feature from 'ol/Feature';
import OlMap from 'ol/Map';
import View from 'ol/View';
import { defaults as defaultControls } from 'ol/control/defaults';
import type { Coordinate } from 'ol/coordinate';
import { intersects } from 'ol/extent';
import type { Geometry } from 'ol/geom';
import Circle from 'ol/geom/Circle';
import LineString from 'ol/geom/LineString';
import Polygon from 'ol/geom/Polygon';
import DoubleClickZoom from 'ol/interaction/DoubleClickZoom';
import Draw from 'ol/interaction/Draw';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat, toLonLat, transformExtent } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import { Fill, Stroke, Style } from 'ol/style';
import CircleStyle from 'ol/style/Circle';
import { bring } from '../../app/bring.svelte';
import type { GeoPoint } from '../../api/values';
import { distanceMetres, latOf, lonOf, pointOf } from '../../geo/point';
import { extentOf, outlineOf } from '../../geo/shape';
import type { Drawn, DrawShape, EditChange, MapEditor, MapOptions, MapPlace, MapPort } from '../port';
import type { Box } from '../grid';
import { baseMap, PACK_EXTENT } from './base';
import { gridLayer } from './grid-layer';
import { rimFeature } from './rim';
import { groundStyles, LINES, paletteOf, labelStyle, type Palette } from './styles';

const MAX_ZOOM = 17;
/** How much larger than the view the grid is drawn. */
const MARGIN = 0.25;
/** Between two words of the grid, so that those of the plan are read first. */
const WORD_ROOM_PIXELS = 110;
/** A letter of a name, on average and rather too much. */
const LETTER_PIXELS = 8;
const DRAW_TYPES = { Polygon: 'Polygon', Circle: 'Circle', Corridor: 'LineString' } as const;

export function openMap({ element, pointed, scaled }: MapOptions): MapPort {
  const base = baseMap();
  const grid = gridLayer();
  const source = new VectorSource<Feature<Geometry>>();
  const layer = new VectorLayer({ source, updateWhileInteracting: true, style: (feature) => feature.get('ground') as Style[] });
  // Above what is being drawn (edit.ts): whose area a line crosses is read while it is drawn.
  const words = new VectorLayer({ source, declutter: true, updateWhileInteracting: true, zIndex: 60, style: (feature) => whole(feature as Feature<Geometry>) });
  const map = new OlMap({
    target: element,
    layers: [...base.below, grid.layer, layer, ...base.above, words],
    controls: defaultControls({ attribution: false, rotate: false }),
    view: new View({ maxZoom: MAX_ZOOM, enableRotation: false }),
  });
  let palette: Palette;
  let shown: MapPlace[] = [];
  let drawing: Draw | undefined;
  let editing = false;

  map.on('moveend', rest);
  // Whoever never moves it has the scale and the grid too: the first frame is no move.
  map.once('postrender', rest);
  map.on('pointermove', ({ coordinate: at }) => pointed(at ? geoPoint(at) : undefined));
  element.addEventListener('pointerleave', () => pointed(undefined));
  redress();
  map.getView().fit(transformExtent(PACK_EXTENT, 'EPSG:4326', 'EPSG:3857'));

  function redress() {
    palette = paletteOf(element);
    element.style.background = palette.sea;
    base.redress(palette);
    grid.redress(palette);
    show(shown);
    // What is being drawn takes its colours as it is painted.
    for (const one of map.getAllLayers()) one.changed();
  }

  /** The map has come to rest: the grid is drawn for what is seen, and the scale said as it is in its middle. */
  function rest() {
    const [width = 1, height = 1] = map.getSize() ?? [];
    const extent = map.getView().calculateExtent([width, height]);
    const middle = (extent[1]! + extent[3]!) / 2;
    const metresPerPixel = distanceMetres(geoPoint([extent[0]!, middle]), geoPoint([extent[2]!, middle])) / width;
    const [west, south, east, north] = transformExtent(extent, 'EPSG:3857', 'EPSG:4326') as Box;
    const [x, y] = [(east - west) * MARGIN, (north - south) * MARGIN];
    grid.draw([west - x, south - y, east + x, north + y], [west, south, east, north], metresPerPixel, WORD_ROOM_PIXELS);
    scaled?.(metresPerPixel);
  }

  /** A name is written where all of it is read: beside its middle where that lies near an edge, and nowhere beyond. */
  function whole(feature: Feature<Geometry>): Style | undefined {
    const word = feature.get('word') as Style;
    const text = word.getText();
    const ground = feature.getGeometry();
    const [width = 0, height = 0] = map.getSize() ?? [];
    if (!text || !(ground instanceof Polygon)) return word;
    const [x = 0, y = 0] = map.getPixelFromCoordinate(ground.getInteriorPoint().getCoordinates()) ?? [width / 2, height / 2];
    if (x < 0 || y < 0 || x > width || y > height) return undefined;
    const half = (String(text.getText() ?? '').length * LETTER_PIXELS) / 2 + 2;
    text.setOffsetX(Math.max(half - x, 0) + Math.min(width - half - x, 0));
    text.setOffsetY(Math.max(LETTER_PIXELS - y, 0) + Math.min(height - LETTER_PIXELS - y, 0));
    return word;
  }

  function show(places: MapPlace[]) {
    shown = places;
    source.clear(true);
    source.addFeatures(places.filter((place) => !editing || place.line !== 'draft').flatMap((place) => featuresOf(place, palette)));
  }

  function fit() {
    const main = shown.filter((place) => place.role === 'main');
    const near = shown.filter((place) => !place.far);
    const extent = extentOf((main.length > 0 ? main : near).map((place) => place.area));
    if (!extent) return;
    map.getView().fit(transformExtent(extent, 'EPSG:4326', 'EPSG:3857'), {
      padding: [40, 40, 40, 40],
      maxZoom: 11,
    });
  }

  function reveal() {
    const main = extentOf(shown.filter((place) => place.role === 'main').map((place) => place.area));
    const seen = map.getView().calculateExtent(map.getSize());
    if (main && !intersects(transformExtent(main, 'EPSG:4326', 'EPSG:3857'), seen)) fit();
  }

  function stopDrawing() {
    if (drawing) map.removeInteraction(drawing);
    drawing = undefined;
  }

  function draw(shape: DrawShape, done: (drawn: Drawn) => void) {
    stopDrawing();
    keepStill();
    drawing = new Draw({ type: DRAW_TYPES[shape], style: drawingStyle(palette) });
    drawing.on('drawend', (event) => {
      done(drawnOf(event.feature.getGeometry()));
      stopDrawing();
    });
    map.addInteraction(drawing);
  }

  /** A double click ends a drawing: it must not zoom away from it. */
  function keepStill() {
    for (const one of map.getInteractions().getArray()) if (one instanceof DoubleClickZoom) one.setActive(false);
  }

  async function edit(changed: (change: EditChange) => void): Promise<MapEditor> {
    const { openEditor } = await bring(() => import('./edit'));
    editing = true;
    keepStill();
    show(shown);
    return openEditor(map, source, () => palette, changed);
  }

  return {
    show,
    fit,
    reveal,
    edit,
    goTo: (point) => map.getView().animate({ center: coordinate(point), zoom: 9, duration: 200 }),
    draw,
    stopDrawing,
    redress,
    destroy: () => map.setTarget(undefined),
  };
}

function featuresOf(place: MapPlace, palette: Palette): Feature<Geometry>[] {
  const own = featureOf(place, palette);
  if (!place.buffer) return [own];
  const rim = rimFeature(place.area, place.buffer, palette[LINES[place.line].colour]);
  // Its style is the ground's, and no word is written at it.
  rim.set('ground', rim.getStyle());
  rim.setStyle(undefined);
  return [own, rim];
}

function featureOf(place: MapPlace, palette: Palette): Feature<Geometry> {
  const rings = outlineOf(place.area).map((ring) => ring.map(coordinate));
  const feature = new Feature<Geometry>({ geometry: new Polygon(rings) });
  feature.setId(place.id);
  feature.setProperties({ ground: groundStyles(place, palette), word: labelStyle(place, palette) });
  return feature;
}

function drawnOf(geometry: Geometry | undefined): Drawn {
  if (geometry instanceof Polygon) {
    const [ring = []] = geometry.getCoordinates();
    return { points: ring.slice(0, -1).map(geoPoint) };
  }
  if (geometry instanceof LineString) return { points: geometry.getCoordinates().map(geoPoint) };
  if (geometry instanceof Circle) {
    const centre = geoPoint(geometry.getCenter());
    const edge = geoPoint([geometry.getCenter()[0]! + geometry.getRadius(), geometry.getCenter()[1]!]);
    return { points: [centre], radiusMetres: Math.max(1, Math.round(distanceMetres(centre, edge))) };
  }
  return { points: [] };
}

function drawingStyle(palette: Palette): Style[] {
  const stroke = new Stroke({ color: palette.ink, width: 2.5, lineDash: [3, 3] });
  return [
    new Style({ stroke: new Stroke({ color: palette.sheet, width: 5 }) }),
    new Style({
      stroke,
      fill: new Fill({ color: 'rgba(128,128,128,0.15)' }),
      image: new CircleStyle({ radius: 5, fill: new Fill({ color: palette.ink }), stroke: new Stroke({ color: palette.sheet, width: 2 }) }),
    }),
  ];
}

function coordinate(point: GeoPoint): Coordinate {
  return fromLonLat([lonOf(point), latOf(point)]);
}

function geoPoint(at: Coordinate): GeoPoint {
  const [lon = 0, lat = 0] = toLonLat(at);
  return pointOf(lon, lat);
}
