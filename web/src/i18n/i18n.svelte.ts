// The language and its words. French is the source; English must have every key, which the compiler
// checks below. Switching loads the other catalogue and redraws what shows a word, nothing else.
import { bring } from '../app/bring.svelte';
import type { Name, Text } from '../api/values';
import type enScreens from './screens.en.json';
import type frScreens from './screens.fr.json';
import type enShell from './shell.en.json';
import type frShell from './shell.fr.json';
import type { Feature, FeatureWords } from './features';
import { fill, numberIn, type Values } from './phrase';
import type enWords from './words.en.json';
import type frWords from './words.fr.json';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

type French = typeof frShell & typeof frScreens & typeof frWords & FeatureWords<'fr'>;
type English = typeof enShell & typeof enScreens & typeof enWords & FeatureWords<'en'>;
export type Key = keyof French;
type Messages = Partial<Record<Key, string>>;

/** Fails to compile when English lacks a key of French or has one too many. */
type Same<A, B> = [keyof A] extends [keyof B] ? ([keyof B] extends [keyof A] ? true : never) : never;
export const EVERY_KEY_IS_IN_BOTH: Same<French, English> = true;

type Part = () => Promise<{ default: Messages }>;
/** What the first screen needs comes first, the rest while it is read. */
const FIRST: Record<Language, Part> = {
  fr: () => import('./first.fr'),
  en: () => import('./first.en'),
};
const REST: Record<Language, Part> = {
  fr: () => import('./rest.fr'),
  en: () => import('./rest.en'),
};

/** The features whose words are on this page already, and must follow a change of language. */
const entered = new Set<Feature>();

let language = $state<Language>('fr');
let messages = $state.raw<Messages>({});
/** The words of the other screens; asked for by the first screen that needs them, not before. */
let whole: Promise<unknown> | undefined;
let rules: Promise<unknown> | undefined;

/** Resolves when the first screen can be shown; the other words follow. */
export async function speak(next: Language): Promise<void> {
  // Switching replaces every word at once; only the first load comes in two steps.
  const switching = Object.keys(messages).length > 0;
  const features = entered.size === 0 ? [] : await Promise.all([...entered].map((feature) => partOf(feature, next)));
  const first = await load(switching ? [FIRST[next], REST[next], ...features] : [FIRST[next]]);
  messages = first;
  language = next;
  document.documentElement.lang = next;
  if (switching) whole = Promise.resolve();
}

async function load(parts: Part[]): Promise<Messages> {
  const loaded = await Promise.all(parts.map((part) => bring(part)));
  return Object.assign({}, ...loaded.map((one) => one.default)) as Messages;
}

/** A screen's code together with its words, those all screens share and those of its feature, and with the
    rules of style they share. */
export async function withWords<T>(screen: () => Promise<T>, feature?: Feature): Promise<T> {
  const [code] = await Promise.all([bring(screen), rest(), feature && enter(feature)]);
  return code;
}

function rest(): Promise<unknown> {
  rules ??= bring(() => import('../design/rest.css'));
  whole ??= load([REST[language]]).then((words) => (messages = { ...messages, ...words }));
  return Promise.all([whole, rules]);
}

async function enter(feature: Feature): Promise<void> {
  if (entered.has(feature)) return;
  const asked = language;
  const words = await load([await partOf(feature, asked)]);
  entered.add(feature);
  messages = { ...messages, ...(asked === language ? words : await load([await partOf(feature, language)])) };
}

/** The list of features comes with the first screen that has one. */
async function partOf(feature: Feature, of: Language): Promise<Part> {
  return (await bring(() => import('./features'))).FEATURES[feature][of];
}

export function spoken(): Language {
  return language;
}

export function t(key: Key, values: Values = {}): string {
  return fill(messages[key] ?? '…', values, language);
}

/** A name in the language of the screen. */
export function named(name: Name | undefined): string {
  return name === undefined ? '' : name[language];
}

/** A text, or that it was erased. */
export function textOf(text: Text | undefined): string {
  return text === undefined ? '' : typeof text === 'string' ? text : t('text.erased');
}

export function number(n: number, digits = 0): string {
  return numberIn(n, language, digits);
}
