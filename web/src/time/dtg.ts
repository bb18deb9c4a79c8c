// Date-time groups, `051000ZOCT21`: day, hours and minutes, zone letter, month, year (ACP 121).
// Months are written as the staffs of the reader's language write them, and read in both (read-dtg.ts); the
// zone letter is kept, because it says in whose day an officer thinks.
import type { Instant } from '../api/values';
import { spoken, type Language } from '../i18n/i18n.svelte';

export const MONTHS: Record<Language, readonly string[]> = {
  fr: ['JAN', 'FEV', 'MAR', 'AVR', 'MAI', 'JUN', 'JUL', 'AOU', 'SEP', 'OCT', 'NOV', 'DEC'],
  en: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
};

/** How a written-out date is said: day first, 24 hours. */
export const LOCALE: Record<Language, string> = { fr: 'fr', en: 'en-GB' };

const HOUR_MS = 3_600_000;

/** Hours east of Greenwich of a zone letter; J is local time, which depends on the day (`local.svelte.ts`). */
export function hoursOf(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const east = 'ABCDEFGHIKLM'.indexOf(zone);
  if (zone.length === 1 && east >= 0) return east + 1;
  const west = 'NOPQRSTUVWXY'.indexOf(zone);
  return zone.length === 1 && west >= 0 ? -(west + 1) : undefined;
}

export function formatDtg(at: Instant | Date, zone = 'Z', language = spoken()): string {
  const hours = hoursOf(zone) ?? 0;
  const shifted = new Date(new Date(at).getTime() + hours * HOUR_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = two(shifted.getUTCDate());
  const time = two(shifted.getUTCHours()) + two(shifted.getUTCMinutes());
  const month = MONTHS[language][shifted.getUTCMonth()];
  return `${day}${time}${zone}${month}${two(shifted.getUTCFullYear() % 100)}`;
}

/** `051000ZOCT21 → 072200ZOCT21`. */
export function formatWindow(window: { from: Instant; to?: Instant }, zone = 'Z'): string {
  const from = formatDtg(window.from, zone);
  return `${from} → ${window.to === undefined ? '…' : formatDtg(window.to, zone)}`;
}
