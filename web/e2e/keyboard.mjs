// From an empty form to the host's approval with the keyboard alone (B11); and that the keyboard does not get a
// partner past the host, nor does a call of its own (B8).
import { newPage } from './browser.mjs';
import { eventually, must } from './until.mjs';

/** More stops than any screen has. */
const MOST_TABS = 400;

class Typist {
  constructor(page) {
    this.page = page;
  }

  /** What the focus stands on, as a screen reader would say it. */
  focused() {
    return this.page.evaluate(() => {
      const one = document.activeElement;
      const label = one.getAttribute('aria-label') ?? [...(one.labels ?? [])].map((part) => part.innerText).join(' ');
      return {
        id: one.id,
        tag: one.localName,
        href: one.getAttribute('href') ?? '',
        name: (label || one.innerText || '').trim(),
        ticked: one.type === 'checkbox' ? one.checked : undefined,
      };
    });
  }

  /** Presses Tab until the focus stands where it is wanted. */
  async to(what, holds, key = 'Tab') {
    const passed = [];
    for (let i = 0; i < MOST_TABS; i++) {
      await this.page.keyboard.press(key);
      const one = await this.focused();
      if (holds(one)) return one;
      passed.push(one.name || one.id || one.tag);
    }
    throw new Error(`no ${key} leads to ${what}; the last were ${passed.slice(-8).join(' | ')}`);
  }

  async field(id, text, key) {
    await this.to(id, (one) => one.id === id, key);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
  }

  async press(name, key) {
    await this.to(name, (one) => one.tag === 'button' && one.name.includes(name), key);
    await this.page.keyboard.press('Enter');
  }

  async signIn(base, { login, password }) {
    await this.page.goto(base);
    await this.page.waitForSelector('#login');
    await this.field('login', login);
    await this.field('password', password);
    await this.page.keyboard.press('Enter');
    await this.page.waitForSelector('header nav', { state: 'attached' });
  }
}

/**
 * @param kit {step, browser, base, accounts, title}
 * @returns the address of what was approved
 */
export async function byKeyboard({ step, browser, base, accounts, title }) {
  const pages = [];
  const enter = async (account) => {
    const { page } = await newPage(browser);
    pages.push(page);
    // Whatever the pointer did would be a way out of the test.
    await page.addInitScript(() => {
      globalThis.pointed = 0;
      for (const kind of ['pointerdown', 'touchstart']) addEventListener(kind, () => globalThis.pointed++, true);
    });
    const one = new Typist(page);
    await one.signIn(base, account);
    return one;
  };
  let planner;
  let hash = '';

  await step('by keyboard alone: an operation is proposed', async () => {
    planner = await enter(accounts.planner);
    const { page } = planner;
    await page.keyboard.press('Control+k');
    await page.locator('dialog [role=option]').first().waitFor();
    await page.keyboard.type('proposer');
    await page.locator('dialog [role=option]', { hasText: 'Proposer une opération' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#forces tbody tr');
    await page.waitForSelector('#meets');
    await planner.field('title', title);
    await planner.field('purpose', 'Vérifier que le clavier suffit.');
    await planner.to('the unit', (one) => one.tag === 'input' && one.name.startsWith('Unité'));
    await page.keyboard.type('Section au clavier');
    await planner.to('its strength', (one) => one.tag === 'input' && one.name.startsWith('Effectif'));
    await page.keyboard.type('30');
    await planner.press('Cercle');
    await page.waitForSelector('#places-0');
    // The new area stands before the button that made it.
    await planner.field('metres-0', '3000', 'Shift+Tab');
    await planner.field('places-0', '15.66, 0.55', 'Shift+Tab');
    await planner.field('from', '+0h');
    await planner.field('to', '+30h');
    await planner.press('Proposer une opération');
    await page.locator('.head .mark.strong', { hasText: 'Proposée' }).waitFor();
    hash = new URL(page.url()).hash;
  });

  await step('by keyboard alone: a partner’s own approval is neither offered nor taken (B8)', async () => {
    const { page } = planner;
    must((await page.locator('.bar button', { hasText: /^Approuver/ }).count()) === 0, 'the lead is offered its own approval');
    const version = await page.evaluate(async (id) => {
      const post = localStorage.getItem('entente.post');
      return (await (await fetch(`api/operations/${id}?post=${post}`)).json()).latest.digest;
    }, hash.split('/').at(-1));
    const status = await page.evaluate(
      async ([operation, version]) => {
        const word = decodeURIComponent(document.cookie.match(/XSRF-TOKEN=([^;]+)/)?.[1] ?? '');
        const session = await (await fetch('api/session')).json();
        const act = (content) => ({ id: crypto.randomUUID(), theatre: session.theatre, post: localStorage.getItem('entente.post'), asOf: session.head, content });
        const send = async (content) =>
          (await fetch('api/acts', { method: 'POST', headers: { 'content-type': 'application/json', 'x-xsrf-token': word }, body: JSON.stringify(act(content)) })).status;
        const approval = {
          kind: 'ApproveOperation', operation, version, acknowledged: { conflicts: [], seed: '0'.repeat(32) }, awarenessRoot: '0'.repeat(64),
          silent: { parties: [] }, withoutKnowledgeOf: [], conditions: [], validUntil: new Date(Date.parse(session.now) + 3_600_000).toISOString(),
        };
        return [await send(approval), await send({ kind: 'StartOperation', operation, version })];
      },
      [hash.split('/').at(-1), version],
    );
    must(status.every((one) => one >= 400 && one < 500), `a call of the lead's own was answered ${status}`);
    must((await page.locator('.head .mark.strong', { hasText: 'Proposée' }).count()) === 1, 'the operation is no longer just proposed');
  });

  await step('by keyboard alone: the host reads, ticks and approves', async () => {
    const host = await enter(accounts.host);
    const { page } = host;
    await page.locator(`.board a[data-row][href="${hash}"]`).first().waitFor();
    await eventually(async () => {
      await page.keyboard.press('j');
      must((await host.focused()).href === hash, 'J does not reach the proposal');
    });
    await page.keyboard.press('a');
    await page.waitForSelector('dialog[open] #valid-until');
    const boxes = await page.locator('dialog[open] fieldset .one input').count();
    must(boxes > 0, 'nothing is to be ticked: the test shows less than it says');
    for (let i = 0; i < boxes; i++) {
      await host.to('a box not ticked yet', (one) => one.ticked === false);
      await page.keyboard.press('Space');
    }
    await host.press('Approuver cette version');
    await page.locator('.head .mark.strong', { hasText: 'Approuvée' }).waitFor();
    await planner.page.locator('.head .mark.strong', { hasText: 'Approuvée' }).waitFor();
    for (const one of pages) must((await one.evaluate(() => globalThis.pointed)) === 0, 'a pointer was used');
  });

  for (const page of pages) await page.context().close();
  return hash;
}
