// What the screens know of a map: nothing of the library behind it. There is one implementation, on a
// plain canvas, which needs no WebGL; it is loaded only when a screen shows a map.
import type { Area, GeoPoint } from '../api/values';

/** State by the line's style, with a word beside it: never by colour alone. */
export type LineStyle = 'proposed' | 'concerted' | 'approved' | 'active' | 'ended' | 'notice' | 'conflict' | 'draft';

export interface MapPlace {
  id: string;
  area: Area;
  line: LineStyle;
  label: string;
  /** `main` is what the screen is about; the map opens on it. */
  role: 'main' | 'other' | 'conflict';
}

export type DrawShape = Area['kind'];

export interface Drawn {
  points: GeoPoint[];
  /** Of a circle. */
  radiusMetres?: number;
}

export interface MapPort {
  show(places: MapPlace[]): void;
  /** Moves to the places shown, the main ones first. */
  fit(): void;
  goTo(point: GeoPoint): void;
  draw(shape: DrawShape, done: (drawn: Drawn) => void): void;
  stopDrawing(): void;
  /** Colours changed. */
  redress(): void;
  destroy(): void;
}

export interface MapOptions {
  element: HTMLElement;
  /** The pointer is over a place; nothing when it left the map. */
  pointed: (point: GeoPoint | undefined) => void;
}

export type OpenMap = (options: MapOptions) => MapPort;
