// Measures of the plan whose day is near or past, and of which nothing was told since.
import type { MeasurementView, PlanView } from '../api/result-views';
import type { Name } from '../api/values';

/** As far ahead as the day's board looks. */
const SOON_MS = 72 * 3_600_000;

export interface ToMeasure {
  id: string;
  name: Name;
  due: string;
  late: boolean;
}

/** What was told within the three days before the day is of that day. The longest late first. */
export function toMeasure(plan: PlanView | undefined, told: MeasurementView[], now: Date): ToMeasure[] {
  const measures = (plan?.lines ?? []).flatMap((line) => line.objectives.flatMap((one) => (one.effects ?? []).flatMap((effect) => effect.measures)));
  return measures
    .flatMap(({ id, name, due }) => (due === undefined ? [] : [{ id, name, due, late: Date.parse(due) <= now.getTime() }]))
    .filter(({ due }) => Date.parse(due) - now.getTime() <= SOON_MS)
    .filter(({ id, due }) => !told.some((one) => one.measure === id && Date.parse(one.from.happened) >= Date.parse(due) - SOON_MS))
    .sort((a, b) => Date.parse(a.due) - Date.parse(b.due));
}
