import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { NoAnswer, ProblemError } from '../src/api/problem';
import type { Delta } from '../src/api/routes';
import type { View } from '../src/api/views';
import { applyDelta, highestSeq, openDatabase, scopeOf, viewsOf } from '../src/store/database';
import { eventsOf } from '../src/store/events';
import { keepInStep, type Link, type SyncPorts } from '../src/store/sync';

let databases = 0;
const sector = (id: string, owner = 'p'): View => ({
  kind: 'SectorView',
  id,
  name: { fr: id, en: id },
  area: { kind: 'Circle', centre: { lonE7: 0, latE7: 0 }, radiusMetres: 1 },
  owner,
});
const delta = (cursor: string, more: Partial<Delta> = {}): Delta => ({
  cursor,
  full: false,
  objects: [],
  gone: [],
  ...more,
});
const ids = (views: View[]) => views.map((view) => view.id).sort();

describe('the copy is filled by deltas alone', () => {
  it('puts, replaces and removes, and moves its cursor in the same transaction', async () => {
    const db = await openDatabase(`copy-${++databases}`);
    const scope = scopeOf('awa', 'p.one');
    await applyDelta(db, scope, delta('1', { full: true, objects: [sector('a'), sector('b')] }), 't1');
    await applyDelta(db, scope, delta('2', { objects: [sector('b', 'q')], gone: [{ kind: 'SectorView', id: 'a' }] }), 't2');
    const views = await viewsOf(db, scope);
    expect(views).toEqual([sector('b', 'q')]);
    expect((await db.get('cursors', scope))?.cursor).toBe('2');
  });

  it('takes a full answer as all there is, and never mixes two posts', async () => {
    const db = await openDatabase(`copy-${++databases}`);
    const [one, two] = [scopeOf('awa', 'p.one'), scopeOf('awa', 'p.two')];
    await applyDelta(db, one, delta('1', { full: true, objects: [sector('a')] }), 't');
    await applyDelta(db, two, delta('1', { full: true, objects: [sector('c')] }), 't');
    await applyDelta(db, one, delta('2', { full: true, objects: [sector('b')] }), 't');
    expect(ids(await viewsOf(db, one))).toEqual(['b']);
    expect(ids(await viewsOf(db, two))).toEqual(['c']);
  });

  it('knows the highest entry it rests on', async () => {
    expect(highestSeq([{ by: { seq: 7 }, list: [{ seq: 12 }] }, { seq: 3 }])).toBe(12);
    const db = await openDatabase(`copy-${++databases}`);
    const row = await applyDelta(db, 's', delta('1', { head: 40 }), 't');
    const later = await applyDelta(db, 's', delta('2'), 't');
    expect([row.head, later.head]).toEqual([40, 40]);
  });
});

function bytes(...chunks: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      chunks.forEach((chunk) => controller.enqueue(encoder.encode(chunk)));
      controller.close();
    },
  });
}

describe('the stream is read by hand', () => {
  it('joins what arrives in pieces and tells comments from deltas', async () => {
    const heard = [];
    for await (const event of eventsOf(bytes(': still he', 're\n\nevent: delta\n: 2021-10-18T06:00:00Z\ndata: {"a":\ndata: 1}\n', '\n'))) {
      heard.push(event);
    }
    expect(heard).toEqual([
      { event: 'comment', data: '', comment: 'still here' },
      { event: 'delta', data: '{"a":\n1}', comment: '2021-10-18T06:00:00Z' },
    ]);
  });
});

/** Runs the loop until the script of answers is used up. */
async function run(answers: (Delta | Error)[], streams: (string[] | Error | 'open')[] = [], reach: () => Promise<unknown> = () => Promise.resolve()) {
  const over = new AbortController();
  const asked: (string | undefined)[] = [];
  const applied: string[] = [];
  const links: Link[] = [];
  const times: string[] = [];
  let lose: (() => void) | undefined;
  let cursor: string | undefined = 'old';
  const ports: SyncPorts = {
    cursor: () => cursor,
    sync: (given) => {
      asked.push(given);
      const next = answers.shift();
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next!);
    },
    lost: (doubt) => {
      lose = doubt;
      return () => (lose = undefined);
    },
    reach,
    heard: (now) => times.push(now),
    stream: (_, signal) => {
      const next = streams.shift() ?? new NoAnswer('no stream');
      if (next === 'open') return Promise.resolve(silent(signal, () => lose?.()));
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(bytes(...next));
    },
    apply: (given) => {
      cursor = given.cursor;
      applied.push(given.cursor);
      return Promise.resolve();
    },
    tell: (link) => links.push(link),
    wait: () => {
      if (answers.length === 0) over.abort();
      return Promise.resolve();
    },
  };
  await keepInStep(ports, over.signal);
  return { asked, applied, links, times };
}

