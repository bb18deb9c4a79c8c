// What reports, harm and measurements are read by: amounts, series, counts by whatever they are counted by. Nothing is averaged.
import type { Amount } from '../api/result-acts';
import type { CivilianHarmView, MeasurementView, ReportView } from '../api/result-views';
import type { Instant } from '../api/values';

export function numberOf({ digits, decimals }: Amount): number {
  return digits / 10 ** decimals;
}

/** As it was given: 12,50 keeps its two decimals. */
export function amountText(amount: Amount, language: string): string {
  return numberOf(amount).toLocaleString(language, { minimumFractionDigits: amount.decimals, maximumFractionDigits: amount.decimals });
}

/** A number as it is typed, with a comma or a point; none if it is no such number. */
export function readAmount(text: string): Amount | undefined {
  const found = /^([-−]?)(\d{1,9})(?:[.,](\d{1,3}))?$/.exec(text.replace(/[\s\u00a0\u202f]/g, ''));
  if (!found) return undefined;
  const [, sign, whole = '', fraction = ''] = found;
  const digits = Number(whole + fraction) * (sign ? -1 : 1);
  return { digits: digits === 0 ? 0 : digits, decimals: fraction.length };
}

/** The measurements of one measure, the earliest fact first. */
export function seriesOf(all: MeasurementView[], measure: string): MeasurementView[] {
  return all
    .filter((one) => one.measure === measure)
    .sort((a, b) => a.from.happened.localeCompare(b.from.happened) || a.at.localeCompare(b.at));
}

/** Points of a line in a box of 100 by 24, the latest at the right; a line of one is a point in the middle. */
export function sparkPoints(values: number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = (value: number) => (high === low ? 12 : 22 - ((value - low) / (high - low)) * 20);
  const x = (i: number) => (values.length === 1 ? 50 : 2 + (i / (values.length - 1)) * 96);
  return values.map((value, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
}

export interface Filter {
  objective: string;
  party: string;
  sector: string;
  from: Instant | undefined;
  to: Instant | undefined;
}

export function isKept(one: ReportView, filter: Filter): boolean {
  const { period } = one;
  return (
    (filter.objective === '' || one.objective === filter.objective) &&
    (filter.party === '' || one.party === filter.party) &&
    (filter.sector === '' || one.sector === filter.sector) &&
    (filter.from === undefined || (period !== undefined && (period.to ?? period.from) >= filter.from)) &&
    (filter.to === undefined || (period !== undefined && period.from < filter.to))
  );
}

export const FACT_STATES = ['CONFIRMED', 'CONTESTED', 'PARTLY', 'UNANSWERED'] as const;
export type FactState = (typeof FACT_STATES)[number];
export interface Row {
  key: string;
  facts: Record<FactState, number>;
  /** Facts a week, the earliest week first. */
  weeks: number[];
  reports: ReportView[];
}
const WEEK_MS = 7 * 86_400_000;

/** Facts by state, grouped; what has no such mark is grouped under ''. */
export function rowsBy(reports: ReportView[], key: (one: ReportView) => string | undefined): Row[] {
  const weekOf = (one: ReportView) => Math.floor(new Date(one.period?.from ?? one.at).getTime() / WEEK_MS);
  const first = Math.min(...reports.map(weekOf));
  const last = Math.max(...reports.map(weekOf));
  const rows = new Map<string, Row>();
  for (const one of reports) {
    const name = key(one) ?? '';
    const row: Row = rows.get(name) ?? {
      key: name,
      facts: { CONFIRMED: 0, CONTESTED: 0, PARTLY: 0, UNANSWERED: 0 },
      weeks: Array.from({ length: last - first + 1 }, () => 0),
      reports: [],
    };
    row.reports.push(one);
    for (const fact of one.facts) row.facts[fact.state]++;
    row.weeks[weekOf(one) - first]! += one.facts.length;
    rows.set(name, row);
  }
  return [...rows.values()].sort((a, b) => a.key.localeCompare(b.key));
}

/** Late now, whatever the hour of the copy. */
export function isHarmLate(one: CivilianHarmView, now: Date): boolean {
  return one.state !== 'CLOSED' && one.silent.length > 0 && one.due !== undefined && new Date(one.due).getTime() <= now.getTime();
}

/** Late first, then what waits, then what is closed; the earliest due first. */
export function sortedHarms(all: CivilianHarmView[], now: Date): CivilianHarmView[] {
  const rank = (one: CivilianHarmView) => (isHarmLate(one, now) ? 0 : one.state === 'CLOSED' ? 2 : 1);
  return [...all].sort((a, b) => rank(a) - rank(b) || (a.due ?? '').localeCompare(b.due ?? '') || a.reference.localeCompare(b.reference));
}
