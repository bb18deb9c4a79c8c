// The concertation room beyond the story: threads, what blocks, versions side by side, the order on paper, the record
// checked whole, and « Voir comme… » against what the other party really has (M7, B15).

/**
 * Between the proposal and its approval.
 * @param kit {step, check, base, hash, planner, supporting}
 */
export async function discuss({ step, check, base, hash, planner, supporting }) {
  await step('a remark on a clause is read by the other party (thread)', async () => {
    await planner.getByRole('button', { name: /^Remarques \(0\).*Liaison$/ }).click();
    await planner.fill('dialog textarea', 'Une radio de plus est prévue.');
    await check('planner', '05b-thread');
    await planner.locator('dialog .actions button.main').click();
    await planner.locator('dialog .said', { hasText: 'Une radio de plus' }).waitFor();
    await planner.keyboard.press('Escape');
    await supporting.getByRole('button', { name: /^Remarques \(1\).*Liaison$/ }).click();
    await supporting.locator('dialog .said', { hasText: 'Une radio de plus' }).waitFor();
    await supporting.keyboard.press('Escape');
  });

  await step('what blocks is said in sentences, and the chain with its person (M7)', async () => {
    await planner.locator('h2', { hasText: 'Ce qui bloque' }).waitFor();
    await planner.locator('li', { hasText: 'La nation hôte n’a pas encore décidé.' }).waitFor();
    await planner.locator('ol[aria-label^="Chaîne"] li.done time').first().waitFor();
  });

  await step('« Voir comme… » is what the other party has, byte for byte (B15)', async () => {
    const id = hash.split('/').at(-1);
    const seat = await supporting.evaluate(() => localStorage.getItem('entente.post'));
    const party = await supporting.evaluate(
      async (seat) => (await (await fetch('api/session')).json()).posts.find((one) => one.id === seat).party,
      seat,
    );
    const told = await planner.evaluate(
      async ([party, seat]) => (await fetch(`api/as-seen-by?post=${localStorage.getItem('entente.post')}&party=${party}&seat=${seat}`)).json(),
      [party, seat],
    );
    const real = await supporting.evaluate(
      async (id) => (await fetch(`api/operations/${id}?post=${localStorage.getItem('entente.post')}`)).text(),
      id,
    );
    const seen = JSON.stringify(told.items.find((one) => one.id === id));
    if (seen !== JSON.stringify(JSON.parse(real))) throw new Error(`seen as ${party}:\n${seen}\nreally:\n${real}`);
    await planner.goto(`${base}${hash}/seen-as`);
    await planner.locator('.choose select').first().selectOption(party);
    await planner.locator('.choose select').last().selectOption(seat);
    await planner.locator('.banner', { hasText: 'VOIR COMME' }).waitFor();
    await planner.locator('[data-seen-as] table').first().waitFor();
    if ((await planner.locator('section.bar').count()) > 0) throw new Error('acts are offered in another’s view');
    await check('planner', '05c-seen-as');
    await planner.goto(base + hash);
  });
}

/** Once it is approved. */
export async function print({ step, check, base, hash, planner, folder }) {
  await step('the order of the operation is one A4 page or two', async () => {
    await planner.goto(`${base}${hash}/order`);
    await planner.locator('article svg').waitFor();
    await check('planner', '07b-order');
    const pdf = await planner.pdf({ path: `${folder}/order.pdf`, preferCSSPageSize: true });
    const text = pdf.toString('latin1');
    const pages = (text.match(/\/Type\s*\/Page\b/g) ?? []).length;
    if (pages < 1 || pages > 2) throw new Error(`${pages} pages`);
    const [, , wide, high] = /MediaBox\s*\[([\d.\s]+)\]/.exec(text)[1].trim().split(/\s+/).map(Number);
    if (Math.abs(wide - 595) > 1.5 || Math.abs(high - 842) > 1.5) throw new Error(`not A4: ${wide} × ${high}`);
    await planner.goto(base + hash);
  });
}

/** On the record's screen. */
export async function verify({ step, check, planner }) {
  await step('all that the party has is checked in the browser', async () => {
    await planner.locator('button', { hasText: 'Vérifier tout ce que j’ai' }).click();
    await planner.locator('.note.ok', { hasText: 'Tout s’accorde' }).waitFor();
    await check('planner', '10b-checked');
  });
}
