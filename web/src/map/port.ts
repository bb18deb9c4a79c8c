// What the screens know of a map: nothing of the library behind it. There is one implementation, on a
// plain canvas, which needs no WebGL; it is loaded only when a screen shows a map.
import type { Area, GeoPoint } from '../api/values';

/** State by the line's style, with a word beside it: never by colour alone. */
export type LineStyle = 'proposed' | 'concerted' | 'approved' | 'active' | 'ended' | 'notice' | 'conflict' | 'draft';

export interface MapPlace {
  id: string;
  area: Area;
  /** Metres of its safety distance, drawn as a thin line outside it. */
  buffer?: number;
  line: LineStyle;
  label: string;
  /** `main` is what the screen is about; the map opens on it. */
  role: 'main' | 'other' | 'conflict';
  /** Outside the theatre: the map does not open on it. */
  far?: boolean;
}

export type DrawShape = Area['kind'];

export interface Drawn {
  points: GeoPoint[];
  /** Of a circle. */
  radiusMetres?: number;
}

/** A draft's shape as it is under the hand, or as it was left: one settled change is one step to undo. */
export interface EditChange {
  /** Of the draft's shapes; none: a new one. */
  i: number | undefined;
  area: Area;
  settled: boolean;
}
/** `place`: one touch sets a circle of a given radius. */
export type EditTool = DrawShape | 'place' | 'modify' | 'move' | 'hole';

export interface MapEditor {
  show(areas: (Area | undefined)[]): void;
  /** @param metres a corridor's width, a placed circle's radius */
  use(tool: EditTool | undefined, i?: number, metres?: number): void;
  /** Takes back the last point of the line being drawn. */
  undoPoint(): void;
  finish(): void;
  destroy(): void;
}

export interface MapPort {
  /** From now on the draft's own places are the editor's to show. */
  edit(changed: (change: EditChange) => void): Promise<MapEditor>;
  show(places: MapPlace[]): void;
  /** Moves to the places shown, the main ones first. */
  fit(): void;
  /** As `fit`, unless some of the main ones are seen already. */
  reveal(): void;
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
  /** The map has come to rest at this scale. */
  scaled?: (metresPerPixel: number) => void;
}

export type OpenMap = (options: MapOptions) => MapPort;
