// The day's board: rows at once, keys, photographs in three themes and three sizes.
//   BASE_URL=… node e2e/board.mjs FOLDER
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch, newPage, signIn } from './browser.mjs';
import { axe } from './checks.mjs';

const SIZES = { desk: [1366, 768], tablet: [820, 1180], phone: [390, 844] };
const THEMES = ['light', 'dark', 'night'];

/** Rows of the board that stand whole within the window. */
export function rowsInView(page) {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll('.board a[data-row]')].map((row) => row.getBoundingClientRect());
    return { all: rows.length, inView: rows.filter((box) => box.top >= 0 && box.bottom <= innerHeight && box.height > 0).length };
  });
}

/** Keys move, open, and ask for the decision; faults as lines. */
export async function checkKeys(page) {
  /** Leaves the open dialog, and goes on when it is gone: under it no key of the page works. */
  const closed = async (page) => {
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  };
  const faults = [];
  await page.locator('.board a[data-row]').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const second = await page.evaluate(() => [...document.querySelectorAll('.board a[data-row]')].indexOf(document.activeElement));
  if (second !== 1) faults.push(`J J stands on row ${second + 1}, not 2`);
  await page.keyboard.press('k');
  await page.keyboard.press('?');
  await page.locator('dialog kbd').first().waitFor();
  await closed(page);
  await page.keyboard.press('Control+k');
  await page.locator('dialog [role=option]').first().waitFor();
  await page.keyboard.type('#operation -#close');
  const names = await page.locator('dialog .what').allInnerTexts();
  if (names.length === 0 || names.some((name) => name !== 'Opération')) faults.push(`the palette found ${names.join(', ')}`);
  await closed(page);
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.waitForFunction(() => location.hash === '#/record');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.locator('.board').waitFor();
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const base = `${process.env.BASE_URL}/`.replace(/\/+$/, '/');
  const folder = process.argv[2] ?? '/tmp/entente-board';
  mkdirSync(folder, { recursive: true });
  const browser = await launch();
  const { page, errors } = await newPage(browser);
  await signIn(page, base, process.env.LOGIN ?? 'mali.operations', process.env.PASSWORD ?? 'exercice-2021');
  await page.locator('.board a[data-row]').first().waitFor();
  await page.locator('#changed button').waitFor();
  const faults = [];
  for (const [size, [width, height]] of Object.entries(SIZES)) {
    await page.setViewportSize({ width, height });
    for (const theme of THEMES) {
      await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);
      faults.push(...(await axe(page)).map((line) => `${size} ${theme} ${line}`));
      await page.screenshot({ path: `${folder}/today-${size}-${theme}.png` });
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) faults.push(`${size}: ${wide} px too wide`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.evaluate(() => (document.documentElement.dataset.theme = 'light'));
  const rows = await rowsInView(page);
  faults.push(...(await checkKeys(page)));
  await page.keyboard.press('Control+k');
  await page.locator('dialog [role=option]').first().waitFor();
  await page.screenshot({ path: `${folder}/palette.png` });
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.locator('dialog kbd').first().waitFor();
  await page.screenshot({ path: `${folder}/keys.png` });
  await page.keyboard.press('Escape');
  await page.emulateMedia({ media: 'print' });
  await page.pdf({ path: `${folder}/today.pdf`, format: 'A4' });
  console.log(JSON.stringify({ rows, faults: [...faults, ...errors] }, null, 2));
  await browser.close();
}
