// How each control measure is drawn: the state gives the line, the measure its filling, letters and what runs
// along its middle. Every pair is told apart in grey too.
import type { Geometry } from 'ol/geom';
import LineString from 'ol/geom/LineString';
import MultiPoint from 'ol/geom/MultiPoint';
import Point from 'ol/geom/Point';
import Polygon from 'ol/geom/Polygon';
import { getCenter } from 'ol/extent';
import { Fill, Icon, RegularShape, Stroke, Style, Text } from 'ol/style';
import type { ChartPlace } from '../chart-port';
import { MEASURES, type MeasureKind } from '../measures';
import type { Paints, Pattern } from './patterns';
import { LINES, type Palette } from './styles';

const FILLING: Record<MeasureKind, Pattern> = {
  'area-of-operations': 'plain',
  sector: 'none',
  border: 'none',
  'assembly-area': 'plain',
  objective: 'plain',
  'no-fire-area': 'hatch',
  'restricted-fire-area': 'sparse',
  'coordination-level': 'sparse',
  'danger-area': 'dots',
  'restricted-operations-zone': 'back-hatch',
  'limited-access-area': 'cross',
  site: 'plain',
  'protected-site': 'hatch',
  'immediate-action': 'cross',
  'air-corridor': 'back-hatch',
  movement: 'plain',
  'humanitarian-movement': 'plain',
  'main-supply-route': 'none',
  axis: 'none',
  boundary: 'none',
  'phase-line': 'none',
  'limit-of-advance': 'none',
  checkpoint: 'none',
  'coordination-point': 'none',
  'linkup-point': 'none',
  'entry-control-point': 'none',
};

export interface Dress {
  palette: Palette;
  paints: Paints;
  letters: (measure: MeasureKind) => string;
  symbol: (name: NonNullable<ChartPlace['symbol']>) => Icon | undefined;
}

/** The outline, its filling and its middle line. */
export function placeStyles(place: ChartPlace, middle: LineString | undefined, dress: Dress): Style[] {
  const { palette, paints } = dress;
  if (place.line === 'conflict') return conflictStyles(place, dress);
  if (place.measure === 'sector') return sectorStyles(dress);
  if (place.measure === 'border') return borderStyles(dress);
  const line = LINES[place.line];
  const colour = palette[line.colour];
  const fill = paints.fill(FILLING[place.measure], colour, place.line === 'ended' ? 0.03 : 0.1);
  const zIndex = place.chosen ? 4 : place.line === 'ended' ? 1 : 2;
  const styles = [new Style({ stroke: paints.stroke(palette.sheet, line.width + 3), zIndex })];
  if (place.chosen) styles.unshift(new Style({ stroke: paints.stroke(palette.ink, line.width + 6), zIndex }));
  styles.push(new Style({ stroke: paints.stroke(colour, place.line === 'approved' ? 5 : line.width, line.dash), fill, zIndex }));
  // Approved: a double line, as a thing that is locked.
  if (place.line === 'approved') styles.push(new Style({ stroke: paints.stroke(palette.sheet, 1.6), zIndex }));
  if (middle) styles.push(...middleStyles(place.measure, middle, colour, dress, zIndex));
  return styles;
}

function sectorStyles({ palette, paints }: Dress): Style[] {
  return [
    new Style({ stroke: paints.stroke(palette.sheet, 4), zIndex: 0 }),
    new Style({ stroke: paints.stroke(palette.soft, 1.6, [14, 4, 3, 4, 3, 4]), fill: paints.fill('none', palette.soft), zIndex: 0 }),
  ];
}

/** As atlases draw a state's border: a long stroke and a cross. */
function borderStyles({ palette, paints }: Dress): Style[] {
  return [
    new Style({ stroke: paints.stroke(palette.sheet, 5), zIndex: 0 }),
    new Style({ stroke: paints.stroke(palette.ink, 2.4, [12, 4, 2, 4]), fill: paints.fill('none', palette.ink), zIndex: 0 }),
  ];
}

/** Framed, so that it is seen from afar and even where the region itself is a sliver. */
function conflictStyles(place: ChartPlace, { palette, paints }: Dress): Style[] {
  const frame = (feature: { getGeometry(): unknown }) => framed((feature.getGeometry() as Geometry).getExtent());
  const width = place.chosen ? 4.5 : 3;
  return [
    new Style({ stroke: paints.stroke(palette.critical, 1.5), fill: paints.fill('hatch', palette.critical, 0.22), zIndex: 5 }),
    new Style({ geometry: frame as never, stroke: paints.stroke(palette.sheet, width + 3), zIndex: 6 }),
    new Style({ geometry: frame as never, stroke: paints.stroke(palette.critical, width), fill: paints.fill('none', palette.critical), zIndex: 6 }),
  ];
}

