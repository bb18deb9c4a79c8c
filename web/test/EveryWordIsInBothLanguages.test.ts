import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FEATURES } from '../src/i18n/features';
import { fill } from '../src/i18n/phrase';
import { fillServer } from '../src/i18n/server-phrase';
import { committedWordsOf, wordsOf } from '../tools/words.mjs';

type Catalogue = Record<string, string>;
const FOLDER = new URL('../src/i18n/', import.meta.url).pathname;
const ALL = [...new Set(readdirSync(FOLDER).filter((file) => file.endsWith('.json')).map((file) => file.split('.')[0]!))];
/** Taken over from the server's catalogues; a screen asks for them by the record's values. */
const TAKEN_OVER = 'words';
const read = (part: string, language: string): Catalogue =>
  JSON.parse(readFileSync(join(FOLDER, `${part}.${language}.json`), 'utf8')) as Catalogue;
const whole = (language: string): Catalogue => Object.assign({}, ...ALL.map((part) => read(part, language)));

/** The names of what a message takes. */
function placesIn(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)(?:\}|, plural)/g)].map((found) => found[1]!))].sort();
}

describe('every word is in both languages', () => {
  it('has the same keys, in the same files', () => {
    for (const part of ALL) expect(Object.keys(read(part, 'en')), part).toEqual(Object.keys(read(part, 'fr')));
  });

  it('takes the same values in both, and leaves none blank', () => {
    const [fr, en] = [whole('fr'), whole('en')];
    for (const [key, message] of Object.entries(fr)) {
      expect(message.trim(), key).not.toBe('');
      expect(placesIn(en[key]!), key).toEqual(placesIn(message));
    }
  });

  it('has French spacing and apostrophes in French', () => {
    for (const [key, message] of Object.entries(whole('fr'))) {
      expect(message, key).not.toMatch(/\w'\w/);
      expect(message, key).not.toMatch(/[\wéèà»][:;?!](\s|$)/);
    }
  });

  it('names the record’s values as the server does', () => {
    const beside = new URL('../../node/src/main/resources/catalogue/fr.properties', import.meta.url);
    // The client may be built where only its own folder is.
    if (!existsSync(beside)) return;
    for (const language of ['fr', 'en']) {
      expect(committedWordsOf(language), `${language}: run node tools/words.mjs`).toEqual(wordsOf(language));
    }
  });

  it('has every key that a screen asks for by name, and none that no screen does', () => {
    const sources = filesUnder(join(FOLDER, '..'))
      .filter((file) => /\.(ts|svelte)$/.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const keys = ALL.filter((part) => part !== TAKEN_OVER).flatMap((part) => Object.keys(read(part, 'fr')));
    const families = [...sources.matchAll(/`([\w.-]+)\$\{/g)].map((found) => found[1]!);
    const unused = keys.filter(
      (key) => !sources.includes(`'${key}'`) && !families.some((start) => start !== '' && key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  it('comes with each screen that asks for it, whichever way the reader came', () => {
    const table = readFileSync(join(FOLDER, '../app/load.ts'), 'utf8');
    const screens = [...table.matchAll(/\(\) => import\('([^']+)'\)(?:, '(\w+)')?(?:\), '(\w+)')?/g)].map(([, file, ...features]) => ({ file: join(FOLDER, '../app', file!), features: features.filter((one) => one !== undefined) }));
    expect(screens.length).toBeGreaterThan(9);
    // A part of a screen that brings the words of another feature is held to those.
    screens.push(...filesUnder(join(FOLDER, '..')).filter((file) => file.endsWith('.svelte')).flatMap(broughtBy));
    const common = new Set(['shell', 'screens', 'words'].flatMap((part) => Object.keys(read(part, 'fr'))));
    const apart = new Map(Object.keys(FEATURES).flatMap((feature) => Object.keys(read(feature, 'fr')).map((key) => [key, feature] as const)));
    const missing = screens.flatMap(({ file, features }) =>
      [...reached(file)].flatMap((source) =>
        [...readFileSync(source, 'utf8').matchAll(/'([a-zA-Z]+(?:\.[\w-]+)+)'/g)]
          .map((found) => found[1]!)
          .filter((key) => apart.has(key) && !features.includes(apart.get(key)!) && !common.has(key))
          .map((key) => `${key} in ${source.slice(FOLDER.length - 5)}, reached from ${file.slice(FOLDER.length - 5)}`),
      ),
    );
    expect(missing).toEqual([]);
  });
});

const WITH_WORDS = /withWords\(\(\) => import\('([^']+)'\), '(\w+)'\)/g;

/** What a file loads together with the words of a feature. */
function broughtBy(file: string): { file: string; features: string[] }[] {
  return [...readFileSync(file, 'utf8').matchAll(WITH_WORDS)].map(([, from, feature]) => ({ file: join(file, '..', from!), features: [feature!] }));
}

/** A file and all it imports of its own, at once or later, with no words but its own. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, from] of readFileSync(file, 'utf8').replaceAll(WITH_WORDS, '').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
    const found = [from!, `${from}.ts`].map((one) => join(file, '..', one)).find((one) => /\.(ts|svelte)$/.test(one) && existsSync(one));
    // The words themselves, and what makes them, hold every key.
    if (found && !found.includes('/i18n/')) reached(found, seen);
  }
  return seen;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('a phrase is filled', () => {
  it('with values and the plural of its language', () => {
    const message = '{n, plural, one {# avis} other {# avis divers}} de {party}';
    expect(fill(message, { n: 0, party: 'X' }, 'fr')).toBe('0 avis de X');
    expect(fill(message, { n: 2, party: 'X' }, 'fr')).toBe('2 avis divers de X');
    expect(fill('{n, plural, one {# day} other {# days}}', { n: 0 }, 'en')).toBe('0 days');
    expect(fill('{n, plural, one {# day} other {# days}}', { n: 1234 }, 'en')).toBe('1,234 days');
  });

  it('from the server’s catalogue, without the segments whose evidence is withheld', () => {
    const phrase = 'Une autre version est arrivée[ (n° {n})] : regardez-la[ avant {at}].';
    const words = (field: string) => (field === 'n' ? '3' : undefined);
    expect(fillServer(phrase, words)).toBe('Une autre version est arrivée (n° 3) : regardez-la.');
  });
});
