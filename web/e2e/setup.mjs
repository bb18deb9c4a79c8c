// A theatre from nothing, entirely in the browser: a node made by `init` with its administrator alone, then
// accounts, charter, signatures, persons, posts filled by two, ground, a first proposal and its approval.
//   BASE_URL=http://127.0.0.1:PORT ADMIN=login:password node e2e/setup.mjs [FOLDER]
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch, newPage, signIn } from './browser.mjs';
import { checkPage } from './checks.mjs';

const SECRET = 'un mot de passe assez long';
const OWN = 'un autre mot de passe, le mien';
const HOST = { name: 'République du Pays', id: 'republique-du-pays' };
const FORCE = { name: 'Force partenaire', id: 'force-partenaire' };
/** Joins when the charter is adopted. */
const GUEST = { name: 'Danemark', id: 'danemark' };
const FOUNDERS = [HOST, FORCE].flatMap(({ id }) => [`${id}.chef`, `${id}.greffe`]);

/** Plays the whole; answers the faults found on the way, as lines. */
export async function setUp(browser, base, admin, folder) {
  const faults = [];
  const people = {};
  const check = async (who, name) => faults.push(...(await checkPage(people[who].page, name, folder)));
  const says = (page, text) => page.locator('main [role=status].note, main .note', { hasText: text }).first().waitFor();

  async function step(name, work) {
    try {
      await work();
      console.log(`ok   ${name}`);
    } catch (error) {
      for (const [who, { page }] of Object.entries(people)) {
        await page.screenshot({ path: `${folder}/failed-${who}.png` }).catch(() => undefined);
      }
      throw new Error(`${name}: ${error.message}`, { cause: error });
    }
  }
  async function open(who, login, password) {
    people[who] = await newPage(browser);
    await signIn(people[who].page, base, login, password);
    return people[who].page;
  }
  const go = (page, hash) => page.evaluate((to) => (location.hash = to), hash);
  const choose = (page, selector, label) => page.locator(selector).selectOption({ label });

  const administrator = await open('admin', admin.login, admin.password);
  await step('an administrator without a post sees the first steps, and that he decides nothing', async () => {
    await administrator.locator('main', { hasText: 'Vous ne décidez rien' }).waitFor();
    await administrator.locator('li.next', { hasText: 'Écrire le projet de charte' }).waitFor();
    await check('admin', 's01-first-steps');
  });

  await step('he writes the draft; what is missing is named before it is sent', async () => {
    await go(administrator, '#/setup/charter');
    await administrator.locator('button', { hasText: 'Écrire le projet' }).click();
    await administrator.locator('form button.main').click();
    await administrator.locator('[role=alert]', { hasText: 'à corriger' }).waitFor();
    await check('admin', 's02-charter-faults');
    await administrator.fill('#name', 'Pays, territoire d’essai');
    // The node knows which theatre it was made for.
    await administrator.waitForFunction((theatre) => document.querySelector('#theatre')?.value === theatre, admin.theatre);
    await administrator.fill('#party-name-0', HOST.name);
    await administrator.fill('#party-name-1', FORCE.name);
    for (const i of [0, 1]) {
      await administrator.fill(`#founder-person-0-${i}`, `Awa Chef ${i}`);
      await administrator.fill(`#founder-person-1-${i}`, `Issa Greffe ${i}`);
    }
    for (const article of ['legalEffect', 'retention', 'erasure', 'marking', 'exit']) {
      await administrator.fill(`#${article}`, `ESSAI — texte de l’article (${article}).`);
    }
    await check('admin', 's03-charter-written');
    await administrator.locator('form button.main').click();
    await administrator.locator('h2', { hasText: 'Projet de charte' }).waitFor();
    await check('admin', 's04-charter-saved');
  });

  await step('he opens the founders’ accounts', async () => {
    await go(administrator, '#/setup/accounts');
    for (const login of FOUNDERS) {
      await administrator.locator('form button', { hasText: login }).click();
      await administrator.fill('#new-account-password', SECRET);
      await administrator.locator('form button.main').click();
      await says(administrator, `Compte ${login} ouvert`);
    }
    await check('admin', 's05-accounts');
  });

  /** What binds a party is signed with a password that its holder chose. */
  async function ownPassword(page, current) {
    await go(page, '#/setup/own');
    await page.fill('#own-current', current);
    await page.fill('#own-new', OWN);
    await page.fill('#own-again', OWN);
    await page.locator('form button.main').click();
    await says(page, 'Mot de passe changé');
  }
  await step('each party’s founder reads it in full and signs; the last signature makes entry 1', async () => {
    for (const [who, { id, name }] of Object.entries({ host: HOST, force: FORCE })) {
      const page = await open(`${who}-chef`, `${id}.chef`, SECRET);
      await page.locator('li.next a', { hasText: 'signer pour' }).or(page.locator('li a', { hasText: 'Lire la charte' })).first().waitFor();
      if (who === 'host') await check('host-chef', 's06-founder-steps');
      await go(page, '#/setup/charter');
      await page.locator('article', { hasText: 'ESSAI — texte de l’article (exit)' }).waitFor();
      await page.locator('.sign input[type=checkbox]').check();
      // Whoever opened the account knows its password, and could have signed for the party.
      await page.locator('.sign .note.warn', { hasText: 'mot de passe que vous seul connaissez' }).waitFor();
      if (await page.locator('.sign button.main').isEnabled()) throw new Error('a password set by the administrator was to sign the charter');
      await ownPassword(page, SECRET);
      await go(page, '#/setup/charter');
      await page.locator('.note.warn', { hasText: 'posé par un autre' }).waitFor({ state: 'detached' });
      await page.locator('.sign input[type=checkbox]').check();
      if (who === 'host') await check('host-chef', 's07-charter-read');
      await page.locator('.sign button.main', { hasText: name }).click();
      await says(page, who === 'host' ? 'Charte signée' : 'écriture n° 1');
    }
    await check('force-chef', 's08-charter-adopted');
  });

  // The other party signed last: the first founder's page learns of it on the first steps.
  await go(people['host-chef'].page, '#/setup');
  await people['host-chef'].page.locator('li.next', { hasText: 'Enregistrer les personnes' }).waitFor();

  async function register(page, name, rank) {
    await page.fill('#new-person', name);
    await page.fill('#new-rank', rank);
    await page.locator('button', { hasText: 'Enregistrer une personne' }).click();
    const line = page.locator('li', { hasText: name });
    await line.waitFor();
    return (await line.locator('.id').textContent()).trim();
  }
  async function account(login, person) {
    await administrator.fill('#new-login', login);
    await administrator.fill('#new-account-person', person);
    await administrator.fill('#new-account-password', SECRET);
    await administrator.locator('form button.main').click();
    await says(administrator, `Compte ${login} ouvert`);
  }
  async function createPost(page, title, groups) {
    await page.locator('button', { hasText: 'Créer une fonction' }).click();
    await page.fill('dialog #post-title', title);
    for (const group of groups) await page.locator('dialog legend label', { hasText: group }).locator('input').check();
    if (groups.length > 1) await page.screenshot({ path: `${folder}/s09-mandate.png` });
    await page.locator('dialog .actions button.main').click();
    await page.locator('h3', { hasText: title }).waitFor();
    await page.locator('dialog').waitFor({ state: 'detached' });
  }
  async function appoint(page, title, person, watch) {
    await page.locator('section', { has: page.locator('h3', { hasText: title }) }).last().locator('button', { hasText: 'Nommer quelqu’un' }).click();
    await choose(page, 'dialog #person', person);
    if (watch) await choose(page, 'dialog #capacity', 'Quart');
    await page.locator('dialog .actions button.main').click();
    await page.locator('dialog').waitFor({ state: 'detached' });
  }

  await step('the parties register persons, create posts and appoint', async () => {
    const host = people['host-chef'].page;
    await go(host, `#/setup/parties/${HOST.id}`);
    await account('operations', await register(host, 'Moussa Décideur', 'colonel'));
    await account('plans', await register(host, 'Fanta Plans', 'commandant'));
    await createPost(host, 'Chef des opérations', ['Décider au nom']);
    await createPost(host, 'Bureau plans', ['Mener une opération', 'Répondre, s’accorder', 'Plan, matrice']);
    await appoint(host, 'Chef des opérations', 'Moussa Décideur, colonel');
    await appoint(host, 'Bureau plans', 'Fanta Plans, commandant');
    await host.locator('.mark', { hasText: 'À confirmer' }).waitFor();
    await check('host-chef', 's10-waits-for-a-second');
    const force = people['force-chef'].page;
    await go(force, `#/setup/parties/${FORCE.id}`);
    await account('force.plans', await register(force, 'Anne Planificatrice', 'capitaine'));
    await createPost(force, 'Planification', ['Mener une opération', 'Répondre, s’accorder']);
    await appoint(force, 'Planification', 'Anne Planificatrice, capitaine');
  });

  await step('an appointment that binds takes a second post, on its own screen', async () => {
    const first = people['host-chef'].page;
    const disabled = await first.locator('button', { hasText: 'Confirmer la nomination' }).isDisabled();
    if (!disabled) throw new Error('the post that appointed was offered to confirm');
    const second = await open('host-greffe', `${HOST.id}.greffe`, SECRET);
    await ownPassword(second, SECRET);
    await go(second, `#/setup/parties/${HOST.id}`);
    await second.locator('button', { hasText: 'Confirmer la nomination' }).click();
    await says(second, 'Nomination confirmée');
    await check('host-greffe', 's11-confirmed');
    await go(second, '#/setup');
    await second.locator('ol').waitFor();
    await check('host-greffe', 's12-steps-after');
  });

  await step('the host publishes matrix and plan and establishes a sector', async () => {
    const plans = await open('plans', 'plans', SECRET);
    // The matrix says what those who decide are made aware of: nobody else's password publishes it.
    await ownPassword(plans, SECRET);
    await go(plans, '#/setup/ground/matrix');
    await plans.locator('button', { hasText: 'Publier la matrice' }).click();
    await says(plans, 'Matrice publiée');
    await check('plans', 's13-matrix');
    await go(plans, '#/setup/ground/plan');
    await plans.locator('button', { hasText: 'Écrire le plan' }).click();
    await plans.fill('#plan-name', 'Plan d’essai');
    await plans.fill('#line-0', 'Sécuriser les axes');
    await plans.fill('#objective-0-0', 'Route ouverte');
    await plans.locator('button', { hasText: 'Publier le plan' }).click();
    await says(plans, 'Plan publié');
    await check('plans', 's14-plan');
    await go(plans, '#/setup/ground/sectors');
    await plans.fill('#sector-name', 'Secteur centre');
    await choose(plans, '#sector-owner', HOST.name);
    await plans.fill('#sector-places', '14.0, -5.0\n14.0, -3.0\n15.5, -3.0\n15.5, -5.0');
    await plans.locator('figure canvas').first().waitFor();
    await plans.locator('form button.main').click();
    await says(plans, 'Secteur établi');
    await check('plans', 's15-sectors');
  });

  await step('who must sign this? answers with names and no gap', async () => {
    const page = people.plans.page;
    await go(page, '#/setup/who-signs');
    await choose(page, '#who-party', FORCE.name);
    await page.locator('form button.main').click();
    await page.locator('li', { hasText: 'Moussa Décideur' }).first().waitFor();
    await check('plans', 's16-who-signs');
  });

  await step('a credential of a deciding post takes two posts; the administrator sees what is missing', async () => {
    await administrator.reload();
    await go(administrator, '#/setup/accounts');
    const line = administrator.locator('li', { has: administrator.locator('b', { hasText: /^operations$/ }) });
    await line.locator('button', { hasText: 'Mot de passe' }).click();
    await line.locator('.note.warn', { hasText: 'deux actes' }).waitFor();
    if (!(await line.locator('button', { hasText: 'Poser' }).isDisabled())) throw new Error('the administrator was offered the password');
    await check('admin', 's17-barred');
    const chef = people['host-chef'].page;
    await go(chef, `#/setup/parties/${HOST.id}`);
    await chef.locator('section', { hasText: 'Accès perdus' }).locator('select').selectOption({ label: 'Moussa Décideur' });
    await chef.locator('button', { hasText: 'Demander la réinitialisation' }).click();
    const greffe = people['host-greffe'].page;
    await go(greffe, `#/setup/parties/${HOST.id}`);
    await greffe.locator('button', { hasText: 'Confirmer la réinitialisation' }).click();
    await greffe.locator('.mark', { hasText: 'Confirmée' }).waitFor();
    await check('host-greffe', 's18-reset');
    await go(administrator, '#/setup');
    await go(administrator, '#/setup/accounts');
    await line.locator('button', { hasText: 'Mot de passe' }).click();
    await line.locator('button', { hasText: 'Poser' }).click();
    await says(administrator, 'Mot de passe posé');
  });

  async function propose(page, title, at) {
    await go(page, '#/propose');
    await page.fill('#title', title);
    await page.fill('#purpose', 'Ouvrir la route.');
    await page.fill('#from', '+2h');
    await page.fill('#to', '+30h');
    await page.locator('#shapes button', { hasText: 'Cercle' }).click();
    await page.fill('#places-0', at);
    await page.fill('#metres-0', '3000');
    await page.locator('#forces tbody tr').first().locator('input').first().fill('Section d’essai');
    await page.locator('#forces tbody tr').first().locator('input').nth(1).fill('30');
    await page.locator('form button.main').click();
    await page.locator('.mark', { hasText: 'Proposée' }).first().waitFor();
  }
  await step('the first proposal is approved', async () => {
    const planner = await open('planner', 'force.plans', SECRET);
    await propose(planner, 'Première opération', '14.5, -4.0');
    const hash = new URL(planner.url()).hash;
    // The password was set anew two steps ago.
    const decided = (await administrator.locator('[role=status].note', { hasText: 'Mot de passe posé' }).first().textContent()).match(/: (\S+)\. /)[1];
    const decider = await open('decider', 'operations', decided);
    await ownPassword(decider, decided);
    await go(decider, hash);
    await decider.locator('button', { hasText: 'Approuver' }).first().click();
    await decider.waitForSelector('dialog #valid-until');
    await decider.locator('dialog .actions button').last().click();
    await decider.locator('.mark', { hasText: 'Approuvée' }).first().waitFor();
    await check('decider', 's19-first-approval');
    await go(people['host-chef'].page, '#/setup');
    await people['host-chef'].page.locator('li', { hasText: 'première approbation' }).waitFor();
    await check('host-chef', 's20-steps-done');
  });

  await step('a nation joins later: its founder signs its terms, the host admits it, and it proposes', async () => {
    await go(administrator, '#/setup/charter');
    await administrator.locator('button', { hasText: 'Préparer l’admission' }).click();
    await administrator.fill('#party-name-0', GUEST.name);
    await administrator.locator('form button.main', { hasText: 'conditions' }).click();
    await administrator.locator('[role=alert]', { hasText: 'à corriger' }).waitFor();
    await administrator.fill('#founder-person-0-0', 'Inge Chef');
    await administrator.fill('#founder-person-1-0', 'Nils Greffe');
    await administrator.locator('form button.main', { hasText: 'conditions' }).click();
    await administrator.locator(`article[data-party=${GUEST.id}] .mark`, { hasText: 'Il manque la signature' }).waitFor();
    await check('admin', 's22-terms');
    await go(administrator, '#/setup/accounts');
    await administrator.locator('form button', { hasText: `${GUEST.id}.chef` }).click();
    await administrator.fill('#new-account-password', SECRET);
    await administrator.locator('form button.main').click();
    await says(administrator, `Compte ${GUEST.id}.chef ouvert`);
    // Who decides for the host cannot admit whom nobody has asked.
    const host = people.decider.page;
    await go(host, '#/setup/charter');
    const waits = host.locator(`article[data-party=${GUEST.id}]`);
    await waits.waitFor();
    if (await waits.locator('button', { hasText: 'Admettre' }).isEnabled()) throw new Error('the host was offered to admit a party that has not signed');
    const guest = await open('guest-chef', `${GUEST.id}.chef`, SECRET);
    await guest.locator('.note', { hasText: 'sur le point de rejoindre' }).waitFor();
    await ownPassword(guest, SECRET);
    await go(guest, '#/setup/charter');
    await guest.locator('.join input[type=checkbox]').check();
    await check('guest-chef', 's23-terms-read');
    await guest.locator('.join button.main', { hasText: GUEST.name }).click();
    await says(guest, 'Conditions signées');
    await go(host, '#/setup');
    await go(host, '#/setup/charter');
    await waits.locator('button', { hasText: 'Admettre' }).click();
    await says(host, `${GUEST.name} est admise`);
    await check('decider', 's24-admitted');
    await guest.reload();
    await go(guest, `#/setup/parties/${GUEST.id}`);
    await go(administrator, '#/setup/accounts');
    await account('guest.plans', await register(guest, 'Freja Planificatrice', 'capitaine'));
    await createPost(guest, 'Planification', ['Mener une opération']);
    await appoint(guest, 'Planification', 'Freja Planificatrice, capitaine');
    const planner = await open('guest-planner', 'guest.plans', SECRET);
    await propose(planner, 'Première opération danoise', '14.9, -3.4');
    await check('guest-planner', 's25-guest-proposes');
  });

  await step('base layers, on a phone and on a tablet as well', async () => {
    await go(administrator, '#/setup/layers');
    await administrator.locator('#layer-file').setInputFiles({
      name: 'regions.geojson',
      mimeType: 'application/geo+json',
      buffer: Buffer.from(JSON.stringify({
        type: 'FeatureCollection',
        features: [{ type: 'Feature', properties: { name: 'Centre' }, geometry: { type: 'Polygon', coordinates: [[[-5, 14], [-3, 14], [-3, 15], [-5, 15], [-5, 14]]] } }],
      })),
    });
    await administrator.fill('#attribution', 'Essai, 2021');
    await administrator.locator('form button.main').click();
    await administrator.locator('td', { hasText: 'Essai, 2021' }).waitFor();
    await check('admin', 's21-layers');
    await photograph(people, go, folder, faults);
  });

  for (const [who, { errors }] of Object.entries(people)) faults.push(...errors.map((line) => `${who}: ${line}`));
  for (const { context } of Object.values(people)) await context.close();
  return faults;
}

