// Reads what officers type for a day, whatever the habits of their browser.
import { CENTURY, monthOf, plain } from './read-dtg';

export type DayRead = { ok: true; day: string } | { ok: false; fault: 'shape' | 'month' | 'date' };

/**
 * Reads a day, `2021-10-05` as the answer: `05OCT21`, `5 oct. 2021`, `5/10/2021` (the day first, always) or
 * an ISO date. Whoever types follows no browser's habit.
 */
export function readDay(typed: string): DayRead {
  const text = plain(typed).replaceAll(/[ .]+/g, ' ').trim();
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const figures = /^(\d{1,2})[/ -](\d{1,2})[/ -](\d{4})$/.exec(text);
  if (figures) return dayOf(Number(figures[3]), Number(figures[2]) - 1, Number(figures[1]));
  const written = /^(\d{1,2}) ?([A-Z]{3,9}) ?(\d{2}|\d{4})$/.exec(text);
  if (!written) return { ok: false, fault: 'shape' };
  const word = written[2]!;
  // JUIN and JUILLET differ in the fourth letter.
  const month = monthOf(word.slice(0, 4)) ?? monthOf(word.slice(0, 3));
  if (month === undefined) return { ok: false, fault: 'month' };
  const year = Number(written[3]);
  return dayOf(year < 100 ? CENTURY + year : year, month, Number(written[1]));
}

function dayOf(year: number, month: number, day: number): DayRead {
  const at = new Date(Date.UTC(year, month, day));
  const is = at.getUTCDate() === day && at.getUTCMonth() === month && at.getUTCFullYear() === year;
  return is ? { ok: true, day: at.toISOString().slice(0, 10) } : { ok: false, fault: 'date' };
}
