// Every page there is, in both languages and three themes (B10, B11): no word missing, the months of the language,
// no reload when it is switched, nothing that axe finds serious, nothing wider than the window.
//   BASE_URL=… [ONLY=REGULAR-EXPRESSION] node e2e/crawl.mjs [FOLDER]    ONLY: of the addresses, while a page is written
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rowsInView, checkKeys } from './board.mjs';
import { launch, newPage, signIn } from './browser.mjs';
import { axeInThemes } from './checks.mjs';
import { eventually, must } from './until.mjs';

/** A phone, a tablet, and the desk last: there the pages are photographed. */
const SIZES = [[390, 844], [820, 1180], [1366, 768]];
const LANGUAGES = ['FR', 'EN'];
/** Accounts crawled side by side: one for each core of the smallest machine this is for. */
const AT_ONCE = 2;
const WORDS = new URL('../src/i18n/', import.meta.url);
const KEYS = new Set(readdirSync(WORDS).filter((name) => name.endsWith('.fr.json')).flatMap((name) => Object.keys(JSON.parse(readFileSync(new URL(name, WORDS), 'utf8')))));
const MONTHS = { FR: 'JAN FEV MAR AVR MAI JUN JUL AOU SEP OCT NOV DEC'.split(' '), EN: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ') };
const WRITER = 'barkhane.plans';
const ONLY = new RegExp(process.env.ONLY ?? '');
const SETUP = ['', '/charter', '/parties', '/ground', '/ground/matrix', '/ground/plan', '/who-signs', '/accounts', '/layers', '/own'];

/** The addresses an account can open, with one of each kind of object it sees. */
async function addresses(page, account) {
  const hrefs = (selector) => page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  await page.goto(page.url().replace(/#.*/, '') + '#/operations');
  await page.locator('main h1').first().waitFor();
  const operations = [...new Set((await hrefs('main a[href^="#/operations/"]')).map((href) => href.split('?')[0]))];
  const notices = await hrefs('main a[href^="#/notices/"]');
  const [one] = operations;
  const of = async (kind) => (await page.evaluate(async (kind) => (await (await fetch(`api/${kind}`)).json()).items, kind)).map((each) => each.id);
  const [meetings, commitments] = [await of('meetings'), await of('commitments')];
  const [reports, harms, inquiries] = [await of('reports'), await of('civilian-harms'), await of('inquiries')];
  return [
    '#/', '#/operations', '#/map', '#/matrix', '#/matrix?by=line&scale=months', '#/matrix?show=table', '#/propose', '#/notices', '#/notify', '#/immediate', '#/record', '#/search?q=ansongo', '#/measure', '#/nowhere',
    ...operations, ...notices.slice(0, 1), ...(one ? [`${one}/order`, `${one}/seen-as`, `${one}/revise`] : []),
    '#/meetings', '#/meetings?view=calendar', '#/meetings?view=cadence', '#/meetings?view=forums', '#/commitments', '#/commitments/overdue',
    ...meetings.slice(0, 2).map((id) => `#/meetings/${id}`),
    // A form is the same whoever writes in it.
    ...(account === WRITER ? ['plan', 'report', 'forum', ...meetings.slice(0, 1).flatMap((id) => [`${id}/hold`, `${id}/minutes`, `${id}/communique`])].map((form) => `#/meetings/${form}`) : []),
    ...(account === WRITER ? ['#/commitments/new'] : []),
    ...commitments.slice(0, 2).map((id) => `#/commitments/${id}`),
    '#/disputes', '#/relations',
    ...(await of('disputes')).slice(0, 2).map((id) => `#/disputes/${id}`),
    ...(account === WRITER ? ['#/disputes/new', '#/disputes/report', ...(await of('disputes')).slice(0, 1).map((id) => `#/disputes/${id}/settlement`)] : []),
    '#/plan', '#/results', '#/harm',
    ...reports.slice(0, 2).map((id) => `#/results/${id}`),
    ...harms.slice(0, 2).map((id) => `#/harm/${id}`),
    ...inquiries.slice(0, 2).map((id) => `#/inquiries/${id}`),
    ...(account === WRITER ? ['#/results/new', '#/harm/new', ...reports.slice(0, 1).map((id) => `#/inquiries/new?report=${id}`)] : []),
    ...SETUP.map((part) => `#/setup${part}`),
  ];
}

/** A page has settled when its first heading is there and nothing more is asked of the network. */
async function settled(page) {
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('main figure, .mapbox') || document.querySelector('main canvas, main svg'));
  await eventually(async () => {
    const before = await page.evaluate(() => document.querySelector('main').innerText);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    must(before === (await page.evaluate(() => document.querySelector('main').innerText)), 'the page still changes');
  });
}

/** Words a reader would stumble on, in the language now spoken. */
async function wordsWrong(page, language) {
  const { text, alone } = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const alone = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (/^…( :)?$/.test(node.textContent.trim())) alone.push(node.parentElement.outerHTML.slice(0, 120));
    }
    return { text: document.body.innerText, alone };
  });
  const bare = (text.match(/[a-z]\w*(?:\.\w+)+/g) ?? []).filter((word) => KEYS.has(word));
  const holes = text.match(/\{\w+\}/g) ?? [];
  const months = [...text.matchAll(/\b\d{6}[A-Z]([A-Z]{3,4})\d{2}\b/g)].map((found) => found[1]).filter((month) => !MONTHS[language].includes(month));
  return [
    ...alone.map((where) => `a word is missing in ${where}`),
    ...bare.map((word) => `bare key ${word}`),
    ...holes.map((hole) => `unfilled ${hole}`),
    ...months.map((month) => `a month written ${month}`),
  ];
}