const SIZES = { tablet: { width: 820, height: 1180 }, phone: { width: 390, height: 844 } };
const SCREENS = {
  'host-chef': ['#/setup', '#/setup/charter', `#/setup/parties/${HOST.id}`],
  plans: ['#/setup/ground/sectors', '#/setup/ground/matrix', '#/setup/ground/plan', '#/setup/who-signs'],
  admin: ['#/setup/accounts', '#/setup/layers', '#/setup/own'],
};
/** Nothing of a set-up screen runs out of a narrow page. */
async function photograph(people, go, folder, faults) {
  for (const theme of ['dark', 'night']) {
    for (const [who, hashes] of Object.entries(SCREENS)) {
      const { page } = people[who];
      await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
      for (const hash of hashes) {
        await go(page, hash);
        await page.locator('main h2').first().waitFor();
        await page.screenshot({ path: `${folder}/${theme}-${hash.replace(/^#\//, '').replaceAll('/', '-')}.png` });
      }
      await page.evaluate(() => (document.documentElement.dataset.theme = 'light'));
    }
  }
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const [who, hashes] of Object.entries(SCREENS)) {
      const { page } = people[who];
      await page.setViewportSize(viewport);
      for (const hash of hashes) {
        await go(page, hash);
        await page.locator('main h2').first().waitFor();
        const name = `${size}-${hash.replace(/^#\//, '').replaceAll('/', '-')}`;
        const wide = await page.evaluate(() => document.querySelector('main').scrollWidth - innerWidth);
        if (wide > 0) faults.push(`${name} is ${wide} px too wide`);
        await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
      }
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const base = `${process.env.BASE_URL}/`.replace(/\/+$/, '/');
  const [login, password] = (process.env.ADMIN ?? 'admin:').split(/:(.*)/s);
  const folder = process.argv[2] ?? '/tmp/entente-setup';
  mkdirSync(folder, { recursive: true });
  const browser = await launch();
  let faults;
  try {
    faults = await setUp(browser, base, { login, password, theatre: process.env.THEATRE ?? 'pays' }, folder);
  } catch (error) {
    faults = [error.message];
  }
  await browser.close();
  for (const fault of faults) console.log(`     ${fault}`);
  console.log(faults.length === 0 ? 'set up from nothing' : `${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
