// What does not go an operation's usual way, in the exercise: an envelope approved once and the movements under it,
// an arrangement nobody signed in time, an action that could not wait.
const BARKHANE = 'Force Barkhane';
const MALI = 'République du Mali — FAMa';
const TAKUBA = 'Task Force Takuba';
const ROAD = { title: 'Liaisons logistiques Gao – Ménaka', terms: 'Préavis d’une heure au théâtre Est ; arrêt hors des localités.' };

/** The card of what the two operations have in common, once the G5 has offered an arrangement. */
const offered = (one) => one.page.locator('main article', { hasText: 'Le G5 reste à l’est' }).first();

/** Opens a row of the day's board by what it says. */
async function fromToday(one, asked, words) {
  await one.go('#/');
  await one.page.locator('.board a[data-row]', { hasText: asked }).filter({ hasText: words }).first().click();
  await one.page.locator('main article').first().waitFor();
}

/**
 * A standing authorisation, a use of it, and the two that are turned back to the approval.
 * @param kit {step, day, must}; the patrol at Ménaka is under way
 */
export async function authorise({ step, day, must }) {
  let road = '';
  await step('9 une autorisation permanente est demandée', 'barkhane.plans', async (one) => {
    road = await one.ask({
      title: ROAD.title,
      atOnce: 2,
      personnel: 40,
      conditions: ROAD.terms,
      category: 'Mouvement',
      from: day(18, '0600'),
      to: day(31, '1800'),
      shapes: [{ kind: 'Couloir', places: ['16.27, -0.04', '15.92, 2.40'], metres: 8000, low: 0, high: 1200 }],
      grants: [[MALI, 'Intégralité'], [TAKUBA, 'Zone et horaire']],
    });
    await one.state('Demandée');
  });
  await step('9 l’hôte l’approuve depuis la situation du jour', 'mali.operations', async (one) => {
    await fromToday(one, 'Décider', ROAD.title);
    await one.page.locator('main button', { hasText: 'Approuver…' }).click();
    // What is approved stands in the dialog: the beneficiary's words among it.
    await one.page.locator('dialog[open]', { hasText: ROAD.terms }).waitFor();
    await one.confirm();
    await one.state('En vigueur');
  });
  await step('9 un mouvement tient en une ligne', 'barkhane.plans', async (one) => {
    await one.go(road);
    await one.state('En vigueur');
    await one.move(road, {
      text: 'Huit véhicules, ravitaillement.',
      personnel: 24,
      places: ['16.27, -0.04', '16.13, 0.936'],
      from: day(18, '0800'),
      to: day(18, '1400'),
    });
    await one.page.locator('main article .said', { hasText: 'Huit véhicules' }).waitFor();
    await one.go(road);
    await one.page.locator('main article li a[href^="#/notices/"]').first().waitFor();
  });
  await step('9 hors de l’enveloppe, le mouvement est rejeté', 'barkhane.plans', async (one) => {
    const said = await one.moveRejected(road, {
      text: 'Détour par Ansongo.',
      personnel: 24,
      places: ['16.27, -0.04', '15.66, 0.50'],
      from: day(18, '1500'),
      to: day(18, '1900'),
    });
    must(/autorisation|enveloppe|itinéraire/i.test(said), `it says: ${said}`);
  });
  await step('9 ce que le mouvement rencontre le renvoie à l’approbation', 'barkhane.plans', async (one) => {
    const said = await one.moveRejected(road, {
      text: 'Jusqu’à Ménaka.',
      personnel: 24,
      places: ['16.27, -0.04', '15.92, 2.40'],
      from: day(19, '0500'),
      to: day(19, '1200'),
    });
    must(said.includes('Proposez une opération'), `it says: ${said}`);
    await one.page.locator('form [role=alert] a', { hasText: 'Patrouille conjointe' }).waitFor();
  });
  await step('9 le contenu rejeté devient une proposition', 'barkhane.plans', async (one) => {
    await one.page.locator('form [role=alert] button', { hasText: 'Proposer une opération' }).click();
    await one.page.locator('form', { hasText: 'Repris du mouvement rejeté' }).waitFor();
    const [title, places, people] = await Promise.all(['#title', '#places-0', '#forces tbody tr input >> nth=1'].map((at) => one.page.inputValue(at)));
    must(title === 'Jusqu’à Ménaka' && places.split('\n').length === 2 && people === '24', `it begins with ${title}, ${places}, ${people}`);
  });
}

