// A dispute in real browsers against a real node, from raising to terms both sides sign, with a reply beside an entry;
// and the host suspends its cooperation with a force: what runs is asked to disengage, both agree that it resumes, and the
// host confirms. Every page is checked for access and for words.
//   BASE_URL=http://127.0.0.1:PORT node e2e/disputes.mjs [FOLDER]
import { mkdirSync } from 'node:fs';
import { launch } from './browser.mjs';
import { checkPage } from './checks.mjs';
import { Person } from './person.mjs';

const base = `${process.env.BASE_URL ?? 'http://127.0.0.1:8080'}/`.replace(/\/+$/, '/');
const folder = process.argv[2] ?? '/tmp/entente-disputes';
const TITLE = `Patrouille non annoncée ${new Date().toISOString().slice(11, 19)}`;
mkdirSync(folder, { recursive: true });
const browser = await launch();
const faults = [];
const people = [];

const enter = async (login) => {
  const person = await Person.enter(browser, base, login, 'exercice-2021');
  people.push(person);
  return person;
};
const check = async (person, name) => faults.push(...(await checkPage(person.page, name, folder)));
const confirm = (person) => person.page.locator('dialog[open] .actions button').last().click();
const says = (person, words) => person.page.locator('main').getByText(words).first().waitFor();
const press = (person, name) => person.page.locator('main').getByRole('button', { name }).first().click();
const say = async (person, field, words) => {
  await person.page.locator(`dialog[open] #${field}`).fill(words);
  await confirm(person);
};

async function step(name, work) {
  try {
    await work();
    console.log(`ok   ${name}`);
  } catch (error) {
    for (const { login, page } of people) await page.screenshot({ path: `${folder}/failed-${login}.png`, fullPage: true }).catch(() => undefined);
    throw new Error(`${name}: ${error.message}`);
  }
}

async function tell() {
  const force = await enter('takuba.plans');
  const host = await enter('mali.plans');
  const chief = await enter('mali.chef');
  const second = await enter('takuba.chef');
  let hash = '';

  await step('the suspension of June is read as its source’s word', async () => {
    await host.page.keyboard.press('g');
    await host.page.keyboard.press('d');
    await host.page.waitForURL(/#\/disputes$/);
    await says(host, 'Suspension des opérations conjointes');
    await check(host, '01-list');
    await host.page.getByRole('link', { name: /Suspension des opérations conjointes/ }).click();
    await says(host, 'Différend rapporté d’après une source');
    await check(host, '02-reported');
  });

  await step('a dispute is raised', async () => {
    await force.go('#/disputes/new');
    await force.page.selectOption('#against', 'mali');
    await force.page.fill('#title', TITLE);
    await force.page.fill('#disputed', 'Une patrouille a traversé notre zone sans préavis.');
    await force.page.fill('#answerBy', '201800ZOCT21');
    await check(force, '03-raise');
    hash = await force.submitted('#/disputes/new', /#\/disputes\/[0-9a-f-]{36}$/);
    await says(force, TITLE);
  });

  await step('the other side is told on its board, acknowledges and gives its version', async () => {
    await host.go('#/');
    await host.page.locator('#disputed').waitFor();
    await host.page.locator('a[data-row]', { hasText: TITLE }).click();
    await press(host, 'Accuser réception');
    await press(host, /Donner sa version/);
    await say(host, 'text', 'Le préavis a été donné la veille.');
    await says(host, 'Le préavis a été donné la veille.');
    await check(host, '04-answered');
  });

  await step('a reply stands beside the entry', async () => {
    await force.go(hash);
    await says(force, 'Le préavis a été donné la veille.');
    await force.page.locator('article', { hasText: 'Le préavis' }).getByRole('button').click();
    await say(force, 'text', 'Nous ne l’avons reçu qu’à midi.');
    await force.page.locator('article', { hasText: 'Le préavis' }).locator('.reply', { hasText: 'qu’à midi' }).waitFor();
    await check(force, '05-reply');
  });

  await step('terms are written in both languages and signed by both', async () => {
    await host.go(`${hash}/settlement`);
    await host.page.fill('#articles-0-fr', 'Les préavis sont accusés.');
    await host.page.fill('#articles-0-en', 'Notices are acknowledged.');
    await check(host, '06-terms');
    await host.page.locator('form button.main').click();
    await host.page.waitForURL(`${base}${hash}`);
    for (const person of [host, force]) {
      await press(person, /Signer les termes/);
      await confirm(person);
    }
    await force.page.locator('.mark.strong').getByText('Réglé', { exact: true }).waitFor();
    await check(force, '07-settled');
  });

  await step('the host suspends its cooperation: what runs is asked to disengage', async () => {
    await chief.go('#/disputes?act=suspend');
    const { page } = chief;
    await page.locator('dialog[open] #with').selectOption('takuba');
    await page.locator('dialog[open]').getByText('à désengager en sécurité').first().waitFor();
    await page.locator('dialog[open] #why').fill('Consultations en cours.');
    await check(chief, '08-suspend');
    await confirm(chief);
    await says(chief, 'Signature attendue pour la reprise');
    await check(chief, '09-suspended');
    await force.go('#/');
    await force.page.locator('#disputed').getByText('Coopération suspendue').waitFor();
    await check(force, '10-today');
    await force.go('#/disputes');
    await force.page.locator('article li a').first().click();
    await says(force, 'doit se désengager en sécurité');
    await check(force, '11-operation');
  });

  await step('both agree that it resumes, and the cause stays until the host confirms', async () => {
    for (const person of [chief, second]) {
      await person.go('#/disputes');
      await press(person, /Consentir à la reprise/);
      await say(person, 'text', 'La coopération peut reprendre.');
    }
    await says(second, 'attend la confirmation de l’hôte');
    await check(second, '12-resumed');
  });

  await step('relations are facts, and every number opens what it counts', async () => {
    await force.go('#/relations');
    await force.page.locator('tbody button').first().click();
    await force.page.locator('section ul a').first().waitFor();
    await check(force, '13-relations');
  });
}

try {
  await tell();
} catch (error) {
  faults.push(error.message);
}
await browser.close();
for (const fault of faults) console.log(`     ${fault}`);
console.log(`${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
