// Parts of the client that come when they are first needed. One that does not come, because the line is cut
// and the worker has not kept it yet, is said to the reader and asked for again: at the next press, and when
// the line is back. What waits for it goes on then; no failure is kept.
type Load<T> = () => Promise<T>;

/** Asks for what did not come and is still wanted. */
const wanted = new Set<() => void>();
let missing = $state(false);

export const parts = {
  /** Something did not come: the reader is told, until it is there or another page is opened. */
  get missing() {
    return missing;
  },
  leave() {
    missing = false;
  },
};

/** Resolves when the part is there, however often it has to be asked for; never rejects. */
export async function bring<T>(load: Load<T>): Promise<T> {
  for (let again = 0; ; again++) {
    try {
      const part = await (again === 0 ? load() : loadAgain(load, again));
      if (again > 0 && wanted.size === 0) missing = false;
      return part;
    } catch (error) {
      console.warn(error);
      missing = true;
      await new Promise<void>((ask) => wanted.add(ask));
    }
  }
}

export function askAgain(): void {
  const asks = [...wanted];
  wanted.clear();
  asks.forEach((ask) => ask());
}

/** Some browsers keep the failure of a file: asked for under another address, its worker knows it all the same. */
async function loadAgain<T>(load: Load<T>, again: number): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const address = /https?:\S+\.js/.exec(String(error))?.[0];
    const part: unknown = address && (await import(/* @vite-ignore */ `${address}?again=${again}`));
    // Other names than this one are shortened by the build: only `load` itself knows them.
    if (part && typeof part === 'object' && 'default' in part) return part as T;
    throw error;
  }
}
