// What must cross a poor link, in gzip bytes, against the budgets. A page over its budget fails the build.
//   node tools/sizes.mjs DIST
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const KB = 1024;
/** 64 kbit/s carries 8 KB a second: the shell in five, the map in half a minute. */
const BUDGETS = { shell: 40 * KB, map: 180 * KB, screen: 30 * KB, tokens: 15 * KB };

/** Each screen with the feature, if any, whose words come with it, and the frame it stands in. */
const SCREENS = [
  ['src/screens/Operations.svelte', 'operations'],
  ['src/screens/chart/Chart.svelte', 'chart'],
  ['src/screens/matrix/Matrix.svelte', 'synchro'],
  ['src/screens/operation/Operation.svelte', 'room'],
  ['src/screens/operation/SeenAs.svelte', 'room'],
  ['src/screens/order/Order.svelte', 'order'],
  ['src/screens/form/Propose.svelte', 'writing'],
  ['src/screens/form/Notify.svelte', 'writing'],
  ['src/screens/form/Immediate.svelte', 'writing'],
  ['src/screens/notices/Notices.svelte'],
  ['src/screens/Record.svelte', 'record'],
  ['src/screens/Search.svelte', 'record'],
  ['src/screens/SignIn.svelte'],
  ['src/shell/Palette.svelte', 'palette'],
  ['src/screens/setup/Setup.svelte', 'setup'],
  ...['Meetings', 'Meeting', 'Plan', 'Report', 'Hold', 'MinutesEditor', 'Communique', 'ForumForm', 'Commitments', 'Commitment', 'Promise', 'Overdue'].map((one) => [`src/screens/meetings/${one}.svelte`, 'meeting']),
  ...['Disputes', 'Dispute', 'Raise', 'Settle', 'Relations'].map((one) => [`src/screens/disputes/${one}.svelte`, 'dispute']),
  ...['Results', 'Report', 'ReportForm', 'Harms', 'Harm', 'HarmForm', 'Inquiry', 'InquiryForm', 'PlanPage'].map((one) => [`src/screens/results/${one}.svelte`, 'result']),
  ...['Steps', 'CharterPage', 'CharterForm', 'Admissions', 'Parties', 'Sectors', 'Soil', 'MatrixTable', 'PlanForm', 'WhoSigns', 'Accounts', 'Layers', 'OwnPassword'].map((tab) => [
    `src/screens/setup/${tab}.svelte`,
    'setup',
    'src/screens/setup/Setup.svelte',
  ]),
];
/** Drawing in a form, the map of time, its sheet of symbols by day (by night it is smaller). */
const MAP = ['src/map/ol/canvas.ts', 'src/map/ol/chart.ts', 'src/map/ol/samples.ts', 'src/map/symbols/symbols.svg'];
/** The page's first lines, asked for beside the shell that Today comes with. */
const BEGIN = 'src/begin.ts';
const WORDS = ['fr', 'en'].map((language) => [`src/i18n/first.${language}.ts`]);
/** The table of the other screens, with the words and rules of style that they share. */
const SHARED = ['fr', 'en'].map((language) => ['src/app/load.ts', 'src/design/rest.css', `src/i18n/rest.${language}.ts`]);

export function measure(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  const bytes = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

  /** A chunk's files and those it needs at once. */
  function filesOf(key, seen = new Set()) {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`no chunk ${key}`);
    if (seen.has(chunk.file)) return seen;
    seen.add(chunk.file);
    for (const css of chunk.css ?? []) seen.add(css);
    for (const needed of chunk.imports ?? []) filesOf(needed, seen);
    return seen;
  }
  const sum = (files) => [...files].reduce((total, file) => total + bytes(file), 0);
  // The page names the shell itself: its entry is part of that chunk.
  const entry = Object.keys(manifest).find((key) => manifest[key].name === 'shell');
  const shell = new Set([...filesOf(entry), 'index.html']);
  const beyond = (key) => [...filesOf(key)].filter((file) => !shell.has(file));

  // A reader loads one language: the larger counts.
  const words = Math.max(...WORDS.map((keys) => sum(keys.flatMap(beyond))));
  return [
    { what: 'shell and Today', bytes: sum(new Set([...shell, ...filesOf(BEGIN)])) + words, budget: BUDGETS.shell },
    { what: 'map code and pack', bytes: sum(new Set(MAP.flatMap(beyond))), budget: BUDGETS.map },
    { what: 'shared by other screens', bytes: Math.max(...SHARED.map((keys) => sum(new Set(keys.flatMap(beyond))))), budget: BUDGETS.screen },
    ...SCREENS.map(([key, feature, frame]) => ({
      what: key.split('/').at(-1),
      bytes: sum(new Set([key, frame].filter(Boolean).flatMap(beyond))) + (feature ? Math.max(...['fr', 'en'].map((language) => sum(beyond(`src/i18n/${feature}.${language}.json`)))) : 0),
      budget: BUDGETS.screen,
    })),
    { what: 'design tokens and base', bytes: readFileSync('src/design/tokens.css').length + readFileSync('src/design/base.css').length + readFileSync('src/design/rest.css').length, budget: BUDGETS.tokens },
  ];
}

export function check(dist) {
  const rows = measure(dist);
  for (const { what, bytes, budget } of rows) {
    const mark = bytes <= budget ? 'ok  ' : 'OVER';
    console.log(`${mark} ${what.padEnd(24)} ${(bytes / KB).toFixed(1).padStart(6)} KB of ${budget / KB} KB`);
  }
  return rows.every(({ bytes, budget }) => bytes <= budget);
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !check(process.argv[2] ?? 'dist')) process.exit(1);
