// A hazard's safety distance in the form and on the map; margins given with an approval; a shift within them.
import { newPage, signIn } from './browser.mjs';
import { eventually, must } from './until.mjs';

/** @param kit {step, check, browser, base, account}; check(page, name) photographs a page and looks at it */
export async function hazard({ step, check, browser, base, account }) {
  const { context, page } = await newPage(browser);
  await signIn(page, base, account.login, account.password);
  await step('a hazard says its safety distance, and the map draws it outside the area', async () => {
    await page.goto(`${base}#/propose`);
    await page.locator('#shapes button', { hasText: 'Polygone' }).click();
    await page.fill('#places-0', '14.45, -11.50\n14.45, -11.40\n14.52, -11.40\n14.52, -11.50');
    await page.check('#hazard');
    await page.fill('#bufferMetres', '3 000');
    await page.fill('#bufferHeight', '200');
    await page.fill('#turnover', '60001');
    await page.locator('form button.main').click();
    await page.getByText('Un nombre entier, de 0 à 44640.').first().waitFor();
    await page.fill('#turnover', '120');
    await page.waitForSelector('figure canvas');
    await check(page, '02b-hazard');
  });
  await context.close();
}

/** The approval dialog is open: margins are typed, and whatever they reach is ticked like the rest. */
export async function giveMargins(host) {
  await host.waitForSelector('dialog #margins-hours');
  const told = host.waitForResponse((response) => response.url().includes('/api/awareness'));
  await host.fill('dialog #margins-hours', '3');
  await host.locator('dialog #margins-hours').blur();
  await told;
  const again = host.waitForResponse((response) => response.url().includes('/api/awareness'));
  await host.fill('dialog #margins-kilometres', '5');
  await host.locator('dialog #margins-kilometres').blur();
  await again;
  await eventually(async () => {
    for (const box of await host.locator('dialog fieldset .one input').all()) await box.check();
    must((await host.locator('dialog fieldset .one input:not(:checked)').count()) === 0, 'a point is not ticked');
  });
}

/** @param kit {step, check, act, confirm, planner} */
export async function shift({ step, check, act, confirm, planner }) {
  await step('the lead shifts it within the margins, and nobody is asked again', async () => {
    await planner.getByText('Marges données :').first().waitFor();
    await act(planner, 'Décaler');
    await planner.fill('dialog #shift-east', '9');
    await planner.fill('dialog #shift-reason', 'Piste inondée.');
    await confirm(planner);
    await planner.getByText('Le terrain sort des marges').waitFor();
    await planner.fill('dialog #shift-east', '1,5');
    await planner.locator('dialog canvas').first().waitFor();
    await check('planner', '07b-shift');
    await confirm(planner);
    await planner.getByText('Piste inondée.').first().waitFor();
    await check('planner', '07c-shifted');
  });
}
