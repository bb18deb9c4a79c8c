import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { browserLock } from '../src/acts/outbox';
import { Courier, type CourierPorts } from '../src/attach/courier';
import type { FileType, Upload } from '../src/api/attachments';
import { NoAnswer, ProblemError } from '../src/api/problem';
import { openDatabase, type KeptFile } from '../src/store/database';

let databases = 0;
const BYTES = 100_000;

function file(id = 'a'): KeptFile {
  const content = { kind: 'AttachFile' as const, object: 'o', title: 'Scan', sha256: `sha-${id}`, bytes: BYTES, type: 'PDF' as const };
  return { id, login: 'awa', act: { id, theatre: 't', post: 'p', asOf: 1, content }, blob: new Blob([new Uint8Array(BYTES)]), madeAt: `2021-10-05T10:00:0${id.charCodeAt(0) % 10}Z` };
}

/** A server that keeps what it acknowledged, and a line that is cut as the test says. */
async function world(cut: (n: number) => Error | undefined = () => undefined) {
  const name = `files-${++databases}`;
  const db = await openDatabase(name);
  const there = new Map<string, number>();
  const parts: { offset: number; size: number }[] = [];
  const pauses: { ms: number; work: () => void }[] = [];
  const arrived: [string, FileType][] = [];
  let n = 0;
  const say = (sha256: string): Upload => {
    const received = there.get(sha256) ?? 0;
    return { sha256, bytes: BYTES, received, ...(received === BYTES ? { type: 'JPEG' as const } : {}) };
  };
  const ports: CourierPorts = {
    login: () => 'awa',
    status: (sha256) => Promise.resolve(there.has(sha256) ? say(sha256) : undefined),
    part: (sha256, _bytes, offset, part) => {
      const error = cut(n++);
      if (error) return Promise.reject(error);
      if (offset !== (there.get(sha256) ?? 0)) return Promise.reject(problem(409, 'upload-elsewhere'));
      parts.push({ offset, size: part.size });
      there.set(sha256, offset + part.size);
      return Promise.resolve(say(sha256));
    },
    giveUp: (sha256) => {
      there.delete(sha256);
      return Promise.resolve();
    },
    arrived: async (one, type) => {
      arrived.push([one.id, type]);
      await db.delete('files', one.id);
    },
    exclusively: browserLock(name),
    later: (ms, work) => pauses.push({ ms, work }),
    changed: () => undefined,
    signedOut: () => undefined,
  };
  return { db, there, parts, pauses, arrived, ports, courier: new Courier(db, ports), settled: () => ports.exclusively(() => Promise.resolve()) };
}

function problem(status: number, code: string) {
  return new ProblemError({ status, code, title: '', detail: code });
}

describe('files go on where they were cut', () => {
  it('sends larger parts while the line holds, and queues the act with the type the server saw', async () => {
    const w = await world();
    await w.courier.add(file());
    await w.settled();
    expect(w.parts.map((part) => part.size)).toEqual([16_384, 32_768, 50_848]);
    expect(w.arrived).toEqual([['a', 'JPEG']]);
    expect(await w.courier.list()).toEqual([]);
  });

  it('is cut in the middle, waits, and another page goes on with what is missing only', async () => {
    const w = await world((n) => (n === 1 ? new NoAnswer('cut') : undefined));
    await w.courier.add(file());
    await w.settled();
    expect(w.there.get('sha-a')).toBe(16_384);
    expect(w.pauses.map((pause) => pause.ms)).toEqual([2_000]);
    expect(w.arrived).toEqual([]);
    const next = new Courier(w.db, w.ports);
    await next.send();
    expect(w.arrived).toEqual([['a', 'JPEG']]);
    expect(w.parts.map((part) => part.offset)).toEqual([0, 16_384, 32_768, 65_536]);
  });

  it('asks where it is when a part arrived whose answer did not', async () => {
    const w = await world();
    w.there.set('sha-a', 20_000);
    await w.courier.add(file());
    await w.settled();
    expect(w.parts[0]?.offset).toBe(20_000);
    expect(w.arrived).toEqual([['a', 'JPEG']]);
  });

  it('keeps a file that was refused, with the reason, and sends the next', async () => {
    const w = await world((n) => (n === 0 ? problem(422, 'file-type-refused') : undefined));
    await w.courier.add(file('a'));
    await w.courier.add(file('b'));
    await w.settled();
    await w.courier.send();
    expect(w.arrived.map(([id]) => id)).toEqual(['b']);
    expect((await w.courier.list()).map((one) => one.problem?.code)).toEqual(['file-type-refused']);
  });

  it('sends nothing more of what was given up', async () => {
    const w = await world((n) => (n === 0 ? new NoAnswer('cut') : undefined));
    const one = file();
    await w.courier.add(one);
    await w.settled();
    await w.courier.giveUp(one);
    await w.courier.send();
    expect(w.parts).toEqual([]);
    expect(w.arrived).toEqual([]);
  });
});
