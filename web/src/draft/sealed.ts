// What a draft keeps of a sealed place, and what can be said of it without the geometry that made it.
import type { Digest, Volume } from '../api/values';

/** As org.entente.operation.Clause.SpaceTime. */
export const MAX_VOLUMES = 64;
/** As many as a covering leaves room for: each is covered by two pieces at the least. */
export const MAX_SEALED = 32;
export const FORMAT = 'entente/seal/v1';

export interface SealDraft {
  seal: Digest;
  /** The whole file, to the last byte: nothing else has this digest. */
  kept: string;
  /** As it was made of that. */
  cover: Volume[];
}

export const fileOf = ({ seal }: Pick<SealDraft, 'seal'>): string => `pli-${seal.slice(0, 12)}.json`;

export function volumesIn(kept: string): Volume[] | undefined {
  try {
    const read = JSON.parse(kept) as { format?: unknown; volumes?: unknown };
    return read.format === FORMAT && Array.isArray(read.volumes) ? (read.volumes as Volume[]) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether what is shown is the covering that was made of what was sealed, and was not touched since. */
export const isCovering = (shown: readonly Volume[], { cover }: SealDraft): boolean => sameVolumes(cover, shown);

const plain = ({ area, band, window, recurrence }: Volume) => {
  const [from, to] = [Date.parse(window.from), window.to === undefined ? '' : Date.parse(window.to)];
  const rings = area.kind === 'Polygon' ? area.rings.map((ring) => ring.map(({ lonE7, latE7 }) => [lonE7, latE7])) : area.kind;
  return JSON.stringify([rings, band.lowMetres, band.highMetres, band.datum, from, to, recurrence && [recurrence.days, recurrence.minutes, recurrence.zone]]);
};
export const sameVolumes = (a: readonly Volume[], b: readonly Volume[]): boolean => a.length === b.length && a.every((one, i) => plain(one) === plain(b[i]!));
