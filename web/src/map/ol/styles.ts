// How things look on the map: colours are the theme's, read from the page.
import type { FeatureLike } from 'ol/Feature';
import { Fill, Stroke, Style, Text } from 'ol/style';
import CircleStyle from 'ol/style/Circle';
import type { LineStyle, MapPlace } from '../port';

export interface Palette {
  sea: string;
  land: string;
  water: string;
  border: string;
  division: string;
  town: string;
  ink: string;
  sheet: string;
  info: string;
  ok: string;
  soft: string;
  critical: string;
  warn: string;
  grid: string;
  font: string;
}

export function paletteOf(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    sea: read('sea'),
    land: read('land'),
    water: read('water'),
    border: read('border'),
    division: read('division'),
    town: read('town'),
    ink: read('ink'),
    sheet: read('sheet'),
    info: read('info'),
    ok: read('ok'),
    soft: read('ink-soft'),
    critical: read('critical'),
    warn: read('warn'),
    grid: read('grid'),
    font: read('font'),
  };
}

export interface Line {
  dash: number[];
  width: number;
  colour: keyof Palette;
}
export const LINES: Record<LineStyle, Line> = {
  proposed: { dash: [6, 6], width: 2, colour: 'info' },
  concerted: { dash: [18, 6], width: 2.5, colour: 'info' },
  approved: { dash: [], width: 2.5, colour: 'ok' },
  active: { dash: [], width: 4.5, colour: 'ok' },
  ended: { dash: [2, 4], width: 1.2, colour: 'soft' },
  notice: { dash: [12, 4, 2, 4], width: 2, colour: 'warn' },
  conflict: { dash: [], width: 2, colour: 'critical' },
  draft: { dash: [3, 3], width: 2.5, colour: 'ink' },
};

export function groundStyles(place: MapPlace, palette: Palette): Style[] {
  const line = LINES[place.line];
  const colour = palette[line.colour];
  const fill = place.line === 'conflict' ? hatch(colour) : faded(colour, place.role === 'main' ? 0.14 : 0.06);
  return [
    new Style({ stroke: new Stroke({ color: palette.sheet, width: line.width + 2.5 }), zIndex: 1 }),
    new Style({
      stroke: new Stroke({ color: colour, width: line.width, lineDash: line.dash }),
      fill: new Fill({ color: fill }),
      zIndex: place.role === 'other' ? 1 : 2,
    }),
  ];
}

/** What a place is called, apart from its ground: it stands above what is being drawn. */
export function labelStyle(place: MapPlace, palette: Palette): Style {
  const main = place.role === 'main';
  return new Style({
    text: written(place.label, palette, main ? 'bold 13px' : '12px', palette[LINES[place.line].colour]),
    zIndex: main ? 2 : 1,
  });
}

function written(text: string, palette: Palette, size: string, colour: string): Text {
  return new Text({
    text,
    font: `${size} ${palette.font}`,
    fill: new Fill({ color: colour }),
    stroke: new Stroke({ color: palette.sheet, width: 4 }),
    overflow: true,
  });
}

export function faded(colour: string, share: number): string {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!hex) return 'rgba(128,128,128,0.1)';
  const [red, green, blue] = hex.slice(1).map((pair) => parseInt(pair, 16));
  return `rgba(${red},${green},${blue},${share})`;
}

/** Hatched, so that it shows on a page printed without colour. */
function hatch(colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const context = tile.getContext('2d');
  if (!context) return faded(colour, 0.3);
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(0, 8);
  context.lineTo(8, 0);
  context.stroke();
  return context.createPattern(tile, 'repeat') ?? faded(colour, 0.3);
}

/** Styles of the base map's layers, made once per theme. */
export function baseStyles(palette: Palette) {
  const line = (color: string, width: number, lineDash?: number[]) =>
    new Style({ stroke: new Stroke(lineDash ? { color, width, lineDash } : { color, width }) });
  return {
    countries: new Style({ fill: new Fill({ color: palette.land }) }),
    divisions: line(palette.division, 1),
    borders: line(palette.border, 1.5, [8, 3, 2, 3]),
    rivers: line(palette.water, 1.6),
    roads: line(palette.town, 1.2),
    lakes: new Style({ fill: new Fill({ color: palette.water }) }),
  };
}

/** Larger towns from afar, all of them from near: resolution is metres per pixel. */
const TOWN_RESOLUTIONS = [6000, 2500, 900, 450];

export function townStyle(palette: Palette) {
  return (feature: FeatureLike, resolution: number): Style | undefined => {
    const rank = Number(feature.get('rank') ?? 1);
    if (resolution > (TOWN_RESOLUTIONS[rank] ?? 0)) return undefined;
    return new Style({
      image: new CircleStyle({
        radius: rank < 2 ? 3.5 : 2.5,
        fill: new Fill({ color: palette.town }),
      }),
      text: label(feature, palette, rank < 2 ? '600 12px' : '11px', palette.town, 12),
    });
  };
}

export function wordStyle(palette: Palette, colour: string, size: string) {
  return (feature: FeatureLike): Style => new Style({ text: label(feature, palette, size, colour, 0) });
}

function label(feature: FeatureLike, palette: Palette, size: string, colour: string, below: number): Text {
  return new Text({
    text: String(feature.get('name')),
    font: `${size} ${palette.font}`,
    offsetY: below,
    fill: new Fill({ color: colour }),
    stroke: new Stroke({ color: palette.land, width: 3 }),
  });
}
