// What the page's first lines (src/begin.ts) asked for while this code was still on its way.
import { isRetryable } from '../api/problem';
import { api, type Delta, type Session } from '../api/routes';

/** What begin.ts leaves behind; none when the browser already had something. */
interface Begun {
  session: Promise<Session | undefined>;
  /** The first post held, which is acted for unless the reader chose another. */
  post: Promise<string | undefined>;
  delta: Promise<Delta | undefined>;
}
declare global {
  var ententeBegun: Begun | undefined;
}

export interface First {
  session: Promise<Session>;
  deltaFor: (post: string) => Promise<Delta> | undefined;
}

/** Takes over what was asked; whatever did not come is asked again, so that its problem is told as any other. */
export function askFirst(): First {
  const begun = globalThis.ententeBegun;
  globalThis.ententeBegun = undefined;
  const session = begun ? begun.session.then((one) => one ?? api.session()) : api.session();
  // It may be awaited only after what is kept was read.
  session.catch(isRetryable);
  return {
    session,
    deltaFor: (post) => begun?.post.then((one) => (one === post ? begun.delta : undefined)).then((one) => one ?? api.sync(post)),
  };
}
