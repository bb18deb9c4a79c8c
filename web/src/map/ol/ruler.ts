// Measuring: a line drawn from point to point, each leg with its distance and true bearing on WGS 84. It leaves
// nothing behind and is no part of any draft.
import Feature from 'ol/Feature';
import type OlMap from 'ol/Map';
import type { Coordinate } from 'ol/coordinate';
import { unByKey } from 'ol/Observable';
import type { Geometry } from 'ol/geom';
import LineString from 'ol/geom/LineString';
import Point from 'ol/geom/Point';
import Draw from 'ol/interaction/Draw';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat, toLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import { Fill, Stroke, Style, Text } from 'ol/style';
import CircleStyle from 'ol/style/Circle';
import type { FeatureLike } from 'ol/Feature';
import { legBetween, lineBetween } from '../../geo/geodesic';
import { latOf, lonOf, pointOf } from '../../geo/point';
import { formatBearing, formatMetres } from '../lengths';
import type { Measured } from '../chart-port';
import type { Palette } from './styles';

export function ruler(map: OlMap) {
  const source = new VectorSource<Feature<Geometry>>();
  const layer = new VectorLayer({ source, updateWhileInteracting: true });
  let palette: Palette;
  let draw: Draw | undefined;
  map.addLayer(layer);

  const style = (feature: FeatureLike): Style[] => {
    const geometry = feature.getGeometry();
    return geometry instanceof LineString ? rulerStyles(geometry.getCoordinates(), palette) : pointStyles(palette);
  };

  function turn(done: ((measured: Measured) => void) | undefined) {
    if (draw) map.removeInteraction(draw);
    draw = undefined;
    source.clear();
    if (!done) return;
    draw = new Draw({ source, type: 'LineString', style });
    draw.on('drawstart', ({ feature }) => {
      source.clear();
      const geometry = feature.getGeometry() as LineString;
      const key = geometry.on('change', () => done(measured(geometry.getCoordinates())));
      draw?.once('drawend', () => unByKey(key));
    });
    map.addInteraction(draw);
  }

  return {
    turn,
    isOn: () => draw !== undefined,
    redress(next: Palette) {
      palette = next;
      layer.setStyle(style);
    },
  };
}

const pointAt = (at: Coordinate) => {
  const [lon = 0, lat = 0] = toLonLat(at);
  return pointOf(lon, lat);
};

export function measured(line: Coordinate[]): Measured {
  const points = line.map(pointAt);
  const legs = points.slice(1).map((to, i) => legBetween(points[i]!, to)).filter((leg) => leg.metres > 0);
  return { legs, metres: legs.reduce((sum, leg) => sum + leg.metres, 0) };
}

function rulerStyles(line: Coordinate[], palette: Palette): Style[] {
  const points = line.map(pointAt);
  return points.slice(1).flatMap((to, i) => {
    const from = points[i]!;
    const { metres, bearing } = legBetween(from, to);
    if (metres === 0) return [];
    const geometry = new LineString(lineBetween(from, to).map((at) => fromLonLat([lonOf(at), latOf(at)])));
    return [
      new Style({ geometry, stroke: new Stroke({ color: palette.sheet, width: 6 }) }),
      new Style({ geometry, stroke: new Stroke({ color: palette.ink, width: 2, lineDash: [2, 4] }) }),
      new Style({
        geometry: new Point(geometry.getCoordinateAt(0.5)),
        text: new Text({
          text: `${formatMetres(metres)} · ${formatBearing(bearing)}`,
          font: `bold 13px ${palette.font}`,
          offsetY: -12,
          fill: new Fill({ color: palette.ink }),
          stroke: new Stroke({ color: palette.sheet, width: 4 }),
        }),
      }),
    ];
  });
}

function pointStyles(palette: Palette): Style[] {
  return [new Style({ image: new CircleStyle({ radius: 5, fill: new Fill({ color: palette.ink }), stroke: new Stroke({ color: palette.sheet, width: 2 }) }) })];
}
