// Which object stands in which row: by the parties that have part in it, or by the objective of the host's plan it names.
import type { Name } from '../../api/values';
import type { PlanView } from '../../api/views';
import type { Key } from '../../i18n/i18n.svelte';
import { KINDS, type Item, type Kind } from './items';

export interface Row {
  id: string;
  /** Of a party or an objective; else one of our own words. */
  name: Name | Key;
  items: Item[];
}
export interface Group {
  id: string;
  name?: Name | Key;
  rows: Row[];
}
export type By = 'party' | 'line';

/** One row for each party, empty ones too: who has nothing to do is seen. A meeting stands in the row of each party present. */
export function byParty(items: Item[], parties: { id: string; name: Name }[]): Group[] {
  const known = new Set(parties.map(({ id }) => id));
  const others = [...new Set(items.flatMap((item) => item.parties))].filter((id) => !known.has(id)).sort();
  const all = [...parties, ...others.map((id) => ({ id, name: { fr: id, en: id } }))];
  return [{ id: 'parties', rows: all.map(({ id, name }) => ({ id, name, items: items.filter((item) => item.parties.includes(id)) })) }];
}

/**
 * One row for each objective under its line of effort, empty ones too. What names none stands outside the plan, by what it
 * is; so does what names an objective that the plan no longer has. Whose objective was not released is said apart.
 */
export function byLine(items: Item[], plan: PlanView): Group[] {
  const objectives = new Set(plan.lines.flatMap((line) => line.objectives.map(({ id }) => id)));
  const placeOf = ({ serves }: Item) => (typeof serves === 'string' ? serves : objectives.has(serves.objective) ? serves.objective : 'none');
  const at = (place: string) => items.filter((item) => placeOf(item) === place);
  const lines = plan.lines.map((line, i): Group => ({
    id: `line-${i}`,
    name: line.name,
    rows: line.objectives.map(({ id, name }) => ({ id, name, items: at(id) })),
  }));
  const outside = at('none');
  const rows: Row[] = KINDS.map((kind): Row => ({ id: `none-${kind}`, name: `synchro.kinds.${kind}`, items: outside.filter((item) => item.kind === kind) }));
  const withheld = at('withheld');
  if (withheld.length > 0) rows.push({ id: 'withheld', name: 'synchro.withheld', items: withheld });
  const shown = rows.filter((row) => row.items.length > 0);
  return [...lines, ...(shown.length > 0 ? [{ id: 'outside', name: 'synchro.outside' as const, rows: shown }] : [])];
}

/** The row above all others: where two meet. */
export function conflictRow(items: Item[]): Row {
  return { id: 'conflicts', name: 'synchro.conflicts', items };
}

/** Above the parties: what the plan says is done when, and when something is to be decided. */
export function planRow(items: Item[]): Row {
  return { id: 'phases', name: 'synchro.phases', items };
}

/** Whose row it stands in is not whose it is. */
export function isPart(item: Item, row: string): boolean {
  return item.kind === 'operation' && item.parties[0] !== row && item.parties.includes(row);
}

export type { Kind };
