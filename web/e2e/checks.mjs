// What every page is checked for, whatever it shows.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
const THEMES = ['light', 'dark', 'night'];
/** All that a theme can change; every other rule reads the same page again. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Serious and critical violations in the three themes, as lines; the page is left in the light one. */
export async function axeInThemes(page) {
  const faults = [];
  for (const theme of THEMES) {
    await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);
    faults.push(...(await axe(page, theme !== THEMES[0])).map((line) => `[${theme}] ${line}`));
  }
  await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), THEMES[0]);
  return faults;
}

/** Serious and critical violations, as lines; of the colours alone where all else was checked. */
export async function axe(page, coloursOnly = false) {
  // Evaluated, not added as a script: the page's policy lets no foreign script in.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const found = await page.evaluate(
    (runOnly) => globalThis.axe.run(document, { runOnly, resultTypes: ['violations'] }),
    coloursOnly ? { type: 'rule', values: COLOUR_RULES } : { type: 'tag', values: RULES },
  );
  return found.violations
    .filter((one) => ['serious', 'critical'].includes(one.impact))
    .flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target} ${node.failureSummary?.split('\n')[1] ?? ''}`));
}

/** Axe in the three themes, a missing word in either language, a photograph. */
export async function checkPage(page, name, folder) {
  const faults = (await axeInThemes(page)).map((line) => `${name} ${line}`);
  for (const language of ['EN', 'FR']) {
    const button = page.locator('header .languages button', { hasText: language });
    if ((await button.count()) === 0) continue;
    // A dialog that is open keeps the page behind it out of reach.
    if ((await page.locator('dialog[open]').count()) > 0) continue;
    await button.click();
    await page.waitForFunction((lang) => document.documentElement.lang === lang, language.toLowerCase());
    const bare = await page.evaluate(() => document.body.innerText.match(/\b(enum|act|state|fault)\.[A-Za-z.]+/g) ?? []);
    faults.push(...bare.map((word) => `${name} [${language}] bare key ${word}`));
    faults.push(...(await page.evaluate(wordless)).map((where) => `${name} [${language}] no word in ${where}`));
  }
  await page.screenshot({ path: join(folder, `${name}.png`) });
  return faults;
}

/** What shows « … » where a word was not loaded. */
function wordless() {
  return [...document.body.querySelectorAll('*')]
    .filter((one) => one.children.length === 0 && one.textContent.trim() === '…')
    .map((one) => `${one.parentElement?.className ?? ''} ${one.tagName}`);
}
