// From a fault's field to the element and the words that name it, for the forms about meetings.
import { t, type Key } from '../../i18n/i18n.svelte';
import { idOfField, nameOfField } from '../form/fields';

const NAMES: Record<string, Key> = {
  place: 'meeting.place',
  point: 'meeting.point',
  schedule: 'meeting.when',
  during: 'meeting.when',
  meetingPurpose: 'meeting.purpose',
  participants: 'meeting.participants',
  parties: 'meeting.parties',
  attendees: 'meeting.attendees',
  agenda: 'meeting.agenda',
  publication: 'meeting.publication',
  saidBy: 'meeting.saidBy',
  date: 'meeting.sourceDate',
  source: 'meeting.source',
  reason: 'reason',
  articles: 'minutes.article',
  decisions: 'minutes.decision',
  fr: 'minutes.french',
  en: 'minutes.english',
  ower: 'commitment.ower',
  beneficiary: 'commitment.beneficiary',
  promise: 'commitment.text',
  due: 'commitment.due',
  links: 'commitment.links',
  nameFr: 'forum.nameFr',
  nameEn: 'forum.nameEn',
  rhythm: 'forum.rhythm',
  rhythmDays: 'forum.rhythm',
  hosts: 'forum.hosts',
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
