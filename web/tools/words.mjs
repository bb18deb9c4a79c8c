// Takes the words that the record's own values bear (acts, categories, stances…) over from the server's
// catalogues, so that one thing has one name in both. Run by hand; a test compares.
//   node tools/words.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = (language) =>
  new URL(`../../node/src/main/resources/catalogue/${language}.properties`, import.meta.url);
const target = (language) => new URL(`../src/i18n/words.${language}.json`, import.meta.url);

/** Kinds of value this client shows. */
const SHOWN = [
  'Answer',
  'Capacity',
  'Category',
  'Cause',
  'ClauseKind',
  'Custody',
  'Datum',
  'Gap',
  'ImmediateAnswer',
  'ImmediateKind',
  'InvitationAnswer',
  'Level',
  'PartyKind',
  'Regime',
  'Requirement',
  'Stance',
  'SubjectKind',
];

export function wordsOf(language) {
  const lines = readFileSync(source(language), 'utf8').split('\n');
  const pairs = lines
    .filter((line) => line !== '' && !line.startsWith('#') && line.includes('='))
    .map((line) => [line.slice(0, line.indexOf('=')).trim(), line.slice(line.indexOf('=') + 1).trim()])
    .filter(([key]) => key.startsWith('act.') || SHOWN.some((name) => key.startsWith(`enum.${name}.`)));
  return Object.fromEntries(pairs);
}

export function committedWordsOf(language) {
  return JSON.parse(readFileSync(target(language), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const language of ['fr', 'en']) {
    const words = wordsOf(language);
    writeFileSync(target(language), JSON.stringify(words, null, 2) + '\n');
    console.log(`${language}: ${Object.keys(words).length} words`);
  }
}
