// The MGRS grid as a layer: made anew when the map has come to rest, a little larger than what is seen, so that
// dragging the map costs nothing.
import Feature from 'ol/Feature';
import LineString from 'ol/geom/LineString';
import Point from 'ol/geom/Point';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import { Fill, Stroke, Style, Text } from 'ol/style';
import { mgrsGrid, type Box, type GridLevel } from '../grid';
import type { Palette } from './styles';

export interface GridLayer {
  layer: VectorLayer<VectorSource>;
  /**
   * @param box what is drawn, a little more than is seen
   * @param roomPixels words of a square only where it is so wide: a small map would be all letters
   */
  draw(box: Box, seen: Box, metresPerPixel: number, roomPixels?: number): void;
  redress(palette: Palette): void;
}

const WIDTHS: Record<GridLevel, number> = { zone: 2.2, '100km': 1.5, '10km': 0.9, '1km': 0.6 };
/** Metres; a zone's word is always worth its room. */
const SQUARES: Record<GridLevel, number> = { zone: Infinity, '100km': 100_000, '10km': 10_000, '1km': 1_000 };
const SIZES: Record<GridLevel, string> = { zone: 'bold 16px', '100km': 'bold 13px', '10km': 'bold 11px', '1km': '11px' };

export function gridLayer(): GridLayer {
  const source = new VectorSource();
  // The plan's names come first: a square whose name would lie across one of them goes without.
  const layer = new VectorLayer({ source, declutter: true, updateWhileInteracting: false });
  return {
    layer,
    draw(box, seen, metresPerPixel, roomPixels = 0) {
      const grid = mgrsGrid(box, metresPerPixel, seen);
      const lines = grid.lines;
      const words = grid.words.filter(({ level }) => SQUARES[level] / metresPerPixel >= roomPixels);
      source.clear(true);
      source.addFeatures([
        ...lines.map(({ level, line }) => new Feature({ geometry: new LineString(line.map((at) => fromLonLat(at))), level })),
        ...words.map(({ level, at, text }) => new Feature({ geometry: new Point(fromLonLat(at)), level, text })),
      ]);
    },
    redress(palette) {
      const lines = Object.fromEntries(
        Object.entries(WIDTHS).map(([level, width]) => [level, new Style({ stroke: new Stroke({ color: palette.grid, width }) })]),
      );
      layer.setStyle((feature) => {
        const level = feature.get('level') as GridLevel;
        const text = feature.get('text') as string | undefined;
        return text === undefined ? lines[level] : wordStyle(text, level, palette);
      });
    },
  };
}

function wordStyle(text: string, level: GridLevel, palette: Palette): Style {
  return new Style({
    text: new Text({
      text,
      font: `${SIZES[level]} ${palette.font}`,
      fill: new Fill({ color: palette.grid }),
      stroke: new Stroke({ color: palette.land, width: 3.5 }),
    }),
  });
}
