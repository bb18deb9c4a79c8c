// From a fault's field to the element and the words that name it, for the forms about disputes.
import { t, type Key } from '../../i18n/i18n.svelte';
import { idOfField, nameOfField } from '../form/fields';

const NAMES: Record<string, Key> = {
  against: 'dispute.against',
  disputed: 'dispute.text',
  text: 'dispute.text',
  answerBy: 'dispute.answerBy',
  one: 'dispute.oneSide',
  other: 'dispute.otherSide',
  suspendedFrom: 'dispute.report.from',
  suspendedTo: 'dispute.report.to',
  evidence: 'dispute.evidence',
  articles: 'settlement.article',
  settlement: 'settlement.title',
  fr: 'settlement.french',
  en: 'settlement.english',
};

export function nameOf(field: string): string {
  const [family = '', index, last] = field.split('/');
  const key = NAMES[family];
  if (key === undefined) return nameOfField(field);
  const row = index === undefined || !/^\d+$/.test(index) ? '' : ` ${Number(index) + 1}`;
  const cell = last === undefined ? undefined : NAMES[last];
  return `${t(key)}${row}${cell === undefined ? '' : `, ${t(cell)}`}`;
}

export function idOf(field: string): string {
  const [family = ''] = field.split('/');
  return NAMES[family] === undefined ? idOfField(field) : field.replaceAll('/', '-');
}
