// From a fault's field to the element and the words that name it, for the forms about results.
import { t, type Key } from '../../i18n/i18n.svelte';
import { idOf as idOfOther, nameOf as nameOfOther } from '../meetings/fields';

const NAMES: Record<string, Key> = {
  operation: 'result.operation',
  facts: 'result.facts',
  source: 'result.source',
  text: 'result.fact.text',
  happened: 'result.happened',
  told: 'result.told',
  asked: 'result.asked',
  killed: 'harm.killed',
  injured: 'harm.injured',
  account: 'harm.account',
  concerned: 'harm.concerned',
  due: 'harm.due',
  question: 'inquiry.question',
};

export function nameOf(field: string): string {
  const [family = '', index, last] = field.split('/');
  const key = NAMES[family];
  if (key === undefined) return nameOfOther(field);
  const cell = last === undefined ? undefined : NAMES[last];
  return `${t(key)}${index === undefined ? '' : ` ${Number(index) + 1}`}${cell === undefined ? '' : `, ${t(cell)}`}`;
}

export function idOf(field: string): string {
  const [family = ''] = field.split('/');
  return NAMES[family] === undefined ? idOfOther(field) : field.replaceAll('/', '-');
}
