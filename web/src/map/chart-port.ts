// What the screen "Carte et temps" knows of its map. As map/port.ts: nothing of the library behind it.
import type { Area, GeoPoint } from '../api/values';
import type { Box } from './grid';
import type { MeasureKind } from './measures';
import type { LineStyle } from './port';
import type { SymbolName } from './symbols/symbols';

export type Badge = 'proposed' | 'concerted' | 'locked' | 'tick' | 'ended' | 'pause' | 'notice' | 'alert';

export interface ChartPlace {
  id: string;
  /** What is chosen when this is clicked. */
  subject: string;
  area: Area;
  /** Metres of its safety distance, drawn as a thin line outside it. */
  buffer?: number;
  line: LineStyle;
  measure: MeasureKind;
  badge?: Badge;
  /** Reference and word; written once for each subject. */
  label?: string;
  symbol?: SymbolName;
  chosen: boolean;
}

/** A place without an extent: a unit, an installation, a control point. */
export interface ChartPoint {
  id: string;
  subject: string;
  at: GeoPoint;
  symbol: SymbolName;
  label?: string;
}

export interface Chart {
  places: ChartPlace[];
  points?: ChartPoint[];
}

/** What the map shows now, for scale bar, grid and read-out. */
export interface ChartView {
  box: Box;
  centre: GeoPoint;
  /** Metres of ground in one pixel along the middle of the map, on the ellipsoid. */
  metresPerPixel: number;
}

export interface Measured {
  legs: { metres: number; bearing: number }[];
  metres: number;
}

export interface ChartPort {
  show(chart: Chart): void;
  fit(subject?: string): void;
  /** Puts the point exactly in the middle. */
  centre(point: GeoPoint, metresPerPixel?: number): void;
  /** Where its middle is now. */
  middle(): GeoPoint;
  /** 1 to `denominator` on a screen or sheet of 96 points an inch. */
  scaleTo(denominator: number): void;
  showGrid(on: boolean): void;
  measure(done: ((measured: Measured) => void) | undefined): void;
  redress(): void;
  /** Draws now; resolves when everything, symbols included, is on the canvas. */
  settle(): Promise<void>;
  destroy(): void;
}

export interface ChartOptions {
  element: HTMLElement;
  pixelRatio?: number;
  pointed: (point: GeoPoint | undefined) => void;
  chose: (subject: string | undefined) => void;
  moved: (view: ChartView) => void;
  /** Short words written into areas, in the reader's language. */
  letters: (measure: MeasureKind) => string;
}