/** The G5 meets the reconnaissance in force, offers an arrangement, and the clock of the exercise goes by. */
export async function arrange({ step, day, ground, g5 }) {
  let hash = '';
  await step('10 le G5 propose un contrôle qui rencontre la reconnaissance', 'g5-sahel.operations', async (one) => {
    hash = await one.propose({
      title: 'Contrôle de la rive gauche au sud d’Ansongo',
      purpose: 'Tenir les gués pendant la reconnaissance.',
      category: 'Manœuvre terrestre',
      from: day(21, '0600'),
      to: day(22, '1800'),
      shapes: [{ kind: 'Polygone', places: ['15.10, 0.70', '15.10, 1.10', '15.40, 1.10', '15.40, 0.70'], ...ground }],
      forces: [{ party: g5, unit: 'Bataillon fuseau Centre', personnel: 120 }],
      grants: [[BARKHANE, 'Zone et horaire']],
    });
    await one.state('Proposée');
    const card = one.page.locator('main article', { hasText: BARKHANE }).filter({ hasText: 'OP-2021' }).first();
    await card.locator('button', { hasText: 'Proposer un arrangement' }).click();
    await one.write('Le G5 reste à l’est du fleuve ; Barkhane annonce son passage deux heures avant.');
    await offered(one).waitFor();
  });
  await step('10 avant l’échéance, l’hôte ne peut pas trancher', 'mali.operations', async (one) => {
    await one.go(hash);
    await offered(one).locator('button[disabled]', { hasText: 'Trancher' }).waitFor();
  });
  return hash;
}

/** After the deadline: what the host says in the two leads' place. */
export async function settle({ step, hash, recon }) {
  await step('10 l’arrangement non signé, l’hôte tranche en son nom', 'mali.operations', async (one) => {
    await one.go(hash);
    await one.again();
    await offered(one).locator('button:not([disabled])', { hasText: 'Trancher' }).click();
    await one.write('Le fleuve sépare les deux zones ; Barkhane garde la priorité sur la RN17.');
    await offered(one).locator('.mark', { hasText: 'réglée' }).waitFor();
    await offered(one).getByText('Le fleuve sépare').waitFor();
  });
  await step('10 la planificatrice lit ce qui a été tranché', 'barkhane.plans', async (one) => {
    await one.go(recon);
    await offered(one).getByText('Le fleuve sépare').waitFor();
  });
}

/** Both gestures lie within the first two screens of a phone: the reasons, then the map, then what can wait. */
async function onAPhone(page, must) {
  const desk = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  const top = async (selector) => (await page.locator(selector).first().boundingBox()).y;
  const [kinds, map, text] = [await top('.kinds'), await top('.beside .map'), await top('#text')];
  must(kinds < map && map < text, `reasons at ${kinds}, map at ${map}, text at ${text}`);
  must(map < 844, `the map begins at ${map}`);
  await page.setViewportSize(desk);
}

/** Where it is, and what it is: two gestures. The host answers later; who acted says when it is over. */
export async function rescue({ step, must }) {
  let hash = '';
  await step('11 une action immédiate en deux gestes', 'takuba.plans', async (one) => {
    await one.go('#/immediate');
    const map = one.page.locator('figure canvas').first();
    await map.waitFor();
    await one.page.locator('.tools button:not([disabled])').first().waitFor();
    await onAPhone(one.page, must);
    await one.exercise();
    const box = await map.boundingBox();
    await one.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await one.page.locator('#places-0').waitFor();
    await one.page.locator('.kinds button', { hasText: 'Secours' }).click();
    await one.page.waitForURL(/#\/notices\/[0-9a-f-]{36}$/);
    hash = new URL(one.page.url()).hash;
    await one.page.locator('main article .mark').first().waitFor();
  });
  await step('11 chacun voit où', 'minusma.operations', async (one) => {
    await one.go(hash);
    await one.page.locator('main article figure canvas').first().waitFor();
  });
  await step('11 l’hôte la régularise depuis la situation du jour', 'mali.operations', async (one) => {
    await fromToday(one, 'Action immédiate', '');
    await one.page.locator('main article button', { hasText: 'Régulariser' }).click();
    await one.write('Secours autorisés ; rendre compte au théâtre Est.');
    await one.state('Régularisée');
  });
  await step('11 elle est terminée par qui l’a faite', 'takuba.plans', async (one) => {
    await one.go(hash);
    await one.state('Régularisée');
    await one.page.locator('main article .row button').first().click();
    await one.write('Blessés évacués vers Gao.');
    await one.page.getByText('Blessés évacués vers Gao.').first().waitFor();
  });
}

