// Windows put together, as bars show them.
import type { Instant, Window } from '../../api/values';

/** Windows that touch as one; all end with the ending, and the last has no end while it lasts. */
export function joined(windows: Window[], ending?: Instant, lasts = false): Window[] {
  const end = ending === undefined ? Infinity : Date.parse(ending);
  const spans = windows
    .map(({ from, to }) => ({ from, start: Date.parse(from), to, end: to === undefined ? Infinity : Date.parse(to) }))
    .filter(({ start }) => start < end)
    .sort((a, b) => a.start - b.start);
  const all: typeof spans = [];
  for (const one of spans) {
    const last = all.at(-1);
    if (last === undefined || one.start > last.end) all.push({ ...one });
    else if (one.end > last.end) Object.assign(last, { to: one.to, end: one.end });
  }
  return all.map((one, i): Window => {
    if (lasts && i === all.length - 1) return { from: one.from };
    const to = one.end > end ? ending : one.to;
    return to === undefined ? { from: one.from } : { from: one.from, to };
  });
}
