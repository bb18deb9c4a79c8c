// The synchronisation matrix in a real browser: rows, arrows, Enter, the table that says the same, one landscape sheet, no network.
import { eventually, must } from './until.mjs';

/** Whatever theatre it is shown: nothing here depends on what is planned there. */
export async function matrix({ step, page, base, check }) {
  const bars = () => page.locator('.matrix a.bar');

  await step('the matrix shows a row for each party, and what was proposed stands in one', async () => {
    await page.goto(`${base}#/`);
    await page.locator('#coming a', { hasText: 'Matrice' }).click();
    await bars().first().waitFor();
    const rows = await page.locator('.matrix tbody th[scope=row]').count();
    must(rows > 2, `${rows} rows`);
    await check('17-matrix');
  });

  await step('the arrows lead from bar to bar, and Enter opens one', async () => {
    await page.locator('.matrix h1').evaluate(() => document.activeElement?.blur());
    const chosen = () => page.evaluate(() => document.activeElement?.dataset.key);
    await page.keyboard.press('ArrowRight');
    const first = await chosen();
    must(first !== undefined, 'no bar has the focus');
    const seen = new Set([first]);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'End', 'ArrowUp', 'Home']) {
      await page.keyboard.press(key);
      seen.add(await chosen());
    }
    must(!seen.has(undefined) && seen.size > 1, `the arrows lead to ${[...seen].join(', ')}`);
    // One of all is in the order of the tab key.
    must((await page.locator('.matrix a.bar[tabindex="0"]').count()) === 1, 'more than one bar, or none, is reached by tab');
    const hash = await page.evaluate(() => document.activeElement.getAttribute('href'));
    await page.keyboard.press('Enter');
    await page.waitForFunction((hash) => location.hash === hash, hash);
    await page.goBack();
    await bars().first().waitFor();
  });

  await step('the table says what the matrix draws', async () => {
    const drawn = await bars().evaluateAll((all) => all.map((one) => one.getAttribute('href')).sort());
    await page.locator('.matrix button', { hasText: 'Tableau' }).click();
    await page.locator('.matrix td a').first().waitFor();
    const written = await page.locator('.matrix td a').evaluateAll((all) => all.map((one) => one.getAttribute('href')).sort());
    must(drawn.length > 0 && drawn.join() === written.join(), `${drawn.length} drawn, ${written.length} written`);
    await check('18-matrix-table');
    await page.reload();
    await page.locator('.matrix td a').first().waitFor();
    await page.locator('.matrix button', { hasText: 'Matrice' }).click();
  });

  await step('by line of effort, by days and by months, and from one date to another', async () => {
    const press = (word) => page.locator('.matrix .tools button', { hasText: word }).click();
    // Without a plan there are no lines: then the button says why it cannot be pressed.
    const byLine = page.locator('.matrix .tools button', { hasText: 'Par ligne' });
    if (await byLine.isEnabled()) {
      await byLine.click();
      await page.locator('.matrix tr.group').first().waitFor();
    } else {
      must(/plan/.test((await byLine.getAttribute('title')) ?? ''), 'nothing says why there are no lines of effort');
    }
    for (const word of ['Jours', 'Mois']) {
      await press(word);
      await page.locator('.matrix .axis em').waitFor();
    }
    const [from, to] = [page.locator('.matrix .tools input.code').first(), page.locator('.matrix .tools input.code').last()];
    await from.fill('010000ZJAN19');
    await from.press('Enter');
    await page.locator('.matrix .head', { hasText: '010000ZJAN19' }).waitFor();
    await to.fill('010000ZFEV19');
    await to.press('Enter');
    // Two years before anything was planned nothing is there, and the way back is offered.
    await page.locator('.matrix .note button').click();
    await bars().first().waitFor();
    await press('Maintenant');
    await press('Par partie');
  });

  await step('the matrix prints on landscape sheets and fits their width', async () => {
    await bars().first().waitFor();
    await eventually(async () => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
      must(Math.abs(Number(width) - 842) < 2 && Math.abs(Number(height) - 595) < 2, `printed on ${width} × ${height} points`);
    });
    const wide = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const { width } = document.querySelector('.matrix .board').getBoundingClientRect();
      dispatchEvent(new Event('afterprint'));
      return width;
    });
    // A4 between its margins is 269 mm: 1016 pixels.
    must(wide <= 1017, `${wide} pixels wide on the sheet`);
  });

  await step('it is drawn without a network from what the device holds', async () => {
    await page.context().setOffline(true);
    try {
      await page.locator('.matrix .tools button', { hasText: 'Jours' }).click();
      await page.locator('.matrix .axis em').waitFor();
      await page.goto(`${base}#/operations`);
      await page.locator('main table, main .note').first().waitFor();
      await page.goto(`${base}#/matrix`);
      await bars().first().waitFor();
    } finally {
      await page.context().setOffline(false);
    }
  });
}
