// Keeps the client's own files, so that it opens without a network. Never anything under api/: what a
// post may see is kept by the read copy alone, which knows whose it is.
const CACHE = 'entente-shell-1';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  const scope = new URL(self.registration.scope);
  const own = url.origin === scope.origin && url.pathname.startsWith(scope.pathname);
  if (event.request.method !== 'GET' || !own) return;
  const path = url.pathname.slice(scope.pathname.length);
  if (path.startsWith('assets/')) event.respondWith(kept(event.request));
  else if (event.request.mode === 'navigate') event.respondWith(fresh(event.request, scope));
});

/** Screens not opened yet must open without a network too. */
self.addEventListener('message', (event) => {
  if (event.data === 'keep everything') event.waitUntil(keepEverything());
});

async function keepEverything() {
  const scope = new URL(self.registration.scope);
  await fresh(new Request(scope.href), scope);
  const answer = await fetch(new URL('manifest.json', scope));
  if (!answer.ok) return;
  const chunks = Object.values(await answer.json());
  const files = new Set(chunks.flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])]));
  for (const file of files) await kept(new Request(new URL(file, scope)));
}

/** A file whose name carries its hash never changes. */
async function kept(request) {
  const cache = await caches.open(CACHE);
  const found = await cache.match(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** The page names the files in use: from the network when there is one. */
async function fresh(request, scope) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      await cache.put(scope.href, answer.clone());
      await forgetOldFiles(cache, await answer.clone().text());
    }
    return answer;
  } catch (error) {
    const found = await cache.match(scope.href);
    if (found) return found;
    throw error;
  }
}

/** When the entry file changed, the files of the version before go: the new ones come as needed. */
async function forgetOldFiles(cache, page) {
  const entry = /assets\/index-[\w-]+\.js/.exec(page)?.[0];
  const keys = await cache.keys();
  const assets = keys.filter((key) => key.url.includes('/assets/'));
  const known = assets.some((key) => entry && key.url.endsWith(entry));
  const otherEntry = assets.some((key) => /assets\/index-[\w-]+\.js$/.test(key.url));
  if (!known && otherEntry) await Promise.all(assets.map((key) => cache.delete(key)));
}
