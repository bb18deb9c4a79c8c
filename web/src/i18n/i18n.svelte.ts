// The language and its words. French is the source; English must have every key, which the compiler
// checks below. Switching loads the other catalogue and redraws what shows a word, nothing else.
import type { Name, Text } from '../api/values';
import type enUi from './en.json';
import type frUi from './fr.json';
import { fill, numberIn, type Values } from './phrase';
import type enWords from './words.en.json';
import type frWords from './words.fr.json';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Key = keyof typeof frUi | keyof typeof frWords;
type Messages = Record<Key, string>;

/** Fails to compile when English lacks a key of French or has one too many. */
type Same<A, B> = [keyof A] extends [keyof B] ? ([keyof B] extends [keyof A] ? true : never) : never;
export const EVERY_KEY_IS_IN_BOTH: Same<typeof frUi, typeof enUi> & Same<typeof frWords, typeof enWords> = true;

const CATALOGUES: Record<Language, () => Promise<Messages>> = {
  fr: async () => ({ ...(await import('./words.fr.json')).default, ...(await import('./fr.json')).default }),
  en: async () => ({ ...(await import('./words.en.json')).default, ...(await import('./en.json')).default }),
};

let language = $state<Language>('fr');
let messages = $state.raw<Messages | undefined>();

export async function speak(next: Language): Promise<void> {
  messages = await CATALOGUES[next]();
  language = next;
  document.documentElement.lang = next;
}

export function spoken(): Language {
  return language;
}

export function t(key: Key, values: Values = {}): string {
  return fill(messages?.[key] ?? key, values, language);
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
