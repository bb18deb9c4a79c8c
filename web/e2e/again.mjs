// Slots that come again, and a place of which only the covering is shown.
import { readFileSync, writeFileSync } from 'node:fs';
import { newPage, signIn } from './browser.mjs';
import { must } from './until.mjs';

/** Just outside the no-fire area of Djenné, whose cells it shares. */
const HIDDEN = '13.945, -4.555';
const HIDDEN_E7 = ['139450000', '-45550000'];

/** @param kit {step, browser, base, accounts, title, folder, check(page, name)} */
export async function again({ step, browser, base, accounts, title, folder, check }) {
  const { context, page } = await newPage(browser);
  await signIn(page, base, accounts.planner.login, accounts.planner.password);
  await step('hours that come again are said in words, and what they meet with how often', async () => {
    await page.goto(`${base}#/propose`);
    await page.fill('#title', `Créneaux ${title}`);
    await page.fill('#purpose', 'Vols quotidiens.');
    await page.selectOption('#category', 'AIR_ZONE');
    await page.locator('#shapes button', { hasText: 'Cercle' }).click();
    await page.fill('#places-0', '16.73, -3.01');
    await page.fill('#metres-0', '5000');
    await page.fill('#from', '200600ZOCT21');
    await page.fill('#to', '201000ZOCT21');
    await page.fill('#low', '1000');
    await page.fill('#high', '2000');
    await page.selectOption('#datum', 'AMSL');
    await page.check('#repeat');
    await page.fill('#repeat-until', '261000ZOCT21');
    await page.getByText('chaque jour de 0600Z à 1000Z, du 20OCT21 au 26OCT21 (7 créneaux)').waitFor();
    await page.locator('#meets', { hasText: '… et 6 autres créneaux' }).waitFor();
    await check(page, '02c-again');
    await page.locator('fieldset.repeat input[value=SUNDAY]').uncheck();
    await page.locator('#meets', { hasText: '… et 5 autres créneaux' }).waitFor();
    await forces(page);
    await page.locator('form button.main').click();
    await page.locator('.head .mark.strong', { hasText: 'Proposée' }).waitFor();
    await page.getByText('de 0600Z à 1000Z, du 20OCT21 au 26OCT21 (6 créneaux)').first().waitFor();
    await page.locator('article', { hasText: '… et 5 autres créneaux' }).first().waitFor();
    await check(page, '03c-again');
  });

  await step('the matrix and the lanes of the map show each slot', async () => {
    await page.goto(`${base}#/matrix`);
    await page.waitForSelector('main .grid, main table');
    await check(page, '03d-again-matrix');
    await page.goto(`${base}#/map`);
    await page.waitForSelector('canvas');
    await check(page, '03e-again-map');
  });

  let hash = '';
  let file = '';
  await step('a place is sealed: the form goes on with its covering, the file stays here', async () => {
    await page.goto(`${base}#/propose`);
    await page.fill('#title', `Scellé ${title}`);
    await page.fill('#purpose', 'Essai sous scellé.');
    await page.selectOption('#category', 'DANGER_AREA');
    await page.locator('#shapes button', { hasText: 'Cercle' }).click();
    await page.fill('#places-0', HIDDEN);
    await page.fill('#metres-0', '400');
    await page.fill('#from', '220600ZOCT21');
    await page.fill('#to', '221000ZOCT21');
    await forces(page);
    must(!(await page.locator('#meets', { hasText: 'Djenné' }).isVisible()), 'the circle itself meets the no-fire area');
    await page.locator('#seal summary').click();
    const saved = page.waitForEvent('download');
    await page.locator('#seal button', { hasText: 'Sceller' }).click();
    file = `${folder}/pli.json`;
    await (await saved).saveAs(file);
    await page.locator('#seal', { hasText: 'Sous scellé' }).waitFor();
    await check(page, '02d-sealed');
    await page.locator('form button.main').click();
    await page.locator('.head .mark.strong', { hasText: 'Proposée' }).waitFor();
    hash = new URL(page.url()).hash;
    must(readFileSync(file, 'utf8').includes(HIDDEN_E7[0]), 'the file does not hold the place');
  });

  await step('the host is shown the covering and what it meets, and nothing of the place; the file proves what was sealed', async () => {
    const opened = await newPage(browser);
    const host = opened.page;
    const bytes = [];
    host.on('response', async (response) => {
      if (response.url().includes('/api/') && !response.url().includes('/stream')) bytes.push(await response.text().catch(() => ''));
    });
    await signIn(host, base, accounts.host.login, accounts.host.password);
    await host.goto(base + hash);
    await host.getByText('Sous scellé').first().waitFor();
    await host.locator('article', { hasText: 'Zone d’interdiction de feux' }).first().waitFor();
    await check(host, '03f-sealed-host');
    must(bytes.some((one) => one.includes('"seal"')), 'nothing was read');
    must(!bytes.some((one) => HIDDEN_E7.every((part) => one.includes(part))), 'the place was sent to the host');
    await host.getByText('Vérifier un pli').first().click();
    writeFileSync(`${folder}/autre.json`, readFileSync(file, 'utf8').replace('400', '500'));
    await host.locator('input[type=file][accept*=json]').first().setInputFiles(`${folder}/autre.json`);
    await host.getByText('n’est pas ce qui a été scellé').waitFor();
    await host.locator('input[type=file][accept*=json]').first().setInputFiles(file);
    await host.getByText('C’est bien ce qui a été scellé').waitFor();
    await check(host, '03g-unsealed');
    await opened.context.close();
  });
  await context.close();
}

async function forces(page) {
  const row = page.locator('#forces tbody tr').first();
  await row.locator('input').first().fill('Section d’essai');
  await row.locator('input').nth(1).fill('30');
}
