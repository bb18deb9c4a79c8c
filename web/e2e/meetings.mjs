// What happens between people, in real browsers against a real node: a meeting is planned, held, written down without a
// network, signed by both sides and changed; something is promised, is late, is claimed kept and contested; a calendar
// answers; the press is told what both signed. Every page is checked for access and for words.
//   BASE_URL=http://127.0.0.1:PORT node e2e/meetings.mjs [FOLDER]
import { mkdirSync } from 'node:fs';
import { launch } from './browser.mjs';
import { checkPage } from './checks.mjs';
import { Person } from './person.mjs';
import { eventually, must } from './until.mjs';

const base = `${process.env.BASE_URL ?? 'http://127.0.0.1:8080'}/`.replace(/\/+$/, '/');
const folder = process.argv[2] ?? '/tmp/entente-meetings';
const TITLE = `Point de situation ${new Date().toISOString().slice(11, 19)}`;
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
  const host = await enter('mali.plans');
  const force = await enter('barkhane.plans');
  const stranger = await enter('humanitaire.acces');
  let hash = '';

  await step('lists: meetings, the calendar by month and week, who met whom, forums', async () => {
    await host.page.keyboard.press('g');
    await host.page.keyboard.press('m');
    await host.page.waitForURL(/#\/meetings$/);
    await says(host, 'Première prise de contact');
    await says(host, 'pas de PV : récit d’une source');
    await check(host, '01-list');
    await host.go('#/meetings?view=calendar');
    await host.page.locator('td a', { hasText: 'Réunion de coordination' }).first().waitFor();
    await check(host, '02-month');
    await host.page.getByRole('button', { name: 'Semaine', exact: true }).click();
    await check(host, '03-week');
    await host.go('#/meetings?view=cadence');
    await host.page.locator('.grid td').first().waitFor();
    await check(host, '04-cadence');
    await host.go('#/meetings?view=forums');
    await says(host, 'Accueille actuellement');
    await check(host, '05-forums');
  });

  await step('a reported meeting is a source’s word and never minutes', async () => {
    await host.go('#/meetings');
    await host.page.getByRole('link', { name: /Première prise de contact/ }).click();
    await says(host, 'Rencontre rapportée : ce n’est pas un procès-verbal.');
    await says(host, 'Madick Niang');
    must((await host.page.locator('#minutes').count()) === 0, 'it has minutes');
    await check(host, '06-reported');
  });

  await step('a meeting is planned, its counterpart found within three keys', async () => {
    await host.go('#/meetings/plan');
    const { page } = host;
    await page.fill('#title', TITLE);
    // From when the posts were first filled.
    await page.fill('#from', '180600ZOCT21');
    await page.fill('#to', '180601ZOCT21');
    await page.fill('#place', 'Poste de commandement conjoint, Gao');
    await page.fill('#point', '16.27, -0.04');
    await page.fill('#meetingPurpose', 'Transfert de l’emprise de Tessalit');
    await page.getByLabel('Point 1 de l’ordre du jour').first().fill('Calendrier du transfert');
    await page.getByRole('button', { name: 'Ajouter un point' }).click();
    await page.getByLabel('Point 2 de l’ordre du jour').first().fill('Évacuations sanitaires');
    await page.locator('#pick').pressSequentially('bar');
    await page.locator('#pick-found [role=option]', { hasText: 'Planificatrice' }).waitFor();
    await check(host, '07-plan');
    await page.locator('#pick-found [role=option]', { hasText: 'Planificatrice' }).click();
    await page.locator('.protocol', { hasText: 'Planificatrice' }).waitFor();
    hash = await host.submitted('#/meetings/plan', /#\/meetings\/[0-9a-f-]{36}$/);
    // Its hour may not be over yet on an exercise that has just begun.
    await page.locator('main').getByText('Tenue à constater').first().waitFor({ timeout: 120_000 });
    await check(host, '08-planned');
  });

  await step('the other side is told on its board, and says who was there by the post held then', async () => {
    await force.go('#/');
    await force.page.locator('#promised').waitFor();
    await force.page.locator('a[data-row]', { hasText: TITLE }).click();
    await force.page.getByRole('link', { name: 'Constater la tenue' }).click();
    await force.page.locator('#attendees select').first().waitFor();
    await check(force, '09-hold');
    await force.page.locator('form button.main').click();
    await force.page.waitForURL(`${base}${hash}`);
    await force.page.locator('.mark.strong').getByText('Tenue', { exact: true }).waitFor();
    await force.page.getByRole('button', { name: 'Consigner notre parole' }).click();
    await force.write('Le transfert de Tessalit peut se faire avant la fin du mois.');
    await says(force, 'Le transfert de Tessalit peut se faire');
  });

  await step('minutes are written in both languages without a network, and nothing is lost', async () => {
    const { page } = force;
    await page.getByRole('link', { name: 'Rédiger le procès-verbal' }).first().click();
    await page.locator('#articles-0-en').waitFor();
    await page.context().setOffline(true);
    await page.fill('#articles-0-fr', 'Les deux parties conviennent de transférer l’emprise de Tessalit le 30 octobre 2021, sous réserve de l’achèvement de l’état des lieux contradictoire.');
    await page.fill('#articles-0-en', 'Both sides agree to hand over the Tessalit base on 30 October 2021, subject to completion of the joint inventory.');
    await page.fill('#articles-1-fr', 'L’hélicoptère d’évacuation sanitaire reste à Gao jusqu’au transfert.');
    await page.fill('#articles-1-en', 'The medical evacuation helicopter stays at Gao until the handover.');
    await page.getByRole('button', { name: 'Ajouter une décision' }).click();
    await page.fill('#decisions-0-fr', 'Un état des lieux contradictoire est dressé avant le 25 octobre.');
    await page.fill('#decisions-0-en', 'A joint inventory is drawn up before 25 October.');
    await page.evaluate((to) => (location.hash = to), hash);
    await says(force, TITLE);
    await page.evaluate((to) => (location.hash = `${to}/minutes`), hash);
    await eventually(async () => must((await page.inputValue('#decisions-0-en')).startsWith('A joint inventory'), 'the draft is gone'));
    await page.context().setOffline(false);
    await check(force, '10-minutes-editor');
    await page.locator('form button.main').click();
    await page.waitForURL(`${base}${hash}`);
    await says(force, 'Procès-verbal, version 1');
  });

  await step('both sides sign the same digest, one with a reservation', async () => {
    await force.page.getByRole('button', { name: 'Signer la version 1' }).click();
    await check(force, '11-sign');
    await confirm(force);
    await host.go('#/');
    await host.page.locator('a[data-row]', { hasText: 'Procès-verbal à signer' }).first().waitFor();
    await host.go(hash);
    await host.page.getByRole('button', { name: 'Signer la version 1' }).click();
    await host.page.locator('dialog[open] textarea').fill('Sous réserve de la disponibilité des moyens de levage.');
    await host.page.getByRole('button', { name: 'Signer sous réserve' }).click();
    await host.page.locator('#minutes .mark', { hasText: 'Signé par tous' }).waitFor();
    await says(host, 'Sous réserve de la disponibilité');
    const digests = await Promise.all([host, force].map(({ page }) => page.locator('#minutes .digest .code').first().innerText()));
    must(digests[0] === digests[1] && /^[0-9a-f]{64}$/.test(digests[0]), 'they signed two digests');
    await check(host, '12-minutes');
    await host.page.locator('#minutes').screenshot({ path: `${folder}/minutes.png` });
  });

  await step('a change after the signatures is another version, which nobody signed', async () => {
    await host.page.getByRole('link', { name: 'Proposer une autre version' }).first().click();
    await says(host, '2 parties ont signé la version 1');
    await host.page.fill('#articles-1-fr', 'L’hélicoptère d’évacuation sanitaire reste à Gao jusqu’au 15 novembre 2021.');
    await host.page.fill('#articles-1-en', 'The medical evacuation helicopter stays at Gao until 15 November 2021.');
    await host.page.locator('form button.main').click();
    await host.page.waitForURL(`${base}${hash}`);
    await says(host, 'Procès-verbal, version 2');
    await host.page.locator('#minutes .mark', { hasText: 'À signer' }).first().waitFor();
    await host.page.getByLabel('Montrer ce qui change depuis la version 1').check();
    await host.page.locator('#minutes ins').first().waitFor();
    await force.page.getByRole('button', { name: 'Refuser de signer…' }).click();
    await force.write('La date du 15 novembre n’a pas été convenue.');
    await says(host, 'La date du 15 novembre');
    await check(host, '13-version-2');
  });

  await step('what was promised is late on the boards of both, and in the report for paper', async () => {
    await force.page.getByRole('link', { name: 'Prendre un engagement' }).click();
    await force.page.fill('#promise', `Remettre l’inventaire de Tessalit (${TITLE})`);
    await force.page.fill('#due', '180601ZOCT21');
    await check(force, '14-promise');
    await force.page.locator('form button.main').click();
    await force.page.waitForURL(`${base}${hash}`);
    await says(force, 'Remettre l’inventaire');
    for (const person of [force, host]) {
      await person.go('#/');
      await person.page.locator('a[data-row]', { hasText: 'Remettre l’inventaire' }).filter({ hasText: 'En retard' }).waitFor();
    }
    await check(host, '15-today');
    await host.go('#/commitments');
    await says(host, 'Remettre l’inventaire');
    await check(host, '16-commitments');
    await host.go('#/commitments/overdue');
    await says(host, 'Remettre l’inventaire');
    await check(host, '17-overdue');
  });

  await step('kept is one side’s claim, which the other contests with its own version', async () => {
    await force.go('#/commitments');
    await force.page.locator('main li a', { hasText: TITLE }).click();
    await force.page.getByRole('button', { name: 'Déclarer tenu…' }).click();
    await force.write('Remis en main propre à Gao à 08 h 15, bordereau 214.');
    await force.state('Déclaré tenu');
    await host.go(new URL(force.page.url()).hash);
    await host.page.getByRole('button', { name: 'Contester…' }).click();
    await host.write('Le bordereau 214 ne comprend pas le dépôt de carburant.');
    await host.state('Contesté');
    await check(host, '18-commitment');
  });

  await step('a calendar’s answer becomes the act of the post it answers for', async () => {
    await force.go('#/meetings');
    await force.page.getByRole('link', { name: /Réunion de coordination opérationnelle d’octobre/ }).click();
    await says(force, 'Réponses à l’invitation');
    const id = force.page.url().split('/').at(-1);
    const { post, invitation } = await force.page.evaluate(async (meeting) => {
      const { posts } = await (await fetch('api/session')).json();
      return { post: posts[0].id, invitation: await (await fetch(`api/meetings/${meeting}/invitation?post=${posts[0].id}&zone=Africa/Bamako`)).text() };
    }, id);
    must(invitation.includes('METHOD:REQUEST') && invitation.includes('BEGIN:VTIMEZONE') && invitation.includes(`UID:${id}@`), `no invitation: ${invitation.slice(0, 200)}`);
    const reply = ['BEGIN:VCALENDAR', 'PRODID:-//A calendar//FR', 'VERSION:2.0', 'METHOD:REPLY', 'BEGIN:VEVENT', `UID:${id}@mali-2021.entente.invalid`, 'DTSTAMP:20211018T080000Z', `ATTENDEE;PARTSTAT=TENTATIVE:mailto:${post}@mali-2021.entente.invalid`, 'COMMENT:Selon la météo', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
    const file = (text) => ({ name: 'reponse.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) });
    await force.page.setInputFiles('#reply-file', file('not a calendar'));
    await says(force, 'Ce fichier n’est pas la réponse d’un agenda');
    await force.page.setInputFiles('#reply-file', file(reply));
    await force.page.getByRole('button', { name: 'Signer cette réponse' }).click();
    await force.page.locator('li', { hasText: 'Peut-être' }).filter({ hasText: 'Selon la météo' }).waitFor();
    await check(force, '19-invitation');
  });

  await step('the press is told exactly what both sides signed', async () => {
    await force.go(hash);
    await force.page.getByRole('button', { name: 'Proposer un communiqué…' }).click();
    await force.page.fill('#communique-fr', 'Les deux parties se sont rencontrées à Gao. Elles ont évoqué le calendrier des transferts.');
    await force.page.fill('#communique-en', 'Both sides met at Gao. They discussed the timetable of handovers.');
    await check(force, '20-communique-write');
    await confirm(force);
    for (const person of [force, host]) {
      await person.go(hash);
      await person.page.getByRole('button', { name: 'Signer pour publication…' }).click();
      await confirm(person);
      await person.page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
    await host.page.locator('#communique .mark', { hasText: 'Public' }).waitFor();
    await check(host, '21-communique');
    await host.page.getByRole('link', { name: 'Imprimer le communiqué' }).click();
    const words = await host.page.locator('article').innerText();
    must(words.includes('Both sides met at Gao') && !words.includes('Tessalit'), `it says more: ${words}`);
    await check(host, '22-communique-alone');
  });

  await step('who takes no part learns nothing of it', async () => {
    await stranger.go('#/meetings');
    const heard = await stranger.page.evaluate(async () => (await Promise.all(['meetings', 'commitments', 'forums', 'cadences', 'calendar'].map(async (one) => (await fetch(`api/${one}`)).text()))).join('\n'));
    must(!heard.includes(TITLE) && !heard.includes('Tessalit le 30'), 'a stranger was told');
    await check(stranger, '23-stranger');
    // The line was cut on purpose.
    for (const { login, errors } of people) {
      const others = errors.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'));
      must(others.length === 0, `${login}: ${others.join('\n')}`);
    }
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
