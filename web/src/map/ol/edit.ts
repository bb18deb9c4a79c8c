// Drawing and changing a draft's shapes on the map. It hands areas back and keeps none: what is shown is the
// draft's. Snaps to its own and to released shapes. Loaded with a form, not with a map that is only read.
import Feature from 'ol/Feature';
import type OlMap from 'ol/Map';
import type { Coordinate } from 'ol/coordinate';
import type { Geometry } from 'ol/geom';
import Circle from 'ol/geom/Circle';
import LineString from 'ol/geom/LineString';
import type Point from 'ol/geom/Point';
import Polygon from 'ol/geom/Polygon';
import Draw from 'ol/interaction/Draw';
import type Interaction from 'ol/interaction/Interaction';
import Modify from 'ol/interaction/Modify';
import Snap from 'ol/interaction/Snap';
import Translate from 'ol/interaction/Translate';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat, toLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import { Fill, Stroke, Style, Text } from 'ol/style';
import CircleStyle from 'ol/style/Circle';
import type { Area, GeoPoint } from '../../api/values';
import { distanceMetres, EARTH_METRES, latOf, lonOf, pointOf, samePoint } from '../../geo/point';
import { outlineOf } from '../../geo/shape';
import type { EditChange, EditTool, MapEditor } from '../port';
import type { Palette } from './styles';

const DRAW_TYPES = { Polygon: 'Polygon', Circle: 'Circle', Corridor: 'LineString' } as const;
const MERCATOR_METRES = 6_378_137;
const NEAR_PIXELS = 12;

export function openEditor(
  map: OlMap,
  released: VectorSource<Feature<Geometry>>,
  palette: () => Palette,
  changed: (change: EditChange) => void,
): MapEditor {
  const source = new VectorSource<Feature<Geometry>>();
  const layer = new VectorLayer({ source, zIndex: 50, updateWhileInteracting: true });
  map.addLayer(layer);
  let shown: (Area | undefined)[] = [];
  let active: Interaction[] = [];
  let width = 2000;

  function show(areas: (Area | undefined)[]) {
    const before = shown;
    shown = areas;
    for (const feature of source.getFeatures()) {
      if (areas[feature.getId() as number] === undefined) source.removeFeature(feature);
    }
    areas.forEach((area, i) => {
      if (!area || same(area, before[i])) return;
      const feature = source.getFeatureById(i) as Feature<Geometry> | null;
      // While a hand holds it, its shape is already what was handed back.
      if (feature && same(areaOf(feature), area)) return;
      if (feature) feature.setGeometry(geometryOf(area));
      else source.addFeature(featureOf(area, i));
      (source.getFeatureById(i) as Feature<Geometry>).set('width', area.kind === 'Corridor' ? area.widthMetres : undefined);
    });
    layer.setStyle((feature) => stylesOf(feature as Feature<Geometry>, palette()));
  }

  function tell(feature: Feature<Geometry>, settled: boolean) {
    const area = areaOf(feature);
    const i = feature.getId() as number;
    shown = shown.map((one, k) => (k === i ? area : one));
    changed({ i, area, settled });
  }

  function use(tool: EditTool | undefined, i?: number, widthMetres?: number) {
    for (const one of active) map.removeInteraction(one);
    width = widthMetres ?? width;
    const edits = tool === undefined ? [] : tool === 'modify' ? modify() : tool === 'move' ? move() : [draw(tool, i)];
    // Snapping must hear of a click before whoever acts on it.
    active = tool === undefined ? [] : [...edits, new Snap({ source: released, pixelTolerance: NEAR_PIXELS }), new Snap({ source, pixelTolerance: NEAR_PIXELS })];
    for (const one of active) map.addInteraction(one);
  }

  function modify(): Interaction[] {
    const modify = new Modify({ source, pixelTolerance: NEAR_PIXELS });
    const on = (features: Feature<Geometry>[], settled: boolean) => features.forEach((one) => tell(one, settled));
    let held: (() => void) | undefined;
    modify.on('modifystart', (event) => {
      const features = event.features.getArray() as Feature<Geometry>[];
      const live = () => on(features, false);
      map.on('pointerdrag', live);
      held = () => map.un('pointerdrag', live);
    });
    modify.on('modifyend', (event) => {
      held?.();
      on(event.features.getArray() as Feature<Geometry>[], true);
    });
    return [modify];
  }

  function move(): Interaction[] {
    const translate = new Translate({ layers: [layer], hitTolerance: NEAR_PIXELS });
    const on = (settled: boolean) => (event: { features: { getArray(): unknown[] } }) =>
      (event.features.getArray() as Feature<Geometry>[]).forEach((one) => tell(one, settled));
    translate.on('translating', on(false));
    translate.on('translateend', on(true));
    return [translate];
  }

  function draw(tool: 'hole' | 'place' | Area['kind'], i: number | undefined): Interaction {
    const type = tool === 'hole' ? 'Polygon' : tool === 'place' ? 'Point' : DRAW_TYPES[tool];
    const drawing = new Draw({ type, style: (feature) => stylesOf(feature as Feature<Geometry>, palette()), snapTolerance: NEAR_PIXELS });
    const report = (feature: Feature<Geometry>, settled: boolean) => {
      const area = tool === 'Corridor' ? corridorOf(feature, width) : tool === 'place' ? placed(feature) : areaOf(feature);
      if (!settled && area.kind === 'Polygon' && area.rings[0]!.length < 4) return;
      changed({ i, area, settled });
    };
    drawing.on('drawstart', ({ feature }) => {
      if (tool === 'Corridor') feature.set('width', width);
      if (tool !== 'hole') feature.getGeometry()?.on('change', () => report(feature as Feature<Geometry>, false));
    });
    drawing.on('drawend', ({ feature }) => {
      if (tool === 'hole') cut(feature as Feature<Geometry>);
      else report(feature as Feature<Geometry>, true);
    });
    return drawing;
  }

  function placed(feature: Feature<Geometry>): Area {
    return { kind: 'Circle', centre: geoPoint((feature.getGeometry() as Point).getCoordinates()), radiusMetres: width };
  }

  /** Takes the ring out of the shape that holds all of it. */
  function cut(feature: Feature<Geometry>) {
    const area = areaOf(feature);
    const [ring = []] = (feature.getGeometry() as Polygon).getCoordinates();
    const holder = source.getFeatures().find((one) => {
      const geometry = one.getGeometry();
      return geometry instanceof Polygon && ring.every((at) => geometry.intersectsCoordinate(at));
    });
    const whole = holder && areaOf(holder);
    if (!holder || whole?.kind !== 'Polygon' || area.kind !== 'Polygon') return;
    const pierced: Area = { kind: 'Polygon', rings: [...whole.rings, area.rings[0]!] };
    holder.setGeometry(geometryOf(pierced));
    tell(holder, true);
  }

  return {
    show,
    use,
    undoPoint: () => active.forEach((one) => one instanceof Draw && one.removeLastPoint()),
    finish: () => active.forEach((one) => one instanceof Draw && one.finishDrawing()),
    destroy: () => {
      use(undefined);
      map.removeLayer(layer);
    },
  };
}

