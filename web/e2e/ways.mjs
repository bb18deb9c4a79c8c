// From a conflict to a version without it: found in the form, taken over and undone; submitted all the same; found
// again on the operation's page, taken over as the next version, signed, and nothing notified is met any more.
import { newPage, signIn } from './browser.mjs';
import { eventually, must } from './until.mjs';

/** @param kit {step, check, browser, base, account, title}; check(page, name) photographs a page and looks at it */
export async function waysOut({ step, check, browser, base, account, title }) {
  const { page, errors } = await newPage(browser);
  await signIn(page, base, account.login, account.password);
  const meets = page.locator('#meets');
  /** Of the other nothing is met any more; on a node that is used again there may be operations of one's own. */
  const left = () => eventually(async () => must((await page.locator('#meets article', { hasText: met.reference }).count()) === 0 && (await meets.count()) === 1, `still meets ${met.reference}`));
  const mains = page.locator('.foot button.main');
  let hash = '';
  let met;

  await step('what a draft meets is walked with [ and ], and shows ways out', async () => {
    met = await page.evaluate(othersRoute);
    await page.goto(`${base}#/propose`);
    await page.fill('#title', `Issues ${title}`);
    await page.fill('#purpose', 'Reconnaissance au bord de la route.');
    await page.fill('#from', met.from);
    await page.fill('#to', met.to);
    await page.locator('#shapes button', { hasText: 'Cercle' }).click();
    await page.fill('#places-0', met.place);
    await page.fill('#metres-0', '9000');
    await page.locator('#forces tbody tr').first().locator('input').first().fill('Section de reconnaissance');
    await page.locator('#forces tbody tr').first().locator('input').nth(1).fill('30');
    await meets.getByText(met.reference).first().waitFor();
    await page.locator('h1').click();
    await page.keyboard.press(']');
    await meets.locator('article[aria-current=true]').waitFor();
    await page.keyboard.press('?');
    await page.locator('dialog[open] dd', { hasText: 'Interférence suivante' }).waitFor();
    await page.keyboard.press('Escape');
    await meets.locator('article', { hasText: met.reference }).getByRole('button', { name: 'Issues possibles' }).click();
    await meets.locator('.ways li').first().waitFor();
    const said = await meets.locator('.ways').innerText();
    must(said.includes('peut encore être rencontré'), 'it does not say that what is not released may be met');
    must(!/\blibre/i.test(await meets.innerText()), 'it calls a place free');
    await check(page, 'ways-draft');
  });

  await step('one press takes a way out into the draft, one step takes it back', async () => {
    const [from, areas] = [await page.inputValue('#from'), await page.inputValue('#places-0')];
    await meets.getByRole('button', { name: 'Issues pour tout' }).click();
    await meets.locator('.ways li button').first().click();
    await left();
    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    await eventually(async () => must((await page.inputValue('#from')) === from && (await page.inputValue('#places-0')) === areas, 'one step did not bring it all back'));
    await meets.locator('article', { hasText: met.reference }).waitFor();
  });

  await step('slots with nothing notified are found for the place, and one press takes one', async () => {
    const from = await page.inputValue('#from');
    await page.locator('#slots summary').click();
    await page.fill('#slot-hours', '6');
    await page.locator('#slots li button').first().waitFor();
    await check(page, 'slots');
    await page.locator('#slots li button').last().click();
    await eventually(async () => must((await page.inputValue('#from')) !== from, 'the window stayed'));
    await left();
    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    await eventually(async () => must((await page.inputValue('#from')) === from, 'one step did not bring the window back'));
  });

  await step('a version in conflict: a way out becomes the next version, and meets nothing notified', async () => {
    await mains.click();
    await page.waitForURL(/#\/operations\/[0-9a-f-]{36}$/);
    hash = new URL(page.url()).hash;
    const card = page.locator('article[id^=conflict-]', { hasText: met.reference });
    await card.waitFor();
    await page.keyboard.press(']');
    await page.locator('article[id^=conflict-][aria-current=true]').waitFor();
    await card.getByRole('button', { name: 'Issues possibles' }).click();
    await card.locator('.ways li').first().waitFor();
    await check(page, 'ways-version');
    const all = page.getByRole('button', { name: 'Issues pour tout' });
    if ((await all.count()) > 0) await all.click();
    await page.locator('.ways li button').first().click();
    await page.waitForURL(`${base}${hash}/revise`);
    await page.getByText('viennent de l’issue choisie').waitFor();
    await left();
    await check(page, 'ways-next');
    await mains.click();
    await page.waitForURL(`${base}${hash}`);
    await page.getByText(', version 2').or(page.getByText('Version 2')).first().waitFor();
    await eventually(async () => must((await page.locator('article[id^=conflict-]:visible', { hasText: met.reference }).count()) === 0, `version 2 still meets ${met.reference}`));
    const live = await page.locator('h2', { hasText: /^Interférences/ }).innerText();
    must(live !== 'Interférences (0)' || (await page.locator('main').innerText()).includes('Aucune interférence connue de vous'), 'it says more than is known');
    must(errors.length === 0, errors.join('\n'));
  });
  await page.context().close();

  /** Another party's route that is shown here, not begun yet, a day long at most. */
  async function othersRoute() {
    const { items } = await (await fetch('api/operations')).json();
    const one = items.find(({ state, lead, latest }) => state === 'APPROVED' && lead !== 'barkhane' && latest.clauses.some((clause) => (clause.volumes ?? []).some((volume) => volume.area.kind === 'Corridor')));
    const volume = one.latest.clauses.flatMap((clause) => clause.volumes ?? []).at(-1);
    const line = volume.area.line;
    const [a, b] = line.slice(-2);
    const degrees = (x, y) => ((x + y) / 2 / 1e7).toFixed(4);
    const dtg = (at) => {
      const text = new Date(at).toISOString();
      const month = ['JAN', 'FEV', 'MAR', 'AVR', 'MAI', 'JUN', 'JUL', 'AOU', 'SEP', 'OCT', 'NOV', 'DEC'][Number(text.slice(5, 7)) - 1];
      return `${text.slice(8, 10)}${text.slice(11, 13)}${text.slice(14, 16)}Z${month}${text.slice(2, 4)}`;
    };
    const begins = Date.parse(volume.window.from);
    return { reference: one.reference, from: dtg(begins), to: dtg(begins + 8 * 3600_000), place: `${degrees(a.latE7, b.latE7)}, ${degrees(a.lonE7, b.lonE7)}` };
  }
}
