// Date-time groups, `051000ZOCT21`: day, hours and minutes, zone letter, month, year (ACP 121).
// Months are written in English in every language; the zone letter is kept, because it says in whose
// day an officer thinks.
import type { Instant } from '../api/values';

export const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

const HOUR_MS = 3_600_000;

/** Hours east of Greenwich of a zone letter; J is the reader's own time and says nothing. */
export function hoursOf(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const east = 'ABCDEFGHIKLM'.indexOf(zone);
  if (zone.length === 1 && east >= 0) return east + 1;
  const west = 'NOPQRSTUVWXY'.indexOf(zone);
  return zone.length === 1 && west >= 0 ? -(west + 1) : undefined;
}

export function formatDtg(at: Instant | Date, zone = 'Z'): string {
  const hours = hoursOf(zone) ?? 0;
  const shifted = new Date(new Date(at).getTime() + hours * HOUR_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = two(shifted.getUTCDate());
  const time = two(shifted.getUTCHours()) + two(shifted.getUTCMinutes());
  const month = MONTHS[shifted.getUTCMonth()];
  return `${day}${time}${zone}${month}${two(shifted.getUTCFullYear() % 100)}`;
}

/** `051000ZOCT21 → 072200ZOCT21`. */
export function formatWindow(window: { from: Instant; to?: Instant }, zone = 'Z'): string {
  const from = formatDtg(window.from, zone);
  return `${from} → ${window.to === undefined ? '…' : formatDtg(window.to, zone)}`;
}
