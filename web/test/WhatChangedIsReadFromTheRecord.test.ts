import { describe, expect, it } from 'vitest';
import { NoAnswer } from '../src/api/problem';
import type { Entries, EntryLine } from '../src/api/routes';
import { Changes, PAGE, type ChangesPorts } from '../src/record/changes.svelte';

type Kept = Parameters<ChangesPorts['keep']>[0];
const line = (seq: number): EntryLine => ({ seq, at: '2021-10-18T06:00:00Z', kind: 'ProposeOperation' });

/** A record of so many entries, and what a device keeps of it between two visits. */
class Device {
  kept: Kept | undefined;
  asked: [number, number][] = [];
  cut = false;
  constructor(public length: number) {}

  async visit(): Promise<Changes> {
    const changes = new Changes({
      entries: (from, limit) => this.entries(from, limit),
      kept: () => Promise.resolve(this.kept),
      keep: (kept) => Promise.resolve((this.kept = kept)),
    });
    await changes.begin();
    await changes.refresh();
    return changes;
  }

  private entries(from: number, limit: number): Promise<Entries> {
    if (this.cut) return Promise.reject(new NoAnswer('cut'));
    this.asked.push([from, limit]);
    const last = Math.min(this.length, from + limit - 1);
    const items = last < from ? [] : Array.from({ length: last - from + 1 }, (_, i) => line(from + i));
    return Promise.resolve({ items, size: this.length });
  }
}
const numbers = (changes: Changes) => changes.items.map((one) => one.seq);

describe('what changed since the last visit', () => {
  it('is everything at the first visit, the latest first, and says so', async () => {
    const changes = await new Device(3).visit();
    expect([numbers(changes), changes.isFirstVisit, changes.count]).toEqual([[3, 2, 1], true, 3]);
  });

  it('is nothing once seen, and exactly what came after at the next visit', async () => {
    const device = new Device(3);
    await (await device.visit()).markSeen();
    device.length = 5;
    const next = await device.visit();
    expect([numbers(next), next.count, next.isFirstVisit]).toEqual([[5, 4], 2, false]);
  });

  it('asks for no more than is new', async () => {
    const device = new Device(10);
    const changes = await device.visit();
    device.length = 11;
    device.asked = [];
    await changes.refresh();
    expect([device.asked, numbers(changes)[0]]).toEqual([[[11, PAGE]], 11]);
  });

  it('shows one page of a long absence and counts the rest', async () => {
    const device = new Device(3);
    await (await device.visit()).markSeen();
    device.length = 3 + PAGE * 3;
    const changes = await device.visit();
    expect([changes.items.length, changes.count, numbers(changes)[0]]).toEqual([PAGE, PAGE * 3, 3 + PAGE * 3]);
  });

  it('shows what it had when the network is away, and says it could not ask', async () => {
    const device = new Device(4);
    await device.visit();
    device.cut = true;
    const changes = await device.visit();
    expect([numbers(changes), changes.read]).toEqual([[4, 3, 2, 1], 'no-answer']);
  });

  it('is not fooled by a record that was restored and is shorter than what was seen', async () => {
    const device = new Device(9);
    await (await device.visit()).markSeen();
    device.length = 5;
    const changes = await device.visit();
    expect([changes.count, changes.upTo]).toEqual([0, 5]);
  });
});
