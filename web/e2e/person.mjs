// One person at one browser: the gestures of the exercise, by what stands on the screen.
import { newPage, signIn } from './browser.mjs';

/** Beyond it a screen does not answer, even on a loaded machine. */
const PATIENCE_MS = 30_000;

export class Person {
  constructor(base, login, opened) {
    Object.assign(this, { base, login, page: opened.page, errors: opened.errors });
    this.page.setDefaultTimeout(PATIENCE_MS);
  }

  static async enter(browser, base, login, password, options) {
    const opened = await newPage(browser, options);
    await signIn(opened.page, base, login, password);
    return new Person(base, login, opened);
  }

  async go(hash) {
    await this.page.goto(this.base + hash);
    await this.page.locator('main h1').first().waitFor();
  }

  /** Opens again from the server: the exercise's clock may have been moved. */
  async again() {
    await this.page.reload();
    await this.page.locator('main h1').first().waitFor();
  }

  /** Writes an operation and submits it. Answers its address. */
  async propose(spec) {
    const { page } = this;
    await this.go('#/propose');
    await page.fill('#title', spec.title);
    await this.exercise();
    await page.fill('#purpose', spec.purpose);
    if (spec.objective) await page.selectOption('#objective', { label: spec.objective });
    await this.place(spec);
    await this.forces(spec.forces);
    for (const party of spec.supporting ?? []) {
      await page.locator('#supporting label', { hasText: party }).locator('input').check();
    }
    await page.fill('#means', spec.means ?? 'Véhicules organiques ; évacuation sanitaire à Gao.');
    await page.fill('#liaison', spec.liaison ?? 'Officier de liaison au poste de commandement conjoint ; compte rendu toutes les 4 h.');
    await page.fill('#population', spec.population ?? 'Autorités locales prévenues la veille ; circulation civile maintenue.');
    await this.grant(spec.grants ?? []);
    return this.submitted('#/propose', /#\/operations\/[0-9a-f-]{36}$/);
  }

  /** Gives a notice. Answers its address. */
  async notify(spec) {
    await this.go('#/notify');
    await this.page.fill('#title', spec.title);
    await this.page.fill('#text', spec.text);
    await this.exercise();
    await this.place(spec);
    await this.grant(spec.grants ?? []);
    return this.submitted('#/notify', /#\/notices\/[0-9a-f-]{36}$/);
  }

  /** Asks for a standing authorisation. Answers its address. */
  async ask(spec) {
    const { page } = this;
    await this.go('#/standing/new');
    await page.fill('#title', spec.title);
    await page.fill('#atOnce', String(spec.atOnce));
    await page.fill('#personnel', String(spec.personnel));
    await page.fill('#conditions', spec.conditions);
    await this.exercise();
    await this.place(spec);
    await this.grant(spec.grants ?? []);
    return this.submitted('#/standing/new', /#\/standing\/[0-9a-f-]{36}$/);
  }

  /** A movement under an authorisation, whose form begins with its routes. Answers its address. */
  async move(hash, spec) {
    await this.writeMovement(hash, spec);
    return this.submitted(`${hash}/move`, /#\/notices\/[0-9a-f-]{36}$/);
  }

  /** The same where a rule says no. Answers what the form says. */
  async moveRejected(hash, spec) {
    await this.writeMovement(hash, spec);
    await this.page.locator('form button.main').click();
    await this.page.locator('form [role=alert]').first().waitFor();
    return (await this.page.locator('form [role=alert]').allInnerTexts()).join(' ');
  }

  async writeMovement(hash, { text, personnel, places, from, to }) {
    const { page } = this;
    await this.go(`${hash}/move`);
    await page.locator('#places-0').waitFor();
    await page.fill('#text', text);
    await page.fill('#personnel', String(personnel));
    await page.fill('#places-0', places.join('\n'));
    await page.fill('#metres-0', '2000');
    await page.fill('#from', from);
    await page.fill('#to', to);
  }

  /** The next version, with other places and times. */
  async revise(hash, spec) {
    await this.go(`${hash}/revise`);
    const shapes = this.page.locator('textarea[id^=places-]');
    for (const [i, shape] of spec.shapes.entries()) await shapes.nth(i).fill(shape.places.join('\n'));
    await this.submitted(`${hash}/revise`, new RegExp(`${hash}$`));
  }

  /** Marked as an exercise, whatever the form begins with. */
  exercise() {
    return this.page.getByLabel(/exercice/i).first().check();
  }

  async place({ category, from, to, shapes }) {
    const { page } = this;
    await page.selectOption('#category', { label: category });
    await page.fill('#from', from);
    await page.fill('#to', to);
    for (const [i, shape] of shapes.entries()) {
      await page.locator('#shapes button', { hasText: shape.kind }).click();
      await page.fill(`#places-${i}`, shape.places.join('\n'));
      if (shape.metres) await page.fill(`#metres-${i}`, String(shape.metres));
      const own = page.locator(`fieldset:has(#places-${i})`);
      if (shape.from) {
        await own.getByLabel(/fenêtre/i).check();
        await page.fill(`#from-${i}`, shape.from);
        await page.fill(`#to-${i}`, shape.to);
      }
      if (shape.low !== undefined) {
        await own.getByLabel(/altitude|tranche/i).check();
        await page.fill(`#low-${i}`, String(shape.low));
        await page.fill(`#high-${i}`, String(shape.high));
      }
    }
  }

  async forces(rows) {
    for (const [i, { party, unit, personnel }] of rows.entries()) {
      if (i > 0) await this.page.locator('#forces button', { hasText: 'Ajouter' }).click();
      const row = this.page.locator('#forces tbody tr').nth(i);
      await row.locator('select').first().selectOption({ label: party });
      await row.locator('input').first().fill(unit);
      await row.locator('input').nth(1).fill(String(personnel));
    }
  }

  async grant(rows) {
    for (const [i, [party, level]] of rows.entries()) {
      await this.page.locator('#grants button', { hasText: 'Diffuser à une partie' }).last().click();
      const row = this.page.locator('#grants .grant').nth(i);
      await row.locator('select').first().selectOption({ label: party });
      await row.locator('select').nth(1).selectOption({ label: level });
    }
  }

  async submitted(from, wanted) {
    await this.page.locator('form button.main').click();
    await this.page.waitForURL(wanted).catch(async () => {
      const said = await this.page.locator('[role=alert], .wrong, .critical').allInnerTexts();
      throw new Error(`${this.login} stayed at ${from}: ${said.join(' | ')}`);
    });
    return new URL(this.page.url()).hash;
  }

  async state(word) {
    await this.page.locator('.mark.strong', { hasText: word }).first().waitFor();
  }

  /** Presses what the foot of the operation offers. */
  press(label) {
    return this.page.locator('.bar button', { hasText: label }).last().click();
  }

  confirm() {
    return this.page.locator('dialog[open] .actions button').last().click();
  }

  async write(text) {
    await this.page.locator('dialog[open] textarea').first().fill(text);
    await this.confirm();
  }

  /** One act that takes one text. */
  async say(label, text) {
    await this.press(label);
    await this.write(text);
  }

  async position(clause, stance, reason) {
    const row = this.page.locator('tr', { has: this.page.locator('th', { hasText: clause }) });
    await row.locator('button', { hasText: /Rendre un avis|son avis/ }).first().click();
    await this.page.locator('dialog[open]').getByRole('radio', { name: stance, exact: true }).check();
    if (reason) await this.page.locator('dialog[open] textarea').first().fill(reason);
    await this.confirm();
    await this.page.locator('dialog[open]').waitFor({ state: 'detached' });
    await row.locator('.mark', { hasText: stance }).first().waitFor();
  }

  /** Approves the version on screen, everything ticked; with duties, under conditions. */
  async approve(duties = []) {
    const { page } = this;
    await page.locator('.acts button', { hasText: 'Approuver' }).click();
    await page.waitForSelector('dialog[open] #valid-until');
    for (const box of await page.locator('dialog[open] fieldset .one input').all()) await box.check();
    for (const duty of duties) {
      await page.locator('dialog[open] button', { hasText: 'Ajouter une obligation' }).first().click();
      await page.locator('dialog[open] .duty textarea').last().fill(duty);
    }
    await this.confirm();
  }

  async text() {
    return this.page.locator('main').innerText();
  }
}
