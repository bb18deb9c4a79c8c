// A charter while it is written: what is typed, what is missing, and the charter it stands for.
import type { Charter, Founding, Terms } from '../../api/setup';
import type { PublicKey } from '../../api/setup-acts';
import { CATEGORIES, type Category, type Level, type Name, type PartyKind, type Regime } from '../../api/values';
import { isZone } from '../../time/zones';
import { FOUNDING_ACTS } from './mandates';
import { wholeName } from './whole-name';

export const PARTY_KINDS: readonly PartyKind[] = [
  'HOST_NATION', 'PARTNER_FORCE', 'REGIONAL_FORCE', 'UN_MISSION', 'STATE', 'HUMANITARIAN',
];
export const REGIMES: readonly Regime[] = ['APPROVAL', 'NOTIFICATION', 'INFORMATION'];
export const DEADLINES = ['positionHours', 'arrangementHours', 'decisionHours', 'approvalValidityHours'] as const;
export const ARTICLES = ['legalEffect', 'retention', 'erasure', 'marking', 'exit'] as const;
export const MAX_FOUNDING = 5;
const MAX_HOURS = 8_784;
const SHORT_NAME = /^[a-z][a-z0-9-]{1,31}$/;

export interface FounderRow {
  short: string;
  title: Name;
  person: string;
  acts: string[];
}
export interface PartyRow {
  id: string;
  /** Whether the short name was typed; until then it follows the name. */
  own: boolean;
  name: Name;
  kind: PartyKind;
  regime: Regime;
  rules: { category: Category; regime: Regime }[];
  contingents: { id: string; name: Name; nation: string }[];
  founding: FounderRow[];
}
export interface CharterForm {
  theatre: string;
  name: Name;
  zone: string;
  parties: PartyRow[];
  deadlines: Record<(typeof DEADLINES)[number], string>;
  consultedLevel: Level;
  articles: Record<(typeof ARTICLES)[number], string>;
}
export interface CharterFault {
  field: string;
  fault: 'blank' | 'short-name' | 'short-name-twice' | 'host' | 'hours' | 'nation' | 'no-founder' | 'humanitarian' | 'zone';
  /** Which party, if it is about one. */
  party?: string;
}

export function newCharter(theatre: string): CharterForm {
  return {
    theatre,
    name: { fr: '', en: '' },
    // Whoever writes it mostly sits where it applies; it is shown, read and signed like the rest.
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    parties: [newParty('HOST_NATION'), newParty('PARTNER_FORCE')],
    deadlines: { positionHours: '24', arrangementHours: '12', decisionHours: '48', approvalValidityHours: '720' },
    consultedLevel: 'SUMMARY',
    articles: { legalEffect: '', retention: '', erasure: '', marking: '', exit: '' },
  };
}

export function newParty(kind: PartyKind): PartyRow {
  return {
    id: '',
    own: false,
    name: { fr: '', en: '' },
    kind,
    regime: regimeOf(kind),
    rules: [],
    contingents: [],
    founding: [newFounder('chef', 'Chef d’état-major', 'Chief of staff'), newFounder('greffe', 'Secrétaire général', 'Secretary-general')],
  };
}

/** What a charter usually asks of such a party. */
export function regimeOf(kind: PartyKind): Regime {
  if (kind === 'STATE') return 'INFORMATION';
  return kind === 'UN_MISSION' || kind === 'HUMANITARIAN' ? 'NOTIFICATION' : 'APPROVAL';
}

export function newFounder(short = '', fr = '', en = ''): FounderRow {
  return { short, title: { fr, en }, person: '', acts: [...FOUNDING_ACTS] };
}

/** `République du Mali` becomes `republique-du-mali`. */
export function shortNameOf(name: string): string {
  const plain = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const joined = plain.replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '').slice(0, 32);
  return joined.replace(/-+$/, '');
}

export function faultsOf(form: CharterForm): CharterFault[] {
  const faults: CharterFault[] = [];
  const blank = (field: string, text: string, party?: string) => {
    if (text.trim() === '') faults.push({ field, fault: 'blank', ...(party === undefined ? {} : { party }) });
  };
  if (!SHORT_NAME.test(form.theatre)) faults.push({ field: 'theatre', fault: 'short-name' });
  blank('name', form.name.fr);
  if (!isZone(form.zone.trim())) faults.push({ field: 'zone', fault: 'zone' });
  if (form.parties.filter((party) => party.kind === 'HOST_NATION').length !== 1) faults.push({ field: 'parties', fault: 'host' });
  form.parties.forEach((party, i) => faults.push(...partyFaults(party, i, form.parties.map(({ id }) => id))));
  for (const field of DEADLINES) {
    const hours = Number(form.deadlines[field]);
    if (!Number.isInteger(hours) || hours < 1 || hours > MAX_HOURS) faults.push({ field, fault: 'hours' });
  }
  for (const field of ARTICLES) blank(field, form.articles[field]);
  return faults;
}

