// Two planners of one party write the same clause at once (B6): the second is shown both, chooses, and nothing is
// replaced silently; also when the second signed without a network.
import { newPage, signIn } from './browser.mjs';
import { must } from './until.mjs';

/** @param kit {step, browser, base, account, hash} */
export async function clash({ step, browser, base, account, hash }) {
  const two = [];
  for (let i = 0; i < 2; i++) {
    const { page } = await newPage(browser);
    await signIn(page, base, account.login, account.password);
    await page.goto(`${base}${hash}/revise`);
    await page.waitForSelector('#purpose');
    two.push(page);
  }
  const [first, second] = two;
  const submit = (page) => page.locator('.foot button.main').click();
  let at = 0;

  await step('two write the same clause: the second is stopped and shown both (B6)', async () => {
    at = await versions(first, hash);
    await second.fill('#liaison', 'Liaison du second planificateur.');
    await first.fill('#liaison', 'Liaison du premier planificateur.');
    await submit(first);
    await first.waitForURL(`${base}${hash}`);
    await second.waitForSelector('#clash');
    const said = await second.locator('#clash').innerText();
    for (const words of ['Liaison du premier planificateur.', 'Liaison du second planificateur.']) must(said.includes(words), `the clash does not show « ${words} »`);
    must(await second.locator('.foot button.main').isDisabled(), 'the second may sign over the first');
    must((await second.inputValue('#liaison')) === 'Liaison du second planificateur.', 'what the second wrote is gone');
    must(await second.locator('#clash button.main').isDisabled(), 'one may go on without a choice');
  });

  await step('its choice is signed on top of the first, and both stay on the record (B6)', async () => {
    await second.locator('#clash input[value=mine]').check();
    await second.locator('#clash button.main').click();
    await second.waitForSelector('#clash', { state: 'detached' });
    await second.locator('.foot button.main').click();
    await second.waitForURL(`${base}${hash}`);
    const texts = await liaisons(second, hash);
    must(texts.at(-1) === 'Liaison du second planificateur.' && texts.at(-2) === 'Liaison du premier planificateur.', `the versions say ${texts}`);
    must((await versions(first, hash)) === at + 2, 'not two more versions');
  });

  await step('signed without a network on what is no longer the latest: rejected in words, and kept (B6)', async () => {
    await second.goto(`${base}${hash}/revise`);
    await second.waitForSelector('#purpose');
    await second.context().setOffline(true);
    await second.fill('#liaison', 'Liaison écrite hors ligne.');
    await second.locator('.foot button.main').click();
    await second.locator('header [role=status]', { hasText: '1 en attente' }).waitFor();
    await first.goto(`${base}${hash}/revise`);
    await first.fill('#liaison', 'Liaison écrite entre-temps.');
    await first.locator('.foot button.main').click();
    await first.waitForURL(`${base}${hash}`);
    await second.context().setOffline(false);
    await second.locator('main .note.critical, main [role=alert]').first().waitFor();
    must((await liaisons(first, hash)).at(-1) === 'Liaison écrite entre-temps.', 'the offline text replaced the newer one');
    await second.goto(`${base}${hash}/revise`);
    await second.waitForFunction(() => document.querySelector('#liaison')?.value === 'Liaison écrite hors ligne.');
  });

  for (const page of two) await page.context().close();
}

async function liaisons(page, hash) {
  return page.evaluate(async (id) => {
    const post = localStorage.getItem('entente.post');
    const { items } = await (await fetch(`api/operations/${id}/versions?post=${post}`)).json();
    return items.map((version) => version.clauses.find((one) => one.clause === 'LIAISON')?.text ?? '');
  }, hash.split('/').at(-1));
}

const versions = async (page, hash) => (await liaisons(page, hash)).length;
