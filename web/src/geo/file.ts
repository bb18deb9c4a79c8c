// What the readers of files share: what they answer, and the sizes given to what came without one.
import type { AltitudeBand, Area, Window } from '../api/values';

export type FileFault =
  | 'file-size'
  | 'file-kind'
  | 'file-broken'
  | 'file-doctype'
  | 'file-empty'
  | 'file-geometry'
  | 'file-shape'
  | `csv-${'columns' | 'quote' | 'cells' | 'wkt' | 'place' | 'kind' | 'metres' | 'band' | 'window' | 'shape'}`;
export interface LineFault {
  fault: FileFault;
  piece: string;
  /** Of the file, counted from 1. */
  line?: number;
}
/** What a line says beside its place; what it does not say is the form's. */
export interface Said {
  band?: AltitudeBand;
  /** As it is written in the file. */
  from?: string;
  to?: string;
}
/** A place to be saved, with its height and hours as far as they can be read yet. */
export interface Saved {
  area: Area;
  band?: AltitudeBand;
  window?: Window;
}
/**
 * `assumed`: how many lines and points came without a width or radius and were given one; `skipped`: how many
 * had no place at all; `said`: beside each area, what its line says of height and hours.
 */
export type FileRead =
  | { ok: true; areas: Area[]; skipped: number; assumed: number; said?: Said[] }
  | ({ ok: false; others?: LineFault[] } & LineFault);

export const DEFAULT_WIDTH_METRES = 2000;
export const DEFAULT_RADIUS_METRES = 5000;
