// The host's plan while it is written. An objective, an effect and a measure keep their identifiers, since operations,
// comments and measurements name them.
import type { Measure } from '../../api/result-acts';
import type { Plan } from '../../api/setup-acts';
import type { Name } from '../../api/values';
import { readAmount } from '../../result/reading';
import { formatDtg } from '../../time/dtg';
import { readDtg } from '../../time/read-dtg';
import { shortNameOf } from './charter-draft';
import { wholeName } from './whole-name';

/** Numbers and hours as they are typed. */
export interface MeasureDraft {
  id: string;
  type: Measure['type'];
  name: Name;
  unit: Name;
  baseline: string;
  target: string;
  source: Name;
  due: string;
}
export interface EffectDraft {
  id: string;
  name: Name;
  measures: MeasureDraft[];
}
export interface PlanDraft {
  name: Name;
  lines: { name: Name; objectives: { id: string; name: Name; effects: EffectDraft[] }[] }[];
  phases: { id: string; name: Name; from: string; to: string }[];
  decisionPoints: { id: string; name: Name; at: string }[];
}

export function blankName(): Name {
  return { fr: '', en: '' };
}

export function blankPlan(): PlanDraft {
  return { name: blankName(), lines: [{ name: blankName(), objectives: [{ id: '', name: blankName(), effects: [] }] }], phases: [], decisionPoints: [] };
}

export function blankMeasure(): MeasureDraft {
  return { id: '', type: 'EFFECTIVENESS', name: blankName(), unit: blankName(), baseline: '', target: '', source: blankName(), due: '' };
}

/** As it was published, to be changed. */
export function draftOf(plan: Plan): PlanDraft {
  const amount = (one: Measure['target']) => (one ? (one.digits / 10 ** one.decimals).toFixed(one.decimals) : '');
  return structuredClone({
    name: plan.name,
    lines: plan.lines.map((line) => ({
      name: line.name,
      objectives: line.objectives.map((one) => ({
        id: one.id,
        name: one.name,
        effects: (one.effects ?? []).map((effect) => ({
          id: effect.id,
          name: effect.name,
          measures: effect.measures.map(({ id, type, name, unit, baseline, target, source, due }) => ({
            id,
            type,
            name,
            unit,
            baseline: amount(baseline),
            target: amount(target),
            source,
            due: due ? formatDtg(due) : '',
          })),
        })),
      })),
    })),
    phases: (plan.phases ?? []).map(({ id, name, window }) => ({ id, name, from: formatDtg(window.from), to: window.to ? formatDtg(window.to) : '' })),
    decisionPoints: (plan.decisionPoints ?? []).map(({ id, name, at }) => ({ id, name, at: formatDtg(at) })),
  });
}

export function isAmount(text: string): boolean {
  return text.trim() === '' || readAmount(text) !== undefined;
}

export function isHour(text: string, now: Date, needed = false): boolean {
  return text.trim() === '' ? !needed : readDtg(text, now).ok;
}

export function isWhole(plan: PlanDraft, now: Date): boolean {
  const objectives = plan.lines.flatMap((line) => line.objectives);
  const effects = objectives.flatMap((one) => one.effects);
  const measures = effects.flatMap((one) => one.measures);
  const names = [plan, ...plan.lines, ...objectives, ...effects, ...measures, ...plan.phases, ...plan.decisionPoints].map((one) => one.name);
  const said = [...names, ...measures.flatMap((one) => [one.unit, one.source])];
  return (
    plan.lines.length > 0 &&
    said.every((name) => name.fr.trim() !== '') &&
    measures.every((one) => isAmount(one.baseline) && isAmount(one.target) && isHour(one.due, now)) &&
    plan.phases.every((one) => isHour(one.from, now, true) && isHour(one.to, now) && isInOrder(one, now)) &&
    plan.decisionPoints.every((one) => isHour(one.at, now, true))
  );
}

function isInOrder({ from, to }: { from: string; to: string }, now: Date): boolean {
  return to.trim() === '' || hour(from, now) < hour(to, now);
}

function hour(text: string, now: Date): string {
  const read = readDtg(text, now);
  return read.ok ? read.at : '';
}

/** What a plan had before there were effects and phases is written as it was. */
export function planOf(draft: PlanDraft, now: Date): Plan {
  const taken = new Set(draft.lines.flatMap((line) => line.objectives.map((one) => one.id)).filter((id) => id !== ''));
  const effects = draft.lines.flatMap((line) => line.objectives.flatMap((one) => one.effects));
  const items = [...effects, ...effects.flatMap((one) => one.measures), ...draft.phases, ...draft.decisionPoints];
  const used = new Set(items.map((one) => one.id).filter((id) => id !== ''));
  const named = (one: { id: string; name: Name }) => ({ id: one.id || freeId(one.name.fr, used), name: wholeName(one.name) });
  const measure = (one: MeasureDraft): Measure => {
    const [baseline, target] = [readAmount(one.baseline), readAmount(one.target)];
    return {
      ...named(one),
      type: one.type,
      unit: wholeName(one.unit),
      ...(baseline ? { baseline } : {}),
      ...(target ? { target } : {}),
      source: wholeName(one.source),
      ...(one.due.trim() === '' ? {} : { due: hour(one.due, now) }),
    };
  };
  return {
    name: wholeName(draft.name),
    lines: draft.lines.map((line) => ({
      name: wholeName(line.name),
      objectives: line.objectives.map((one) => ({
        id: one.id || freeId(one.name.fr, taken),
        name: wholeName(one.name),
        ...(one.effects.length === 0 ? {} : { effects: one.effects.map((effect) => ({ ...named(effect), measures: effect.measures.map(measure) })) }),
      })),
    })),
    ...(draft.phases.length === 0
      ? {}
      : { phases: draft.phases.map((one) => ({ ...named(one), window: { from: hour(one.from, now), ...(one.to.trim() === '' ? {} : { to: hour(one.to, now) }) } })) }),
    ...(draft.decisionPoints.length === 0 ? {} : { decisionPoints: draft.decisionPoints.map((one) => ({ ...named(one), at: hour(one.at, now) })) }),
  };
}

function freeId(name: string, taken: Set<string>): string {
  const stem = shortNameOf(name).slice(0, 28) || 'objectif';
  const base = stem.length < 2 ? `o-${stem}` : stem;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}
