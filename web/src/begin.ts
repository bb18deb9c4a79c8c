// The page's first lines, a file of its own that is there long before the shell: a browser that has nothing
// yet asks at once who is signed in and for all there is, so that on a slow line the answer comes beside the
// code and not after it. Nothing is shown, kept or decided here; what fails is asked again by the shell.
import type { Delta, Session } from './api/routes';

async function ask<T>(path: string): Promise<T | undefined> {
  try {
    const answer = await fetch(path, { credentials: 'same-origin', cache: 'no-store', headers: { Accept: 'application/json' } });
    return answer.ok ? ((await answer.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}

if (localStorage.getItem('entente.post') === null) {
  const session = ask<Session>('api/session');
  const post = session.then((one) => one?.posts[0]?.id);
  // The first screen stands on a part of it; every other wants the whole.
  const part = /^(#\/?)?$/.test(location.hash) ? '&part=first' : '';
  const delta = post.then((one) => (one === undefined ? undefined : ask<Delta>(`api/sync?post=${encodeURIComponent(one)}${part}`)));
  globalThis.ententeBegun = { session, post, delta };
}
