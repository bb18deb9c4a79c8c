// The story of one operation, in real browsers against a real node: proposed, positioned on, approved,
// started, paused without a network, left and closed. Every page is checked for access and for words.
//   BASE_URL=http://127.0.0.1:PORT node e2e/run.mjs [FOLDER]
// ACCOUNTS names a JSON file {"planner":{"login","password"},"supporting":{…},"host":{…},"stranger":{…}};
// without it, the demo theatre's.
import { mkdirSync, readFileSync } from 'node:fs';
import { keptWhole, launch, newPage, signIn } from './browser.mjs';
import { again } from './again.mjs';
import { chart } from './chart.mjs';
import { checkPage } from './checks.mjs';
import { clash } from './clash.mjs';
import { byKeyboard } from './keyboard.mjs';
import { manyOperations } from './many.mjs';
import { matrix } from './matrix.mjs';
import { outrun } from './outrun.mjs';
import { tellProposal } from './proposal.mjs';
import * as room from './room.mjs';
import { giveMargins, hazard, shift } from './margins.mjs';
import { waysOut } from './ways.mjs';

const base = `${process.env.BASE_URL ?? 'http://127.0.0.1:8080'}/`.replace(/\/+$/, '/');
const folder = process.argv[2] ?? '/tmp/entente-e2e';
const demo = (login) => ({ login, password: 'exercice-2021' });
const accounts = process.env.ACCOUNTS
  ? JSON.parse(readFileSync(process.env.ACCOUNTS, 'utf8'))
  : {
      planner: demo('barkhane.plans'),
      supporting: demo('takuba.plans'),
      host: demo('mali.operations'),
      stranger: demo('humanitaire.acces'),
    };
const TITLE = `Essai ${new Date().toISOString().slice(0, 19)}`;

mkdirSync(folder, { recursive: true });
const browser = await launch();
const faults = [];
const people = {};
let passed = 0;

async function step(name, work) {
  try {
    await work();
    passed += 1;
    console.log(`ok   ${name}`);
  } catch (error) {
    faults.push(`${name}: ${error.message}`);
    console.log(`FAIL ${name}: ${error.message.split('\n')[0]}`);
    for (const [who, { page }] of Object.entries(people)) {
      await page.screenshot({ path: `${folder}/failed-${who}.png` }).catch(() => undefined);
    }
    throw error;
  }
}

async function open(who) {
  const opened = await newPage(browser);
  const bytes = [];
  opened.page.on('response', async (response) => {
    if (response.url().includes('/api/') && !response.url().includes('/stream')) {
      bytes.push(await response.text().catch(() => ''));
    }
  });
  people[who] = { ...opened, bytes };
  await signIn(opened.page, base, accounts[who].login, accounts[who].password);
  return opened.page;
}

const check = async (who, name) => faults.push(...(await checkPage(people[who].page, name, folder)));
const state = (page, word) => page.locator('.head .mark.strong', { hasText: word }).waitFor();
const act = (page, label) => page.locator('.bar button', { hasText: label }).last().click();
const confirm = (page) => page.locator('dialog .actions button').last().click();

