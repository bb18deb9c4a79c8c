// A hazard's safety distance, height and turnover while they are typed; what is left empty is none.
import type { Buffer } from '../api/values';
import type { Fault } from './area';

export interface BufferDraft {
  metres: string;
  height: string;
  turnover: string;
}

export const NO_BUFFER: BufferDraft = { metres: '', height: '', turnover: '' };

// As org.entente.kernel.Buffer.
const MAX_METRES = 50_000;
const MAX_HEIGHT_METRES = 20_000;
const MAX_TURNOVER_MINUTES = 31 * 24 * 60;

type Read = { buffer?: Buffer };

export function readBuffer(draft: BufferDraft | undefined, field: string): Read | { faults: Fault[] } {
  const faults: Fault[] = [];
  const whole = (name: string, typed: string, most: number): number => {
    const text = typed.replace(/[\s\u00a0\u202f]/g, '');
    const value = text === '' ? 0 : Number(text);
    if (/^\d*$/.test(text) && value <= most) return value;
    faults.push({ field: `${field}/${name}`, fault: 'buffer', piece: String(most) });
    return 0;
  };
  const { metres, height, turnover } = draft ?? NO_BUFFER;
  const buffer = {
    metres: whole('bufferMetres', metres, MAX_METRES),
    heightMetres: whole('bufferHeight', height, MAX_HEIGHT_METRES),
    turnoverMinutes: whole('turnover', turnover, MAX_TURNOVER_MINUTES),
  };
  if (faults.length > 0) return { faults };
  return Object.values(buffer).every((value) => value === 0) ? {} : { buffer };
}

/** As far as it can be read yet. */
export function bufferOf(draft: BufferDraft | undefined): Read {
  const read = readBuffer(draft, '');
  return 'faults' in read ? {} : read;
}

export function bufferDraft(buffer: Buffer | undefined): BufferDraft {
  const written = (value: number | undefined) => (value ? String(value) : '');
  return { metres: written(buffer?.metres), height: written(buffer?.heightMetres), turnover: written(buffer?.turnoverMinutes) };
}
