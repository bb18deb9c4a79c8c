// Keeps the copy in step: one call for what is new, then the stream; when that breaks, calls again with
// growing pauses. First load, delta and push are one function of the server.
import { isRetryable, isSignedOut, ProblemError } from '../api/problem';
import type { Delta } from '../api/routes';

export type Link = 'connecting' | 'current' | 'offline' | 'signed-out';

export interface SyncPorts {
  sync: (cursor: string | undefined) => Promise<Delta>;
  stream: (cursor: string, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
  cursor: () => string | undefined;
  apply: (delta: Delta) => Promise<void>;
  tell: (link: Link) => void;
  /** Calls back when the browser says that it lost its network, until what it answers is called. */
  lost: (doubt: () => void) => () => void;
  /** A short question, answered or failed soon. */
  reach: () => Promise<unknown>;
  /** The server's clock, as the stream says it with each of its words. */
  heard: (now: string) => void;
  /** Resolves after `ms`, at once when the browser says the network is back, or when aborted. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;
/** The server writes a comment every 20 s: after one missed, and what a slow line takes, the line is dead. */
const SILENCE_MS = 35_000;

export async function keepInStep(ports: SyncPorts, signal: AbortSignal): Promise<void> {
  let pauseMs = FIRST_PAUSE_MS;
  let gap = false;
  ports.tell('connecting');
  while (!signal.aborted) {
    try {
      await catchUp(ports);
      if (signal.aborted) return;
      ports.tell('current');
      const heard = await follow(ports, signal);
      // Something was pushed that never arrived: it is asked for at once, but not over and over.
      const atOnce = heard === 'gap' && !gap;
      gap = heard === 'gap';
      if (atOnce) continue;
      pauseMs = heard ? FIRST_PAUSE_MS : Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    } catch (error) {
      if (signal.aborted) return;
      if (isSignedOut(error)) return ports.tell('signed-out');
      ports.tell('offline');
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
    // Half of it is chance, so that a hundred clients do not come back in one second.
    await ports.wait(pauseMs * (0.5 + Math.random() / 2), signal);
  }
}

async function catchUp(ports: SyncPorts): Promise<void> {
  try {
    let delta: Delta;
    do await ports.apply((delta = await ports.sync(ports.cursor())));
    while (delta.more);
  } catch (error) {
    if (!isBadCursor(error) || ports.cursor() === undefined) throw error;
    // A cursor of before a restore, or of a post since changed: begin again from nothing.
    await ports.apply(await ports.sync(undefined));
  }
}

function isBadCursor(error: unknown): boolean {
  return error instanceof ProblemError && [400, 404, 410].includes(error.problem.status);
}

/** Whether the stream brought anything before it ended, as it always does, or one push was missing. */
async function follow(ports: SyncPorts, outer: AbortSignal): Promise<boolean | 'gap'> {
  const cursor = ports.cursor();
  if (cursor === undefined) return false;
  const inner = new AbortController();
  const stop = () => inner.abort();
  /** A browser without a network may still reach a node beside it, and a stream it has open seldom tells that it died. */
  const doubt = () =>
    void ports.reach().catch((error: unknown) => {
      if (!isRetryable(error) || inner.signal.aborted) return;
      ports.tell('offline');
      stop();
    });
  outer.addEventListener('abort', stop);
  const sure = ports.lost(doubt);
  let silence = setTimeout(stop, SILENCE_MS);
  let heard = false;
  try {
    // Not needed before the first screen.
    const [{ eventsOf }, stream] = await Promise.all([import('./events'), ports.stream(cursor, inner.signal)]);
    for await (const { event, data, comment } of eventsOf(stream)) {
      clearTimeout(silence);
      silence = setTimeout(stop, SILENCE_MS);
      heard = true;
      if (comment) ports.heard(comment);
      if (event === 'delta') {
        const delta = JSON.parse(data) as Delta;
        if (isGap(delta, ports.cursor())) return 'gap';
        await ports.apply(delta);
      }
      ports.tell('current');
    }
  } catch {
    // A stream that broke is what the next call finds out about.
  } finally {
    clearTimeout(silence);
    outer.removeEventListener('abort', stop);
    sure();
    inner.abort();
  }
  return heard;
}

/** Each push says where it begins: one that begins elsewhere than this copy stands was preceded by one that got lost. */
export function isGap(delta: Delta, cursor: string | undefined): boolean {
  return !delta.full && delta.since !== undefined && delta.since !== cursor;
}

/** A pause that ends early when the network comes back. */
export function browserWait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    }
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}

/** Whether there is a network the browser knows; that there is one says nothing of the server. */
export function browserLost(doubt: () => void): () => void {
  addEventListener('offline', doubt);
  return () => removeEventListener('offline', doubt);
}
