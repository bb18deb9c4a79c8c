// Keeps the client's own files, so that it opens without a network. Never anything under api/: what a
// post may see is kept by the read copy alone, which knows whose it is.
const CACHE = 'entente-shell-1';
/** A good line answers within this; on a poor one the kept page opens, and what is newer comes with the next opening. */
const PATIENCE_MS = 250;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  const scope = new URL(self.registration.scope);
  const own = url.origin === scope.origin && url.pathname.startsWith(scope.pathname);
  if (event.request.method !== 'GET' || !own) return;
  const path = url.pathname.slice(scope.pathname.length);
  if (path.startsWith('assets/')) event.respondWith(kept(event.request));
  else if (event.request.mode === 'navigate') event.respondWith(page(event, scope));
});

/** Screens not opened yet must open without a network too. */
self.addEventListener('message', (event) => {
  const entry = event.data?.keepEverythingFor;
  const kept = entry === undefined ? Promise.resolve() : keepEverything(entry);
  // A line cut half-way keeps what has come; the page is told that it is not all.
  event.waitUntil(kept.catch(() => {}).then(async () => event.source?.postMessage({ keptWhole: await isWhole() })));
});

/** Restraint is always possible: what pausing and objecting need comes before every other screen. */
const RESTRAINT = [/screens\/operation\//, /app\/load/, /i18n\/(features|rest|room|problems)/, /design\/rest\.css/, /screens\/Operations/, /i18n\/operations/];

/** The files in the order in which they are kept, each part after what it stands on. */
function inOrder(manifest, scope) {
  const files = new Set();
  const take = (key) => {
    const chunk = manifest[key];
    if (chunk === undefined || files.has(new URL(chunk.file, scope).href)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(new URL(file, scope).href);
    (chunk.imports ?? []).forEach(take);
  };
  const keys = Object.keys(manifest);
  const first = keys.filter((key) => RESTRAINT.some((one) => one.test(key)));
  [...first, ...keys].forEach(take);
  return files;
}

/** What was kept last is the list of all there is; the browser may have taken some of it back. */
async function isWhole() {
  const scope = new URL(self.registration.scope);
  const cache = await caches.open(CACHE);
  const manifest = await cache.match(new URL('manifest.json', scope).href);
  if (manifest === undefined) return false;
  const has = new Set((await cache.keys()).map((key) => key.url));
  return [scope.href, ...inOrder(await manifest.json(), scope)].every((file) => has.has(file));
}

/** The page is kept last, when all it may ask for is there: a line cut half-way leaves the one before, whole. */
async function keepEverything(entry) {
  const scope = new URL(self.registration.scope);
  const [page, manifest] = [await fetch(scope), await fetch(new URL('manifest.json', scope))];
  if (!page.ok || !manifest.ok) return;
  const files = inOrder(await manifest.clone().json(), scope);
  for (const file of files) await kept(new Request(file));
  const cache = await caches.open(CACHE);
  await cache.put(scope.href, page);
  await cache.put(new URL('manifest.json', scope).href, manifest);
  // Whoever asks may still run the version before, and open more of it.
  if (files.has(entry)) await forgetAllBut(cache, files);
}

async function forgetAllBut(cache, files) {
  for (const key of await cache.keys()) {
    if (key.url.includes('/assets/') && !files.has(key.url)) await cache.delete(key);
  }
}

/** A file whose name carries its hash never changes. */
async function kept(request) {
  const cache = await caches.open(CACHE);
  // A page that asks again for what failed adds a number to its name.
  const found = await cache.match(request, { ignoreSearch: true });
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** The page names the files in use: from the network when it answers at once, else the one that is kept. */
async function page(event, scope) {
  const cache = await caches.open(CACHE);
  const before = await cache.match(scope.href);
  const asked = fetch(event.request);
  if (before === undefined) {
    const first = await asked;
    if (first.ok) await cache.put(scope.href, first.clone());
    return first;
  }
  // No answer at all is an answer too: the one that is kept.
  const answer = asked.then((one) => (one.status >= 500 ? before : one), () => before);
  const late = new Promise((resolve) => setTimeout(() => resolve(before), PATIENCE_MS));
  return (await Promise.race([answer, late])).clone();
}
