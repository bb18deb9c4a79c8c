// A browser for the page tests: Debian's Chromium, a fresh profile, nothing sent anywhere else.
import { chromium } from 'playwright-core';
import { eventually, must } from './until.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch(more = []) {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, headless: true, args: [...FLAGS, ...more] });
}

/** A page of its own person: nothing is shared between two. */
export async function newPage(browser, { locale = 'fr-FR', viewport = { width: 1366, height: 768 } } = {}) {
  const context = await browser.newContext({ locale, viewport, timezoneId: 'UTC' });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(`${error.message}\n${error.stack}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) errors.push(message.text());
  });
  return { context, page, errors };
}

export async function signIn(page, base, login, password) {
  await page.goto(base);
  await page.fill('#login', login);
  await page.fill('#password', password);
  await page.click('button.main');
  await page.waitForSelector('header nav', { state: 'attached' });
}

/** Until the worker keeps every file of the client; the page itself comes last. */
export function keptWhole(page, timeout = 60_000) {
  return eventually(async () => {
    const kept = await page.evaluate(async () => (await (await caches.open('entente-shell-1')).match(location.href.split('#')[0])) !== undefined);
    must(kept, 'the client is not kept whole');
  }, timeout);
}