const same = (a: Area | undefined, b: Area | undefined) => JSON.stringify(a) === JSON.stringify(b);
const coordinate = (point: GeoPoint): Coordinate => fromLonLat([lonOf(point), latOf(point)]);
function geoPoint(at: Coordinate): GeoPoint {
  const [lon = 0, lat = 0] = toLonLat(at);
  return pointOf(lon, lat);
}

function featureOf(area: Area, i: number): Feature<Geometry> {
  const feature = new Feature<Geometry>({ geometry: geometryOf(area) });
  feature.setId(i);
  return feature;
}

function geometryOf(area: Area): Geometry {
  if (area.kind === 'Polygon') return new Polygon(area.rings.map((ring) => ring.map(coordinate)));
  if (area.kind === 'Corridor') return new LineString(area.line.map(coordinate));
  const shrink = Math.cos((latOf(area.centre) * Math.PI) / 180);
  return new Circle(coordinate(area.centre), (area.radiusMetres * MERCATOR_METRES) / (EARTH_METRES * shrink));
}

function areaOf(feature: Feature<Geometry>): Area {
  const geometry = feature.getGeometry();
  if (geometry instanceof Polygon) return { kind: 'Polygon', rings: geometry.getCoordinates().map((ring) => ring.map(geoPoint)) };
  if (geometry instanceof Circle) {
    const [x = 0, y = 0] = geometry.getCenter();
    const centre = geoPoint([x, y]);
    const edge = geoPoint([x + geometry.getRadius(), y]);
    return { kind: 'Circle', centre, radiusMetres: Math.max(1, Math.round(distanceMetres(centre, edge))) };
  }
  return corridorOf(feature, Number(feature.get('width') ?? 2000));
}

function corridorOf(feature: Feature<Geometry>, widthMetres: number): Area {
  const line = (feature.getGeometry() as LineString).getCoordinates().map(geoPoint);
  // A double click sets the last point twice.
  return { kind: 'Corridor', line: line.filter((point, i) => i === 0 || !samePoint(point, line[i - 1]!)), widthMetres };
}

function stylesOf(feature: Feature<Geometry>, palette: Palette): Style[] {
  const geometry = feature.getGeometry();
  const halo = new Style({ stroke: new Stroke({ color: palette.sheet, width: 6 }) });
  const id = feature.getId();
  const line = new Style({
    stroke: new Stroke({ color: palette.ink, width: 2.5, lineDash: [3, 3] }),
    fill: new Fill({ color: 'rgba(128,128,128,0.15)' }),
    image: new CircleStyle({ radius: 5, fill: new Fill({ color: palette.ink }), stroke: new Stroke({ color: palette.sheet, width: 2 }) }),
    ...(id === undefined
      ? {}
      : {
          text: new Text({
            text: String(Number(id) + 1),
            font: '600 14px system-ui, sans-serif',
            overflow: true,
            fill: new Fill({ color: palette.ink }),
            stroke: new Stroke({ color: palette.sheet, width: 4 }),
          }),
        }),
  });
  if (!(geometry instanceof LineString) || feature.get('width') === undefined) return [halo, line];
  const area = corridorOf(feature, Number(feature.get('width')));
  if (area.kind !== 'Corridor' || area.line.length < 2) return [halo, line];
  const sides = new Style({ stroke: new Stroke({ color: palette.ink, width: 1.5 }), fill: new Fill({ color: 'rgba(128,128,128,0.15)' }) });
  sides.setGeometry(new Polygon(outlineOf(area).map((ring) => ring.map(coordinate))));
  return [sides, halo, line];
}