function framed([west, south, east, north]: number[]): Polygon {
  const more = Math.max(east! - west!, north! - south!) * 0.12;
  const [w, s, e, n] = [west! - more, south! - more, east! + more, north! + more];
  return new Polygon([[[w, s], [e, s], [e, n], [w, n], [w, s]]]);
}

function middleStyles(measure: MeasureKind, middle: LineString, colour: string, { palette, paints }: Dress, zIndex: number): Style[] {
  const dash = measure === 'air-corridor' ? [2, 5] : measure === 'humanitarian-movement' ? [10, 3] : [];
  const line = new Style({ geometry: middle, stroke: paints.stroke(colour, 1.4, dash), zIndex });
  return [line, ...arrows(middle, colour, palette.sheet, zIndex, measure === 'axis' ? 9 : 6)];
}

/** One arrow on each leg, in the direction of the movement. */
function arrows(middle: LineString, colour: string, ground: string, zIndex: number, radius: number): Style[] {
  const points = middle.getCoordinates();
  return points.slice(1).map((to, i) => {
    const from = points[i]!;
    const rotation = Math.PI / 2 - Math.atan2(to[1]! - from[1]!, to[0]! - from[0]!);
    return new Style({
      geometry: new Point([(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2]),
      image: new RegularShape({ points: 3, radius, rotation, rotateWithView: true, fill: new Fill({ color: colour }), stroke: new Stroke({ color: ground, width: 1.5 }), declutterMode: 'none' }),
      zIndex,
    });
  });
}

/** Symbol, badge and words at the place's middle. */
export function labelStyles(place: ChartPlace, dress: Dress): Style[] {
  const { palette, paints } = dress;
  const colour = palette[LINES[place.line].colour];
  const icon = place.symbol && dress.symbol(place.symbol);
  const styles: Style[] = [];
  if (icon) styles.push(new Style({ image: icon, zIndex: 1 }));
  const letters = place.line === 'conflict' ? '' : dress.letters(place.measure);
  const text = [letters, place.label].filter(Boolean).join('\n');
  if (text) styles.push(new Style({ text: written(text, dress, colour, place.chosen || place.line === 'conflict', icon ? 16 : 12), zIndex: place.chosen ? 9 : place.line === 'conflict' ? 8 : place.line === 'active' ? 3 : 2 }));
  if (place.badge) styles.push(new Style({ image: paints.badge(place.badge, colour, icon ? [-18, 12] : [0, 2]), zIndex: 3 }));
  return styles;
}

export function written(text: string, { palette }: Pick<Dress, 'palette'>, colour: string, strong: boolean, below: number): Text {
  return new Text({
    text,
    font: `${strong ? 'bold 13px' : '600 12px'} ${palette.font}`,
    textBaseline: 'top',
    offsetY: below,
    fill: new Fill({ color: colour }),
    stroke: new Stroke({ color: palette.sheet, width: 4 }),
    padding: [2, 4, 2, 4],
  });
}

/** Lines and points that no volume of this release has yet, drawn for the catalogue and for the host's layers. */
export function lineStyles(measure: MeasureKind, geometry: LineString, colour: string, dress: Dress): Style[] {
  const { palette, paints } = dress;
  const [first, last] = [geometry.getFirstCoordinate(), geometry.getLastCoordinate()];
  const word = (at: number[], below = -7) =>
    new Style({ geometry: new Point(at), text: written(dress.letters(measure), dress, colour, true, below) });
  const halo = new Style({ stroke: paints.stroke(palette.sheet, 5) });
  switch (measure) {
    case 'main-supply-route':
      return [halo, new Style({ stroke: paints.stroke(colour, 3.5) }), word(getCenter(geometry.getExtent()), 5)];
    case 'axis':
      return [halo, new Style({ stroke: paints.stroke(colour, 2.5) }), ...arrows(geometry, colour, palette.sheet, 2, 10)];
    case 'boundary':
      return [halo, new Style({ stroke: paints.stroke(colour, 2.5, [16, 5, 3, 5]) }), ticks(geometry, colour)];
    case 'limit-of-advance':
      return [halo, new Style({ stroke: paints.stroke(colour, 3.5, [10, 4]) }), word(first), word(last)];
    default:
      return [halo, new Style({ stroke: paints.stroke(colour, 2) }), word(first), word(last)];
  }
}

function ticks(geometry: LineString, colour: string): Style {
  const image = new RegularShape({ points: 2, radius: 6, angle: Math.PI / 2, stroke: new Stroke({ color: colour, width: 2 }), declutterMode: 'none' });
  return new Style({ geometry: new MultiPoint([0.25, 0.5, 0.75].map((part) => geometry.getCoordinateAt(part))), image });
}

export { MEASURES };
