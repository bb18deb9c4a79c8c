// The host's plan while it is written; an objective keeps its identifier, since operations name it.
import type { Plan } from '../../api/setup-acts';
import { shortNameOf } from './charter-draft';
import { wholeName } from './whole-name';

export function blankPlan(): Plan {
  return { name: { fr: '', en: '' }, lines: [{ name: { fr: '', en: '' }, objectives: [{ id: '', name: { fr: '', en: '' } }] }] };
}

export function isWhole(plan: Plan): boolean {
  const names = [plan.name, ...plan.lines.flatMap((line) => [line.name, ...line.objectives.map((one) => one.name)])];
  return plan.lines.length > 0 && names.every((name) => name.fr.trim() !== '');
}

export function planOf(draft: Plan): Plan {
  const taken = new Set(draft.lines.flatMap((line) => line.objectives.map((one) => one.id)).filter((id) => id !== ''));
  return {
    name: wholeName(draft.name),
    lines: draft.lines.map((line) => ({
      name: wholeName(line.name),
      objectives: line.objectives.map((one) => ({ id: one.id || freeId(one.name.fr, taken), name: wholeName(one.name) })),
    })),
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
