import { describe, expect, it } from 'vitest';
import { NoAnswer, ProblemError } from '../src/api/problem';
import type { FollowedItem, SavedSearch } from '../src/api/routes';
import { Keeping, questionOf, type Change, type KeepingPorts } from '../src/followed/keeping.svelte';

type Kept = Parameters<KeepingPorts['keep']>[0];
const search: SavedSearch = { id: 's-1', name: 'Gao', question: { words: 'gao' } };
const item = (id: string, count = 0): FollowedItem => ({ kind: 'OperationView', id, seen: 1, count, more: false, latest: [] });

/** A device and the server it speaks to when there is a line. */
class Device {
  kept: Kept | undefined;
  searches: SavedSearch[] = [];
  followed: FollowedItem[] = [];
  sent: Change[] = [];
  cut = false;
  refuses: string | undefined;
  status = 404;
  breaks = false;

  open(): Keeping {
    return new Keeping({
      searches: () => this.line(() => this.searches),
      followed: () => this.line(() => ({ items: this.followed, upTo: 9 })),
      send: (change) => this.line(() => this.take(change)),
      kept: () => Promise.resolve(this.kept),
      keep: (kept) => Promise.resolve((this.kept = kept)),
    });
  }

  private line<T>(answer: () => T): Promise<T> {
    if (this.breaks) return Promise.reject(new Error('broken'));
    return this.cut ? Promise.reject(new NoAnswer('cut')) : Promise.resolve().then(answer);
  }

  private take(change: Change) {
    if (this.refuses === change.do) throw new ProblemError({ status: this.status, code: 'not-found', title: '', detail: '' });
    this.sent.push(change);
    if (change.do === 'save') this.searches = [...this.searches, change.search];
    if (change.do === 'follow') this.followed = [...this.followed, item(change.id)];
  }
}

describe('what an account keeps for itself', () => {
  it('is shown at once without a line, survives a reload, and is sent in order when the line is back', async () => {
    const device = new Device();
    device.cut = true;
    const keeping = device.open();
    await keeping.save(search);
    await keeping.change({ do: 'follow', kind: 'OperationView', id: 'a' });
    expect([keeping.searches, keeping.follows('OperationView', 'a'), keeping.waiting, keeping.read]).toEqual([[search], true, 2, 'no-answer']);
    const again = device.open();
    device.cut = false;
    await again.refresh();
    expect(device.sent.map((one) => one.do)).toEqual(['save', 'follow']);
    expect([again.searches, again.follows('OperationView', 'a'), again.waiting, again.read]).toEqual([[search], true, 0, 'read']);
  });

  it('is what the server says where it did not take a change, and says why', async () => {
    const device = new Device();
    device.refuses = 'follow';
    const keeping = device.open();
    await keeping.change({ do: 'follow', kind: 'OperationView', id: 'a' });
    expect([keeping.follows('OperationView', 'a'), keeping.problem?.code, keeping.waiting]).toEqual([false, 'not-found', 0]);
  });

  it('waits for the account to sign in again, and goes on', async () => {
    const device = new Device();
    device.refuses = 'follow';
    device.status = 401;
    const keeping = device.open();
    await keeping.change({ do: 'follow', kind: 'OperationView', id: 'a' });
    expect([keeping.follows('OperationView', 'a'), keeping.waiting, keeping.read]).toEqual([true, 1, 'no-answer']);
    device.refuses = undefined;
    await keeping.refresh();
    expect([device.sent.length, keeping.waiting, keeping.read]).toEqual([1, 0, 'read']);
  });

  it('is asked again after a fault', async () => {
    const device = new Device();
    device.breaks = true;
    const keeping = device.open();
    await expect(keeping.refresh()).rejects.toThrow('broken');
    device.breaks = false;
    await keeping.refresh();
    expect(keeping.read).toBe('read');
  });

  it('counts nothing any more once it was seen, before the server knows', async () => {
    const device = new Device();
    device.followed = [item('a', 3)];
    const keeping = device.open();
    await keeping.refresh();
    expect(keeping.followed[0]?.count).toBe(3);
    device.cut = true;
    await keeping.change({ do: 'see', upTo: keeping.upTo });
    expect(keeping.followed[0]?.count).toBe(0);
  });

  it('leaves out of a question what was left open', () => {
    expect(questionOf({ words: ' ', kind: 'MeetingView', state: '', party: undefined, from: undefined, to: undefined })).toEqual({ kind: 'MeetingView' });
  });
});