/** A stream that is open and says nothing more; the browser loses its network meanwhile. */
function silent(signal: AbortSignal, lose: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(': 2021-10-18T06:00:00Z\n\n'));
      signal.addEventListener('abort', () => controller.error(new Error('aborted')));
      setTimeout(lose);
    },
  });
}

describe('the client keeps in step', () => {
  it('catches up, then follows the stream', async () => {
    const ran = await run([delta('1')], [[`event: delta\ndata: ${JSON.stringify(delta('2'))}\n\n`]]);
    expect(ran.applied).toEqual(['1', '2']);
    expect(ran.links).toEqual(['connecting', 'current', 'current']);
  });

  it('asks for the rest of a first part before it calls itself current', async () => {
    const ran = await run([delta('1', { full: true, more: true }), delta('2'), delta('3')]);
    expect(ran.asked).toEqual(['old', '1', '2']);
    expect(ran.links).toEqual(['connecting', 'current', 'current']);
  });

  it('asks at once for a push that was lost, and does not put the later one on top', async () => {
    const pushed = (cursor: string, since: string) => `event: delta\ndata: ${JSON.stringify(delta(cursor, { since }))}\n\n`;
    const dropped = await run([delta('1'), delta('3')], [[pushed('3', '2')], [pushed('4', '3')]]);
    expect(dropped.asked).toEqual(['old', '1']);
    expect(dropped.applied).toEqual(['1', '3', '4']);
    const whole = await run([delta('1')], [[pushed('2', '1'), pushed('3', '2')]]);
    expect(whole.applied).toEqual(['1', '2', '3']);
  });

  it('does not ask without end when every push begins elsewhere', async () => {
    const astray = `event: delta\ndata: ${JSON.stringify(delta('9', { since: 'x' }))}\n\n`;
    const ran = await run([delta('1'), delta('2'), delta('3')], [[astray], [astray], [astray]]);
    expect(ran.applied).toEqual(['1', '2', '3']);
  });

  it('polls while there is no stream, from where it is', async () => {
    const ran = await run([delta('1'), delta('2'), delta('3')]);
    expect(ran.asked).toEqual(['old', '1', '2']);
  });

  it('says it is offline and comes back', async () => {
    const ran = await run([new NoAnswer('x'), new NoAnswer('x'), delta('1')]);
    expect(ran.links).toEqual(['connecting', 'offline', 'offline', 'current']);
  });

  it('says at once that it is offline when the browser lost its network and the server does not answer', async () => {
    const ran = await run([delta('1'), delta('2')], ['open'], () => Promise.reject(new NoAnswer('x')));
    expect(ran.links).toEqual(['connecting', 'current', 'current', 'offline', 'current']);
    expect(ran.asked).toEqual(['old', '1']);
    expect(ran.times).toEqual(['2021-10-18T06:00:00Z']);
  });

  it('does not say so while the server answers all the same', async () => {
    let asked = 0;
    const over = run([delta('1')], ['open'], () => Promise.resolve((asked += 1)));
    await vi.waitFor(() => expect(asked).toBe(1));
    const links = await Promise.race([over.then((ran) => ran.links), new Promise((resolve) => setTimeout(resolve, 0))]);
    expect(links).toBeUndefined();
  });

  it('begins again from nothing when its cursor is refused', async () => {
    const ran = await run([new ProblemError({ status: 400, code: 'x', title: '', detail: '' }), delta('1')]);
    expect(ran.asked).toEqual(['old', undefined]);
    expect(ran.applied).toEqual(['1']);
  });

  it('stops when the session is over', async () => {
    const ran = await run([new ProblemError({ status: 401, code: 'x', title: '', detail: '' }), delta('1')]);
    expect(ran.links).toEqual(['connecting', 'signed-out']);
  });
});
