import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { browserLock, Outbox, type OutboxPorts } from '../src/acts/outbox';
import type { Act } from '../src/api/acts';
import { NoAnswer, ProblemError } from '../src/api/problem';
import type { Answer } from '../src/api/routes';
import { openDatabase } from '../src/store/database';

let databases = 0;

function act(id: string): Act {
  return { id, theatre: 't1', post: 'p.one', asOf: 3, content: { kind: 'LiftSuspension', operation: 'x' } };
}

function answer(id: string): Answer {
  return { id, seq: 4, at: '2021-10-05T10:00:00Z', conflicts: [], throughHostCell: false, protectedSite: false };
}

function problem(status: number, code = 'x', retryAfterMs?: number) {
  return new ProblemError({ status, code, title: '', detail: `said ${code}` }, retryAfterMs);
}

/** A world where answers are scripted per call and pauses are taken by hand. */
async function world(answers: (Error | 'ok')[], name = `outbox-${++databases}`) {
  const db = await openDatabase(name);
  const sent: string[] = [];
  const pauses: { ms: number; work: () => void }[] = [];
  const accepted: string[] = [];
  let login: string | undefined = 'awa';
  let signedOut = 0;
  const ports: OutboxPorts = {
    login: () => login,
    submit: (given) => {
      sent.push(given.id);
      const next = answers.shift() ?? 'ok';
      return next === 'ok' ? Promise.resolve(answer(given.id)) : Promise.reject(next);
    },
    exclusively: browserLock(name),
    later: (ms, work) => pauses.push({ ms, work }),
    now: () => new Date('2021-10-05T10:00:00Z'),
    changed: () => undefined,
    accepted: (queued) => accepted.push(queued.act.id),
    signedOut: () => signedOut++,
  };
  const outbox = new Outbox(db, ports);
  return {
    db,
    outbox,
    sent,
    pauses,
    accepted,
    signIn: (as: string | undefined) => (login = as),
    signedOut: () => signedOut,
    /** What was started is over. */
    settled: () => ports.exclusively(() => Promise.resolve()),
    retry: () => outbox.send(),
    left: async () => (await outbox.list()).map((queued) => queued.act.id),
  };
}

describe('no act is lost or sent twice', () => {
  it('sends in order and forgets what was accepted', async () => {
    const w = await world([]);
    await w.outbox.add(act('a'));
    await w.outbox.add(act('b'));
    await w.settled();
    expect(w.sent).toEqual(['a', 'b']);
    expect(w.accepted).toEqual(['a', 'b']);
    expect(await w.left()).toEqual([]);
  });

  it('keeps an act whose outcome is unknown and sends it again with the same id, before later ones', async () => {
    const w = await world([problem(503), new NoAnswer('cut')]);
    await w.outbox.add(act('a'));
    await w.outbox.add(act('b'));
    await w.settled();
    expect(await w.left()).toEqual(['a', 'b']);
    expect(w.sent).toEqual(['a', 'a']);
    await w.retry();
    expect(await w.left()).toEqual([]);
    expect(w.sent.at(-1)).toBe('b');
  });

  it('waits longer and longer, or as long as it is told', async () => {
    const w = await world([problem(503), problem(503), problem(503), problem(429, 'throttled', 7000)]);
    await w.outbox.add(act('a'));
    for (let i = 0; i < 3; i++) await w.retry();
    expect(w.pauses.map((pause) => pause.ms)).toEqual([2000, 4000, 8000, 7000]);
  });

  it('keeps a rejection with its words until it is dismissed, and goes on with the next act', async () => {
    const w = await world([problem(422, 'stale-version')]);
    await w.outbox.add(act('a'));
    await w.outbox.add(act('b'));
    await w.settled();
    expect(await w.left()).toEqual(['a']);
    const [rejected] = await w.outbox.list();
    expect(rejected!.problem).toMatchObject({ code: 'stale-version', detail: 'said stale-version' });
    await w.retry();
    expect(w.sent).toEqual(['a', 'b']);
    await w.outbox.dismiss(rejected!.order);
    expect(await w.left()).toEqual([]);
  });

  it('finds its acts again after the tab was killed', async () => {
    const before = await world([new NoAnswer('power cut')]);
    await before.outbox.add(act('a'));
    await before.settled();
    before.db.close();
    const after = await world([], `outbox-${databases}`);
    expect(await after.left()).toEqual(['a']);
    await after.retry();
    expect(after.sent).toEqual(['a']);
    expect(await after.left()).toEqual([]);
  });

  it('stops when the session is over and never sends one person’s act as another', async () => {
    const w = await world([problem(401)]);
    await w.outbox.add(act('a'));
    await w.settled();
    expect(w.signedOut()).toBeGreaterThan(0);
    const sentAsAwa = w.sent.length;
    w.signIn('binta');
    await w.retry();
    expect(w.sent).toHaveLength(sentAsAwa);
    expect(await w.left()).toEqual([]);
    w.signIn('awa');
    await w.retry();
    expect(await w.left()).toEqual([]);
    expect(w.accepted).toEqual(['a']);
  });
});
