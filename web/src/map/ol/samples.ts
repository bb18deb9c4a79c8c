// Little pictures of the legend, drawn by the very styles of the map.
import { toContext } from 'ol/render';
import Feature from 'ol/Feature';
import LineString from 'ol/geom/LineString';
import Point from 'ol/geom/Point';
import Polygon from 'ol/geom/Polygon';
import { Style } from 'ol/style';
import type { Badge, ChartPlace } from '../chart-port';
import { MEASURES, type MeasureKind } from '../measures';
import type { LineStyle } from '../port';
import { labelStyles, lineStyles, placeStyles, written, type Dress } from './measures';
import { Paints } from './patterns';
import { LINES, paletteOf } from './styles';

export interface Sample {
  state: LineStyle;
  measure: MeasureKind;
  /** In place of the line's own. */
  badge?: Badge;
  letters: (measure: MeasureKind) => string;
}

const BADGES: Partial<Record<LineStyle, Badge>> = { proposed: 'proposed', concerted: 'concerted', approved: 'locked', active: 'tick', ended: 'ended', notice: 'notice', conflict: 'alert' };
const [WIDE, HIGH] = [52, 28];

export function drawSample({ state, measure, badge: sign, letters }: Sample, canvas: HTMLCanvasElement): void {
  const palette = paletteOf(canvas);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.clearRect(0, 0, canvas.width, canvas.height);
  const vector = toContext(context, { size: [WIDE, HIGH], pixelRatio: 2 });
  const dress: Dress = { palette, paints: new Paints(palette), letters: () => '', symbol: () => undefined };
  const draw = (geometry: Polygon | LineString | Point, styles: Style[]) => styles.forEach((style) => vector.drawFeature(new Feature(geometry), style));
  const colour = palette[LINES[state].colour];
  const { shape } = MEASURES[measure];
  const word = (y: number) => draw(new Point([WIDE / 2, y]), [withText(letters(measure), dress, colour)]);
  if (shape === 'point') {
    draw(new Polygon([[[20, 3], [32, 3], [32, 16], [26, 25], [20, 16], [20, 3]]]), placeStyles(placeOf(state, measure), undefined, dress));
    word(5);
    return;
  }
  if (shape === 'line') {
    draw(new LineString([[4, 12], [24, 7], [48, 10]]), lineStyles(measure, new LineString([[4, 12], [24, 7], [48, 10]]), colour, { ...dress, letters }));
    return;
  }
  const strip = shape === 'strip';
  const ring = strip ? [[3, 7], [49, 7], [49, 21], [3, 21], [3, 7]] : state === 'conflict' ? [[12, 7], [40, 8], [42, 20], [15, 21], [12, 7]] : [[5, 5], [46, 4], [48, 23], [8, 24], [5, 5]];
  draw(new Polygon([ring]), placeStyles(placeOf(state, measure), strip ? new LineString([[5, 14], [47, 14]]) : undefined, dress));
  const badge = measure === 'area-of-operations' ? (sign ?? BADGES[state]) : undefined;
  if (badge) draw(new Point([WIDE / 2, HIGH / 2]), labelStyles({ ...placeOf(state, measure), badge }, dress));
  if (!badge && !strip) word(8);
}

function placeOf(line: LineStyle, measure: MeasureKind): ChartPlace {
  return { id: '', subject: '', area: { kind: 'Circle', centre: { lonE7: 0, latE7: 0 }, radiusMetres: 1 }, line, measure, chosen: false };
}

function withText(text: string, dress: Dress, colour: string): Style {
  return new Style({ text: written(text, dress, colour, true, 0) });
}
