// What went wrong, in the language of the screen: the server's words as they came, or, once the reader
// has switched language, the same phrase from the server's other catalogue.
import { api } from '../api/routes';
import type { Problem } from '../api/problem';
import { formatDtg } from '../time/dtg';
import { spoken, t, type Key, type Language } from './i18n.svelte';
import { fillServer } from './server-phrase';

let catalogues = $state.raw<Partial<Record<Language, Record<string, string>>>>({});

export function problemText(problem: Problem): string {
  const language = spoken();
  if (problem.language === undefined || problem.language === language) return ownWords(problem);
  const phrase = catalogues[language]?.[`rejection.${problem.code}`] ?? catalogues[language]?.[`problem.${problem.code}.detail`];
  if (catalogues[language] === undefined) void learn(language);
  return phrase === undefined ? ownWords(problem) : fillServer(phrase, (field) => wordsOf(problem.evidence?.[field]));
}

function ownWords(problem: Problem): string {
  return problem.detail || problem.title || t('problem.unknown', { code: problem.code });
}

async function learn(language: Language): Promise<void> {
  try {
    catalogues = { ...catalogues, [language]: await api.catalogue(language) };
  } catch {
    // Without a network the words stay in the language they came in.
    catalogues = { ...catalogues, [language]: {} };
  }
}

function wordsOf(value: unknown): string | undefined {
  if (value === undefined || value === null || value === false) return undefined;
  if (value === true) return '';
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join(', ');
  if (typeof value === 'object') {
    const { from, to } = value as { from?: string; to?: string };
    return from === undefined ? undefined : `${formatDtg(from)} → ${to === undefined ? '…' : formatDtg(to)}`;
  }
  const text = String(value);
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return formatDtg(text);
  return actName(text) ?? text;
}

function actName(text: string): string | undefined {
  const key = `act.${text}` as Key;
  const found = t(key);
  return found === '…' ? undefined : found;
}
