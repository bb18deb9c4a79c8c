// What is met between the opening of the host's dialog and its signature stands in that dialog, marked and unticked:
// when a push tells of it, and when only the rejection does.
import { Person } from './person.mjs';
import { must } from './until.mjs';

/**
 * @param kit {step, browser, base, accounts, title}
 * @param look takes a photograph of the host's page
 */
export async function outrun({ step, browser, base, accounts, title }, look) {
  const enter = ({ login, password }) => Person.enter(browser, base, login, password);
  const [planner, other, host] = [await enter(accounts.planner), await enter(accounts.supporting), await enter(accounts.host)];
  const { page } = host;
  const dialog = page.locator('dialog[open]');
  const rows = dialog.locator('fieldset .one');
  const fresh = dialog.locator('fieldset .one.fresh');
  const place = { category: 'Manœuvre terrestre', from: '+1h', to: '+20h', shapes: [{ kind: 'Cercle', places: ['13.52, -9.87'], metres: 4000 }] };
  const meet = (n) =>
    other.propose({ ...place, title: `${title} ${n}`, purpose: 'Passer au même endroit.', forces: [{ party: 'Task Force Takuba', unit: 'Section', personnel: 20 }] });
  const tick = async (list) => {
    for (const box of await list.locator('input').all()) await box.check();
  };

  await step('what is met while the host reads is pushed into the dialog, marked and unticked', async () => {
    const hash = await planner.propose({ ...place, title, purpose: 'Être lue deux fois.', forces: [{ party: 'Force Barkhane', unit: 'Section', personnel: 30 }] });
    await host.go(hash);
    await page.locator('.acts button', { hasText: 'Approuver' }).click();
    await dialog.locator('#valid-until').waitFor();
    await tick(rows);
    const before = await rows.count();
    await meet(1);
    await fresh.first().waitFor();
    must((await rows.count()) > before, 'no row came');
    must((await fresh.locator('input:checked').count()) === 0, 'what is new came ticked');
    must((await dialog.locator('[role=alert]').innerText()).includes('nouveau'), 'nobody says that something is new');
    await host.confirm();
    await dialog.locator('[role=alert]', { hasText: 'reste' }).waitFor();
    await look(page);
  });

  await step('what no push told of is shown by the rejection in the same dialog, ticked there, and signed', async () => {
    // The stream is cut, and from then on the catching up too: only the act itself finds out.
    const cut = (path) => page.route(path, (route) => route.abort());
    await cut('**/api/stream*');
    await host.again();
    await page.locator('header [role=status]', { hasText: 'à jour' }).waitFor();
    await page.locator('.acts button', { hasText: 'Approuver' }).click();
    await dialog.locator('#valid-until').waitFor();
    await cut('**/api/sync*');
    await tick(rows);
    await meet(2);
    must((await fresh.count()) === 0, 'a push came through');
    await host.confirm();
    await fresh.first().waitFor();
    must((await fresh.locator('input:checked').count()) === 0, 'what the rejection named came ticked');
    must((await page.locator('main', { hasText: 'doit nommer toutes les interférences' }).count()) === 0, 'the rejection is told a second time');
    await tick(rows);
    await host.confirm();
    await dialog.waitFor({ state: 'detached' });
    for (const path of ['**/api/sync*', '**/api/stream*']) await page.unroute(path);
    await host.again();
    await host.state('Approuvée');
  });

  for (const one of [planner, other, host]) await one.page.context().close();
}
