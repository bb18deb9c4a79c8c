import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

// A link, a reload and a bookmark open any screen before any other: its words must come with it, or it shows « … ».

const SRC = new URL('../src/', import.meta.url).pathname;
const WORDS = join(SRC, 'i18n');
const keysOf = (...parts: string[]): string[] =>
  parts.flatMap((part) => Object.keys(JSON.parse(readFileSync(join(WORDS, `${part}.fr.json`), 'utf8')) as object));
const FIRST = keysOf('shell');
const SHARED = [...FIRST, ...keysOf('screens', 'words')];
const ALL = keysOf(...new Set(readdirSync(WORDS).filter((file) => file.endsWith('.json')).map((file) => file.split('.')[0]!)));

/** An entry of what is loaded by itself, and the words it is given. */
interface Root {
  file: string;
  words: string[];
}

const source = (file: string) => readFileSync(file, 'utf8');

function fileOf(from: string, path: string): string | undefined {
  if (!path.startsWith('.')) return undefined;
  const at = resolve(dirname(from), path);
  for (const candidate of [at, `${at}.ts`]) {
    if (/\.(ts|svelte)$/.test(candidate)) {
      try {
        source(candidate);
        return candidate;
      } catch {
        // The next spelling of it.
      }
    }
  }
  return undefined;
}

/** What a file takes with it, and what it loads later: with words of its own, or with those it has. */
function loadedBy(file: string): { now: string[]; later: string[]; apart: Root[] } {
  const text = source(file);
  const files = (found: Iterable<RegExpMatchArray>) =>
    [...found].flatMap((one) => fileOf(file, one[1]!) ?? []);
  const apart = [...text.matchAll(/withWords\(\(\) => import\('([^']+)'\)(?:, '(\w+)')?\)/g)].flatMap((one) => {
    const found = fileOf(file, one[1]!);
    return found === undefined ? [] : [{ file: found, words: [...SHARED, ...(one[2] ? keysOf(one[2]) : [])] }];
  });
  const rest = text.replaceAll(/withWords\(\(\) => import\('[^']+'\)/g, '');
  return {
    now: files(rest.matchAll(/^\s*(?:import|export) (?!type)[^;]*?from '([^']+)'/gm)),
    later: files(rest.matchAll(/import\('([^']+)'\)/g)),
    apart,
  };
}

const TABLE = join(SRC, 'app/load.ts');
function rootsOfTable(): Root[] {
  // A screen with the words of two features brings the first of them itself: `withWords(() => import(…), 'x'), 'y'`.
  return [...source(TABLE).matchAll(/import\('([^']+)'\)(?:, '(\w+)'\))?(?:, '(\w+)')?/g)].map((one) => ({
    file: fileOf(TABLE, one[1]!)!,
    words: [...SHARED, ...[one[2], one[3]].flatMap((feature) => (feature ? keysOf(feature) : []))],
  }));
}

/** Every root, each found from the page itself. */
function rootsOf(): Root[] {
  const roots: Root[] = [];
  const open: Root[] = [
    { file: join(SRC, 'App.svelte'), words: FIRST },
    { file: join(SRC, 'screens/today/Today.svelte'), words: FIRST },
    ...rootsOfTable(),
  ];
  while (open.length > 0) {
    const root = open.pop()!;
    if (roots.some((one) => one.file === root.file && one.words.length === root.words.length)) continue;
    roots.push(root);
    for (const file of closureOf(root.file)) open.push(...loadedBy(file).apart);
  }
  return roots;
}

function closureOf(root: string): string[] {
  const seen: string[] = [];
  const open = [root];
  while (open.length > 0) {
    const file = open.pop()!;
    // The first screens choose the others: those have words of their own.
    if (seen.includes(file) || file === TABLE || file.startsWith(WORDS)) continue;
    seen.push(file);
    const { now, later } = loadedBy(file);
    open.push(...now, ...later);
  }
  return seen;
}

function lackingIn(root: Root): string[] {
  return closureOf(root.file).flatMap((file) => {
    const text = source(file);
    const asked = [...text.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((one) => one[1]!);
    const families = [...text.matchAll(/\bt\(\s*`([\w.-]+)\$\{/g)].map((one) => one[1]!);
    const wanted = [...asked, ...ALL.filter((key) => families.some((family) => key.startsWith(family)))];
    return [...new Set(wanted)]
      .filter((key) => !root.words.includes(key))
      .map((key) => `${root.file.slice(SRC.length)} asks for ${key} in ${file.slice(SRC.length)}`);
  });
}

describe('a screen opened first', () => {
  const roots = rootsOf();

  it('is found from the page, with those it opens', () => {
    const names = roots.map((one) => one.file.slice(SRC.length));
    for (const name of ['screens/operation/Operation.svelte', 'screens/chart/Chart.svelte', 'screens/SignIn.svelte', 'shell/Palette.svelte']) {
      expect(names).toContain(name);
    }
  });

  it('has all its words without another having been opened', () => {
    expect([...new Set(roots.flatMap(lackingIn))]).toEqual([]);
  });
});
