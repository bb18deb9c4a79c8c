// Margins of an approval while they are typed; what is left empty is none.
import type { Margins } from '../api/values';

export interface MarginsDraft {
  hours: string;
  kilometres: string;
  heightMetres: string;
}

/** As org.entente.operation.Margins. */
export const MOST: Margins = { hours: 24, kilometres: 20, heightMetres: 1_000 };

export const NO_MARGINS: MarginsDraft = { hours: '', kilometres: '', heightMetres: '' };

/** Undefined: a field cannot be read, or goes too far; null: none are given. */
export function readMargins(draft: MarginsDraft): Margins | null | undefined {
  const read = (name: keyof Margins) => {
    const text = draft[name].replace(/[\s\u00a0\u202f]/g, '');
    return /^\d*$/.test(text) && Number(text) <= MOST[name] ? Number(text) : undefined;
  };
  const [hours, kilometres, heightMetres] = [read('hours'), read('kilometres'), read('heightMetres')];
  if (hours === undefined || kilometres === undefined || heightMetres === undefined) return undefined;
  return hours + kilometres + heightMetres === 0 ? null : { hours, kilometres, heightMetres };
}