/** Of the party at a place among all, by their short names. */
export function partyFaults(row: PartyRow, i: number, all: string[]): CharterFault[] {
  const party = row.name.fr.trim() || `n° ${i + 1}`;
  const at = (field: string, fault: CharterFault['fault']): CharterFault => ({ field: `${field}-${i}`, fault, party });
  const faults: CharterFault[] = [];
  if (row.name.fr.trim() === '') faults.push(at('party-name', 'blank'));
  if (!SHORT_NAME.test(row.id)) faults.push(at('party-id', 'short-name'));
  if (row.id !== '' && all.indexOf(row.id) < i) faults.push(at('party-id', 'short-name-twice'));
  const asked = [row.regime, ...row.rules.map((rule) => rule.regime)];
  if (row.kind === 'HUMANITARIAN' && asked.includes('APPROVAL')) faults.push(at('party-regime', 'humanitarian'));
  if (row.founding.length === 0) faults.push(at('founders', 'no-founder'));
  row.founding.forEach((founder, j) => {
    if (founder.title.fr.trim() === '') faults.push(at(`founder-title-${j}`, 'blank'));
    if (founder.person.trim() === '') faults.push(at(`founder-person-${j}`, 'blank'));
    if (!SHORT_NAME.test(founder.short)) faults.push(at(`founder-short-${j}`, 'short-name'));
    if (founder.short !== '' && row.founding.findIndex((other) => other.short === founder.short) < j)
      faults.push(at(`founder-short-${j}`, 'short-name-twice'));
  });
  row.contingents.forEach((one, j) => {
    if (one.name.fr.trim() === '') faults.push(at(`contingent-${j}`, 'blank'));
    if (!/^[A-Z]{3}$/.test(one.nation)) faults.push(at(`nation-${j}`, 'nation'));
  });
  return faults;
}

/** The charter a form without faults stands for; the node is asked for each founding post's key. */
export async function charterOf(form: CharterForm, keyOf: (post: string) => Promise<PublicKey>): Promise<Charter> {
  const parties: Terms[] = [];
  for (const row of form.parties) parties.push(await termsOf(row, keyOf));
  return {
    theatre: form.theatre,
    name: wholeName(form.name),
    host: form.parties.find((party) => party.kind === 'HOST_NATION')?.id ?? '',
    parties,
    deadlines: Object.fromEntries(DEADLINES.map((field) => [field, Number(form.deadlines[field])])) as Charter['deadlines'],
    consultedLevel: form.consultedLevel,
    articles: Object.fromEntries(ARTICLES.map((field) => [field, form.articles[field].trim()])) as Charter['articles'],
    zone: form.zone.trim(),
  };
}

export async function termsOf(row: PartyRow, keyOf: (post: string) => Promise<PublicKey>): Promise<Terms> {
  const founding: Founding[] = [];
  for (const founder of row.founding) {
    const id = `${row.id}.${founder.short}`;
    founding.push({
      post: id,
      title: wholeName(founder.title),
      key: await keyOf(id),
      person: id,
      personName: founder.person.trim(),
      mandate: { acts: founder.acts, sectors: [], categories: [] },
    });
  }
  return {
    id: row.id,
    name: wholeName(row.name),
    kind: row.kind,
    regime: row.regime,
    rules: row.rules,
    contingents: row.contingents.map((one) => ({ ...one, name: wholeName(one.name) })),
    founding,
  };
}

/** A draft the server has, to be written on. */
export function formOf(charter: Charter): CharterForm {
  return {
    theatre: charter.theatre,
    name: charter.name,
    parties: charter.parties.map(rowOf),
    deadlines: Object.fromEntries(DEADLINES.map((field) => [field, String(charter.deadlines[field])])) as CharterForm['deadlines'],
    consultedLevel: charter.consultedLevel,
    articles: { ...charter.articles },
    zone: charter.zone ?? '',
  };
}

/** A party's terms, to be written on. */
export function rowOf(terms: Terms): PartyRow {
  return {
    id: terms.id,
    own: true,
    name: terms.name,
    kind: terms.kind,
    regime: terms.regime,
    rules: terms.rules,
    contingents: terms.contingents,
    founding: terms.founding.map((founder) => ({
      short: founder.post.slice(terms.id.length + 1),
      title: founder.title,
      person: typeof founder.personName === 'string' ? founder.personName : '',
      acts: founder.mandate.acts,
    })),
  };
}

/** Kinds of activity for which a party has no rule yet. */
export function ruleless(row: PartyRow): Category[] {
  return CATEGORIES.filter((category) => !row.rules.some((rule) => rule.category === category));
}
