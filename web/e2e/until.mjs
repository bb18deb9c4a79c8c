// Waiting as a slow machine needs it: what is expected is asked for again until it is there, or fails after a bound.
const WITHIN_MS = 30_000;
const BETWEEN_MS = 50;

/** Asks again until `check` throws no more; what it still throws at the end is the fault. */
export async function eventually(check, within = WITHIN_MS) {
  const end = Date.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
    }
  }
}

export function must(holds, what) {
  if (!holds) throw new Error(what);
}
