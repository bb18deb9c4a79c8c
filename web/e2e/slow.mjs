// How long a reader waits on a bad line: 64 kbit/s, 600 ms there and back, against a running node.
//   BASE_URL=http://127.0.0.1:PORT node e2e/slow.mjs [today] [map] [operation]      prints one JSON object
// Cold: signed in, nothing kept by the browser. Warm: opened again. Offline: opened again without a network.
import { keptWhole, launch, newPage, signIn } from './browser.mjs';

const base = `${process.env.BASE_URL ?? 'http://127.0.0.1:8080'}/`.replace(/\/+$/, '/');
const [login, password] = [process.env.LOGIN ?? 'mali.operations', process.env.PASSWORD ?? 'exercice-2021'];
const BYTES_A_SECOND = 64_000 / 8;
const LATENCY_MS = 600;
const LONGEST_MS = 120_000;

const browser = await launch();
const first = await newPage(browser);
await signIn(first.page, base, login, password);
const operation = await first.page.locator('.board a[href^="#/operations/"]').first().getAttribute('href');
const cookies = await first.context.cookies();
await first.context.close();

async function throttle(context, page) {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  });
}

/** Says, by the page's own clock, when what is asked for stood on it and was drawn; the browser's driver hears of it later. */
const watch = (selector) => {
  const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => (globalThis.stoodAtMs ??= performance.now())));
  new MutationObserver((_, observer) => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    drawn();
  }).observe(document, { childList: true, subtree: true });
};

/** Milliseconds from the beginning of the navigation until what is asked for stands on the page. */
async function timed(page, go) {
  await go();
  const at = await page.waitForFunction(() => globalThis.stoodAtMs, undefined, { timeout: LONGEST_MS }).catch(() => null);
  return at === null ? null : Math.round(await at.jsonValue());
}

async function measure(hash, selector) {
  const { context, page } = await newPage(browser);
  await context.addCookies(cookies);
  await page.addInitScript(watch, selector);
  await throttle(context, page);
  const transfers = [];
  page.on('requestfinished', async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes().catch(() => ({ responseBodySize: 0, responseHeadersSize: 0 }));
    transfers.push({ url: request.url().slice(base.length), bytes: responseBodySize + responseHeadersSize });
  });
  const coldMs = await timed(page, () => page.goto(base + hash, { waitUntil: 'commit' }));
  const crossed = [...transfers];
  const kept = await keptWhole(page, LONGEST_MS).then(() => true, () => false);
  const warmMs = await timed(page, () => page.reload({ waitUntil: 'commit' }));
  await context.setOffline(true);
  const offlineMs = kept ? await timed(page, () => page.reload({ waitUntil: 'commit' })) : null;
  await context.close();
  return { coldMs, warmMs, offlineMs, requests: crossed.length, bytes: crossed.reduce((sum, one) => sum + one.bytes, 0), crossed };
}

const SCREENS = {
  today: ['#/', '.board a[data-row]'],
  map: ['#/map', 'canvas'],
  operation: [operation, 'figure canvas'],
};
const wanted = process.argv.length > 2 ? process.argv.slice(2) : ['today', 'map'];
const result = { line: { kbits: 64, latencyMs: LATENCY_MS } };
for (const name of wanted) result[name] = await measure(...SCREENS[name]);
await browser.close();
console.log(JSON.stringify(result, null, 2));
