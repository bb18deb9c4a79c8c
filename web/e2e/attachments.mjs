// A scan goes up over a line that is cut in the middle: kept on the device, through a reload, gone on with where it
// was cut, and read by the other side with the same digest. Then it is withdrawn.
//   BASE_URL=http://127.0.0.1:PORT node e2e/attachments.mjs [FOLDER]
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { launch } from './browser.mjs';
import { axe, checkPage } from './checks.mjs';
import { Person } from './person.mjs';
import { eventually, must } from './until.mjs';

const base = `${process.env.BASE_URL ?? 'http://127.0.0.1:8080'}/`.replace(/\/+$/, '/');
const folder = process.argv[2] ?? '/tmp/entente-attachments';
const TITLE = 'Convention signée, trois pages';
/** A PDF as far as its first bytes say; long enough for several parts. */
const SCAN = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(400_000, 7)]);
const DIGEST = createHash('sha256').update(SCAN).digest('hex');
mkdirSync(folder, { recursive: true });
const browser = await launch();
const faults = [];
const people = [];

const enter = async (login, options) => {
  const person = await Person.enter(browser, base, login, 'exercice-2021', options);
  people.push(person);
  return person;
};
const panel = (person) => person.page.locator('section', { has: person.page.locator('#attachments') });
/** Of this file, beside what the demonstration has there. */
const link = (person) => panel(person).locator('article', { hasText: TITLE }).getByRole('link', { name: 'Télécharger' });
const says = (person, words) => panel(person).getByText(words).first().waitFor();

async function step(name, work) {
  try {
    await work();
    console.log(`ok   ${name}`);
  } catch (error) {
    for (const { login, page } of people) await page.screenshot({ path: `${folder}/failed-${login}.png`, fullPage: true }).catch(() => undefined);
    throw new Error(`${name}: ${error.message}`);
  }
}

/** A report that one of the two filed and the other is asked about. */
const sharedReport = (page, other) =>
  page.evaluate(async (other) => {
    const post = (await (await fetch('api/session')).json()).posts[0];
    const { items } = await (await fetch(`api/reports?post=${post.id}`)).json();
    return items.find((one) => [post.party, other].every((party) => [one.party, ...one.asked].includes(party)))?.id;
  }, other);

async function tell() {
  const author = await enter('barkhane.plans');
  const reader = await enter('mali.plans', { viewport: { width: 390, height: 844 } });
  const report = await sharedReport(author.page, 'mali');
  must(report !== undefined, 'the demo has no such report');
  // The line is cut in the page itself: what its worker carries, no route sees. It holds for three parts.
  await author.page.addInitScript(() => {
    const send = globalThis.fetch;
    globalThis.offsets = [];
    globalThis.fetch = (path, init) => {
      if (!String(path).startsWith('api/uploads/')) return send(path, init);
      if (localStorage.getItem('test.line') === 'cut') return Promise.reject(new TypeError('cut'));
      if (init?.method === 'PUT') globalThis.offsets.push(Number(new URL(path, location.href).searchParams.get('offset')));
      if (globalThis.offsets.length === 3 && localStorage.getItem('test.line') === null) localStorage.setItem('test.line', 'cut');
      return send(path, init);
    };
  });
  await author.again();
  const line = (state) => author.page.evaluate((state) => localStorage.setItem('test.line', state), state);
  const offsets = () => author.page.evaluate(() => globalThis.offsets);

  await step('a file is attached, and the line is cut in the middle', async () => {
    await author.go(`#/results/${report}`);
    await panel(author).getByRole('button', { name: /Joindre un fichier/ }).click();
    await author.page.setInputFiles('dialog[open] #file', { name: 'scan-0042.pdf', mimeType: 'application/pdf', buffer: SCAN });
    await author.page.fill('dialog[open] #file-title', TITLE);
    faults.push(...(await checkPage(author.page, '01-dialog', folder)));
    await author.page.locator('dialog[open] .actions button').last().click();
    await says(author, TITLE);
    await eventually(async () => must((await offsets()).length === 3, 'the line still holds'));
    await says(author, /Kio transmis sur 391 Kio/);
    await author.page.screenshot({ path: `${folder}/02-cut.png` });
  });

  await step('it is kept through a reload, and goes on where it was cut', async () => {
    await author.again();
    await says(author, TITLE);
    await says(author, 'Gardé sur cet appareil.');
    await line('whole');
    await author.page.evaluate(() => dispatchEvent(new Event('online')));
    await link(author).waitFor();
    const after = await offsets();
    must(after[0] > 0, `it began anew: ${after.join(', ')}`);
    must(new Set(after).size === after.length, `a part was sent twice: ${after.join(', ')}`);
    faults.push(...(await checkPage(author.page, '03-attached', folder)));
  });

  await step('the other side reads the same bytes', async () => {
    await reader.go(`#/results/${report}`);
    await says(reader, TITLE);
    await says(reader, `${DIGEST.slice(0, 12)}…`);
    faults.push(...(await axe(reader.page)).map((line) => `04-reader ${line}`));
    await panel(reader).scrollIntoViewIfNeeded();
    await reader.page.screenshot({ path: `${folder}/04-reader.png` });
    const [download] = await Promise.all([reader.page.waitForEvent('download'), link(reader).click()]);
    const bytes = readFileSync(await download.path());
    must(createHash('sha256').update(bytes).digest('hex') === DIGEST, 'other bytes came down');
  });

  await step('withdrawn, it is given to nobody, and that it was there is said', async () => {
    await panel(author).getByRole('button', { name: 'Retirer…' }).click();
    await author.page.locator('dialog[open] #text').fill('On y voit un visage.');
    await author.page.locator('dialog[open] .actions button').last().click();
    await says(reader, 'On y voit un visage.');
    must((await link(reader).count()) === 0, 'it is still offered');
    await author.page.screenshot({ path: `${folder}/05-withdrawn.png`, fullPage: true });
  });
}

try {
  await tell();
} catch (error) {
  faults.push(error.message);
}
for (const { login, errors } of people) faults.push(...errors.filter((line) => !/ERR_CONNECTION_RESET/.test(line)).map((line) => `${login}: ${line}`));
await browser.close();
for (const fault of faults) console.log(`     ${fault}`);
console.log(`${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