async function tell() {
  const planner = await open('planner');
  const supporting = await open('supporting');
  const host = await open('host');
  const stranger = await open('stranger');
  let hash = '';

  await step('the day’s board and the list of operations are shown', async () => {
    await planner.waitForSelector('main .board section ul');
    await check('planner', '00-today');
    await planner.goto(`${base}#/operations`);
    await planner.waitForSelector('main table, main .note');
    await check('planner', '01-operations');
  });

  await step('the bar is one line on a small laptop, its menu is on the screen and goes with the screen', async () => {
    const bar = await planner.locator('header .bar').boundingBox();
    if (bar.height > 60) throw new Error(`the bar is ${bar.height} px high`);
    await planner.locator('header .more summary').click();
    const menu = await planner.locator('header .menu').boundingBox();
    if (menu.x < 0 || menu.x + menu.width > planner.viewportSize().width) throw new Error(`the menu stands at ${menu.x}`);
    await planner.goto(`${base}#/`);
    await planner.locator('header .menu').waitFor({ state: 'detached' });
  });

  await tellProposal({ base, page: planner, step, folder, title: TITLE, check: (name) => check('planner', name) });

  const keyed = await byKeyboard({ step, browser, base, accounts, title: `Clavier ${TITLE.slice(6)}` });
  await clash({ step, browser, base, account: accounts.planner, hash: keyed });
  await outrun({ step, browser, base, accounts, title: `Lecture ${TITLE.slice(6)}` }, async (page) => {
    faults.push(...(await checkPage(page, '00-outrun', folder)));
  });
  await waysOut({ step, browser, base, account: accounts.planner, title: TITLE.slice(6), check: async (page, name) => faults.push(...(await checkPage(page, name, folder))) });
  await manyOperations({ step, browser, base, account: accounts.planner });

  await hazard({ step, browser, base, account: accounts.planner, check: async (page, name) => faults.push(...(await checkPage(page, name, folder))) });
  await again({ step, browser, base, accounts, title: TITLE.slice(6), folder, check: async (page, name) => faults.push(...(await checkPage(page, name, folder))) });
  await step('the planner proposes an operation', async () => {
    await planner.goto(`${base}#/propose`);
    await planner.fill('#title', TITLE);
    await planner.fill('#purpose', 'Vérifier que l’accord se fait.');
    await planner.fill('#from', '+0h');
    await planner.fill('#to', '+30h');
    await planner.locator('#shapes button', { hasText: 'Cercle' }).click();
    await planner.fill('#places-0', '14.45, -11.43');
    await planner.fill('#metres-0', '3000');
    await planner.locator('#forces tbody tr').first().locator('input').first().fill('Section d’essai');
    await planner.locator('#forces tbody tr').first().locator('input').nth(1).fill('30');
    await planner.locator('#forces button', { hasText: 'Ajouter' }).click();
    const second = planner.locator('#forces tbody tr').nth(1);
    await second.locator('select').first().selectOption({ label: 'Task Force Takuba' });
    await second.locator('input').first().fill('Équipe de liaison');
    await second.locator('input').nth(1).fill('6');
    await planner.locator('#supporting label', { hasText: 'Task Force Takuba' }).locator('input').check();
    await planner.waitForSelector('figure canvas');
    await check('planner', '02-propose');
    await planner.locator('form button.main').click();
    await state(planner, 'Proposée');
    hash = new URL(planner.url()).hash;
    await planner.locator('figure .bar[data-metres]').first().waitFor();
    await check('planner', '03-proposed');
  });

  await step('a supporting party takes its position on a clause', async () => {
    await supporting.goto(base + hash);
    await state(supporting, 'Proposée');
    await supporting.locator('tbody tr', { hasText: 'Espace et temps' }).locator('button', { hasText: 'Rendre un avis' }).click();
    await supporting.locator('dialog label', { hasText: 'Réservé' }).locator('input').check();
    await supporting.fill('dialog textarea', 'Prévenir deux heures avant.');
    await check('supporting', '04-position');
    await confirm(supporting);
    await supporting.locator('td .mark', { hasText: 'Réservé' }).waitFor();
    await check('supporting', '05-positioned');
  });

  await step('it agrees to all the rest in one gesture, one act for each clause; the host’s bar names what is reserved', async () => {
    await supporting.locator('th button', { hasText: 'Favorable sur tout le reste' }).click();
    await confirm(supporting);
    await supporting.waitForFunction(
      () => [...document.querySelectorAll('td .mark')].filter((one) => one.textContent.trim() === 'Favorable').length === 5,
    );
    await host.goto(base + hash);
    await host.locator('.bar li', { hasText: /Réservé : .*Espace et temps/ }).waitFor();
    await check('host', '05d-bar');
  });

  await step('the planner sees it without doing anything', async () => {
    await planner.locator('td .mark', { hasText: 'Réservé' }).waitFor();
  });

  await room.discuss({ step, check, base, hash, planner, supporting });

  await step('the host approves and gives margins, each conflict ticked by hand', async () => {
    await host.goto(base + hash);
    await host.locator('.acts button', { hasText: 'Approuver' }).click();
    await host.waitForSelector('dialog #valid-until');
    await giveMargins(host);
    await check('host', '06-approve');
    await confirm(host);
    await state(host, 'Approuvée');
    await check('host', '07-approved');
  });

  await state(planner, 'Approuvée');
  await shift({ step, check, act, confirm, planner });
  await room.print({ step, check, base, hash, planner, folder });

  await step('the lead starts it', async () => {
    await state(planner, 'Approuvée');
    await act(planner, 'Déclencher');
    await confirm(planner);
    await state(planner, 'En cours');
    await check('planner', '08-active');
  });

  await step('a pause signed without a network leaves when it is back', async () => {
    await planner.context().setOffline(true);
    // Before anything is asked of the server: the stream that is open would tell half a minute later.
    await planner.locator('header [role=status]', { hasText: 'hors ligne' }).waitFor({ timeout: 10_000 });
    await act(planner, 'en pause');
    await planner.fill('dialog textarea', 'Liaison perdue.');
    await confirm(planner);
    await planner.locator('header [role=status]', { hasText: '1 en attente' }).waitFor();
    await check('planner', '09-offline');
    await planner.context().setOffline(false);
    await planner.locator('.note.warn', { hasText: 'Liaison perdue.' }).waitFor();
    await act(planner, 'Reprendre');
    await confirm(planner);
    await planner.locator('.note.warn', { hasText: 'Liaison perdue.' }).waitFor({ state: 'detached' });
  });

  await step('the lead reports disengagement and closes', async () => {
    await act(planner, 'désengagement');
    await planner.fill('dialog textarea', 'Tout le monde est rentré.');
    await confirm(planner);
    await state(planner, 'Désengagée');
    await act(planner, 'Clore');
    await planner.fill('dialog textarea', 'Sans incident.');
    await confirm(planner);
    await state(planner, 'Close');
  });

  await step('the record proves it', async () => {
    await planner.goto(`${base}#/record`);
    await planner.locator('tbody tr', { hasText: 'clôt' }).first().locator('button', { hasText: 'Prouver' }).click();
    await planner.locator('tbody .mark.ok').first().waitFor();
    await check('planner', '10-record');
  });

  await room.verify({ step, check, planner });

  await step('a tab killed without a network opens again with what it had', async () => {
    await keptWhole(planner);
    await planner.context().setOffline(true);
    await planner.goto(`${base}#/`);
    await planner.reload();
    await planner.locator('main .board').waitFor();
    await planner.goto(`${base}#/operations`);
    await planner.locator('tbody th', { hasText: TITLE }).waitFor();
    await planner.locator('header [role=status]', { hasText: 'hors ligne' }).waitFor();
    await planner.goto(base + hash);
    await state(planner, 'Close');
    await planner.waitForSelector('figure canvas');
    await planner.context().setOffline(false);
    await planner.locator('header [role=status]', { hasText: 'à jour' }).waitFor();
  });

  await step('the other screens are sound', async () => {
    await host.goto(`${base}#/notices`);
    await host.waitForSelector('main h1');
    await check('host', '11-notices');
    await stranger.goto(`${base}#/notify`);
    await stranger.waitForSelector('#title');
    await check('stranger', '12-notify');
    await stranger.goto(`${base}#/immediate`);
    await stranger.waitForSelector('figure canvas');
    await check('stranger', '13-immediate');
  });

  await chart({ step, page: host, base, check: (name) => check('host', name), account: accounts.host });
  await matrix({ step, page: host, base, check: (name) => check('host', name) });

  await step('whoever leaves without a network has left, and leaves nothing readable behind', async () => {
    await supporting.context().setOffline(true);
    await supporting.locator('header .more summary').click();
    await supporting.locator('header button', { hasText: 'Quitter' }).click();
    await supporting.waitForSelector('#login');
    if ((await supporting.evaluate(keptText)).includes(TITLE)) throw new Error('the copy stayed behind');
    await supporting.context().setOffline(false);
    await supporting.reload();
    await supporting.waitForSelector('#login');
    const status = await supporting.evaluate(async () => (await fetch('api/session')).status);
    if (status !== 401) throw new Error(`the session stayed open: ${status}`);
  });

  await step('whoever was released nothing received not one byte of it', async () => {
    await stranger.goto(base + hash);
    await stranger.waitForSelector('main h1');
    const kept = await stranger.evaluate(keptText);
    for (const text of [...people.stranger.bytes, kept, await stranger.content()]) {
      if (text.includes(TITLE)) throw new Error('the title reached a party that was released nothing');
    }
  });

  for (const [who, { errors }] of Object.entries(people)) {
    faults.push(...errors.filter((line) => !/ERR_INTERNET_DISCONNECTED/.test(line)).map((line) => `${who}: ${line}`));
  }
}

/** Everything in the browser's database, as one text. */
async function keptText() {
  const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open('entente');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const rows = await new Promise((resolve) => {
    const request = db.transaction('objects').objectStore('objects').getAll();
    request.onsuccess = () => resolve(request.result);
  });
  db.close();
  return JSON.stringify(rows);
}

try {
  await tell();
} catch {
  // Already told; what was found before it is told below.
} finally {
  await browser.close();
}
for (const fault of faults) console.log(`     ${fault}`);
console.log(`${passed} passed, ${faults.length} failed`);
process.exit(faults.length === 0 ? 0 : 1);
