// Photographs every screen in every theme, from the mock server, to be looked at.
//   node e2e/look.mjs DIST FOLDER
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, newPage, signIn } from './browser.mjs';

const [, , dist = 'dist', folder = '/tmp/entente-look'] = process.argv;
process.argv.push('--dist', dist);
const { listen, server } = await import('../mock/server.mjs');
mkdirSync(folder, { recursive: true });
const base = `http://127.0.0.1:${await listen(0)}/`;
const browser = await launch();
const OPERATION = '#/operations/00000000-0000-4000-8000-000000000002';

const SHOTS = {
  today: ['sangho', '#/'],
  operations: ['sangho', '#/operations'],
  operation: ['sangho', OPERATION],
  lead: ['maurin', OPERATION],
  consulted: ['boateng', OPERATION],
  active: ['saar', '#/operations/00000000-0000-4000-8000-000000000003'],
  notices: ['sangho', '#/notices/00000000-0000-4000-8000-000000000020'],
  immediate: ['saar', '#/immediate'],
  propose: ['maurin', '#/propose'],
  revise: ['maurin', `${OPERATION}/revise`],
  record: ['sangho', '#/record'],
  matrix: ['sangho', '#/matrix'],
  'matrix-line': ['sangho', '#/matrix?by=line'],
  'matrix-table': ['sangho', '#/matrix?show=table'],
};

const wanted = process.env['ONLY']?.split(',') ?? ['signin', 'approve', ...Object.keys(SHOTS)];
const themes = process.env['THEMES']?.split(',') ?? ['light', 'dark', 'night'];

for (const theme of themes) {
  for (const name of wanted) {
    const [login, hash] = SHOTS[name] ?? ['sangho', OPERATION];
    const { context, page, errors } = await newPage(browser);
    await page.addInitScript((theme) => localStorage.setItem('entente.theme', theme), theme);
    if (name === 'signin') {
      await page.goto(base);
      await page.waitForSelector('#login');
    } else {
      await signIn(page, base, login, 'demo');
      await page.goto(base + hash);
      await page.waitForSelector('main h1');
      if (name === 'approve') {
        await page.click('.decide button.main');
        await page.waitForSelector('dialog #valid-until');
      }
      await page.waitForFunction(() => !document.querySelector('figure') || document.querySelector('figure canvas'));
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      await page.waitForTimeout(300);
    }
    await page.screenshot({ path: join(folder, `${name}-${theme}.png`), fullPage: process.env['FULL'] === '1' });
    if (errors.length > 0) console.log(name, theme, errors);
    await context.close();
  }
}
await browser.close();
server.closeAllConnections();
server.close();