async function crawl(browser, base, account, faults, folder) {
  const { context, page, errors } = await newPage(browser);
  await signIn(page, base, account, 'exercice-2021');
  const all = (account === 'admin' ? SETUP.map((part) => `#/setup${part}`) : await addresses(page, account)).filter((hash) => ONLY.test(hash));
  for (const hash of all) {
    await page.goto(base + hash);
    // Afresh: whatever another page had loaded is not there.
    await page.reload();
    await page.evaluate(() => (globalThis.notReloaded = true));
    await settled(page);
    for (const language of LANGUAGES) {
      await page.locator('header .languages button', { hasText: language }).first().click();
      await page.waitForFunction((lang) => document.documentElement.lang === lang, language.toLowerCase());
      await settled(page);
      faults.push(...(await wordsWrong(page, language)).map((line) => `${account} ${hash} [${language}] ${line}`));
    }
    if ((await page.evaluate(() => globalThis.notReloaded)) !== true) faults.push(`${account} ${hash} was loaded again to switch its language`);
    faults.push(...(await axeInThemes(page)).map((line) => `${account} ${hash} ${line}`));
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) faults.push(`${account} ${hash} ${wide} px too wide at ${width}`);
    }
    await page.screenshot({ path: `${folder}/${account}-${hash.replaceAll(/[^\w-]+/g, '_')}.png` });
  }
  faults.push(...errors.map((line) => `${account}: ${line}`));
  await context.close();
  console.log(`ok   ${account}: ${all.length} pages`);
}

/** A month that the two languages write differently. */
async function february(browser, base, faults) {
  const { context, page } = await newPage(browser);
  await signIn(page, base, 'mali.operations', 'exercice-2021');
  await page.goto(`${base}#/map`);
  await page.locator('.clockbar time.at').waitFor();
  await page.locator('.chart-screen h1').evaluate(() => document.activeElement?.blur());
  await page.keyboard.press('t');
  await page.keyboard.type('010000ZFEB22');
  await page.keyboard.press('Enter');
  for (const [language, month] of [['FR', 'FEV'], ['EN', 'FEB']]) {
    await page.locator('header .languages button', { hasText: language }).first().click();
    await page.locator('.clockbar time.at', { hasText: `010000Z${month}22` }).waitFor().catch(() => faults.push(`the clock of the map does not say ${month} in ${language}`));
  }
  await context.close();
}

/** The day's board: its rows at once, its keys, in three sizes. */
async function board(browser, base, faults) {
  const { context, page } = await newPage(browser);
  await signIn(page, base, 'mali.operations', 'exercice-2021');
  await page.locator('.board a[data-row]').first().waitFor();
  await page.locator('#changed button').waitFor();
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) faults.push(`the board is ${wide} px too wide at ${width}`);
  }
  await eventually(async () => {
    const margins = await page.evaluate(() => document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join(' '));
    must(/counter\(page\).*counter\(pages\)/.test(margins) && /EXERCICE/.test(margins) && /\d{6}Z[A-Z]{3}\d{2}/.test(margins), `printed pages bear ${margins || 'nothing'}`);
  });
  const rows = await rowsInView(page);
  const most = Math.min(rows.all, 40);
  if (rows.inView < most) faults.push(`${rows.inView} of ${rows.all} rows stand within 1366×768`);
  faults.push(...(await checkKeys(page)));
  await context.close();
  console.log(`ok   the board: ${rows.inView} rows of ${rows.all} at once`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const base = `${process.env.BASE_URL ?? 'http://127.0.0.1:8080'}/`.replace(/\/+$/, '/');
  const folder = process.argv[2] ?? '/tmp/entente-crawl';
  mkdirSync(folder, { recursive: true });
  const browser = await launch();
  const faults = [];
  try {
    await board(browser, base, faults);
    await february(browser, base, faults);
    const left = ['mali.operations', 'barkhane.plans', 'humanitaire.acces', 'admin'];
    const oneAfterAnother = async () => {
      for (let account = left.shift(); account; account = left.shift()) await crawl(browser, base, account, faults, folder);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, oneAfterAnother));
  } catch (error) {
    faults.push(error.message);
  }
  await browser.close();
  for (const fault of faults) console.log(`     ${fault}`);
  console.log(`${faults.length} faults`);
  process.exit(faults.length === 0 ? 0 : 1);
}
