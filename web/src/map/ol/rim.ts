// A hazard's safety distance: a thin line outside the area that keeps it.
import Feature from 'ol/Feature';
import type { Geometry } from 'ol/geom';
import MultiLineString from 'ol/geom/MultiLineString';
import { fromLonLat } from 'ol/proj';
import { Stroke, Style } from 'ol/style';
import type { Area } from '../../api/values';
import { latOf, lonOf } from '../../geo/point';
import { rimOf } from '../../meet/rim';

export function rimFeature(area: Area, metres: number, colour: string): Feature<Geometry> {
  const lines = rimOf(area, metres).map((line) => line.map((point) => fromLonLat([lonOf(point), latOf(point)])));
  const feature = new Feature<Geometry>({ geometry: new MultiLineString(lines) });
  feature.setStyle(new Style({ stroke: new Stroke({ color: colour, width: 1, lineDash: [1, 3] }) }));
  return feature;
}
