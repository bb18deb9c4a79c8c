// From a fault's field to the element and the words that name it.
import { t, type Key } from '../../i18n/i18n.svelte';

const NAMES: Record<string, Key> = {
  title: 'form.title',
  text: 'form.text',
  conditions: 'standing.conditions',
  atOnce: 'standing.atOnce',
  personnel: 'standing.personnel',
  purpose: 'enum.ClauseKind.PURPOSE',
  means: 'enum.ClauseKind.MEANS',
  liaison: 'enum.ClauseKind.LIAISON',
  population: 'enum.ClauseKind.POPULATION',
  supporting: 'operation.supporting',
  forces: 'enum.ClauseKind.FORCES',
  grants: 'form.release',
  from: 'window.from',
  to: 'window.to',
  repeat: 'form.repeat',
  low: 'form.low',
  high: 'form.high',
  bufferMetres: 'form.bufferMetres',
  bufferHeight: 'form.bufferHeight',
  turnover: 'form.turnover',
  places: 'form.places',
  metres: 'form.metres',
  seal: 'seal.title',
  shapes: 'form.area',
  form: 'form.whole',
};

export function nameOfField(field: string): string {
  const [family = '', index, last] = field.split('/');
  if (family === 'volumes' && last !== undefined) return `${t('form.area')} ${Number(index) + 1}, ${wordOf(last)}`;
  if (family === 'volumes') return wordOf(index ?? 'shapes');
  return wordOf(family);
}

function wordOf(name: string): string {
  const key = NAMES[name];
  return key === undefined ? name : t(key);
}

export function idOfField(field: string): string {
  const [family = '', index, last] = field.split('/');
  if (family === 'volumes') return last === undefined ? (index ?? 'shapes') : `${last}-${index}`;
  return family;
}
