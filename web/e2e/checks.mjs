// What every page is checked for, whatever it shows.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
const THEMES = ['light', 'dark', 'night'];

/** Serious and critical violations, as lines. */
export async function axe(page) {
  // Evaluated, not added as a script: the page's policy lets no foreign script in.
  await page.evaluate(AXE);
  const found = await page.evaluate(
    (rules) => globalThis.axe.run(document, { runOnly: { type: 'tag', values: rules } }),
    RULES,
  );
  return found.violations
    .filter((one) => ['serious', 'critical'].includes(one.impact))
    .flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target} ${node.failureSummary?.split('\n')[1] ?? ''}`));
}

/** Axe in the three themes, a missing word in either language, a photograph. */
export async function checkPage(page, name, folder) {
  const faults = [];
  for (const theme of THEMES) {
    await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);
    faults.push(...(await axe(page)).map((line) => `${name} [${theme}] ${line}`));
  }
  await page.evaluate(() => (document.documentElement.dataset.theme = 'light'));
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
