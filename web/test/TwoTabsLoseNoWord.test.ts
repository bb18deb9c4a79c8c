import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { keepDraftAfter, keptDraft } from '../src/draft/keeper';
import { openDatabase } from '../src/store/database';

describe('a draft that two tabs write', () => {
  it('is not taken over by whoever did not see the other’s last word', async () => {
    const db = await openDatabase('two-tabs');
    const mine = await keepDraftAfter(db, 'd', 'mine', undefined);
    const theirs = await keepDraftAfter(db, 'd', 'mine and theirs', mine);
    expect(theirs).toBeDefined();
    expect(await keepDraftAfter(db, 'd', 'mine, later', mine)).toBeUndefined();
    expect(await keptDraft(db, 'd')).toBe('mine and theirs');
    expect(await keepDraftAfter(db, 'd', 'theirs goes on', theirs)).toBeDefined();
  });

  it('that was thrown away elsewhere is not brought back under the same name', async () => {
    const db = await openDatabase('two-tabs-gone');
    const seen = await keepDraftAfter(db, 'd', 'a', undefined);
    await db.delete('drafts', 'd');
    expect(await keepDraftAfter(db, 'd', 'b', seen)).toBeUndefined();
  });

  it('tells two writings within one millisecond apart', async () => {
    const db = await openDatabase('two-tabs-fast');
    let seen: string | undefined;
    const all = new Set<string>();
    for (let i = 0; i < 50; i++) all.add((seen = (await keepDraftAfter(db, 'd', i, seen))!));
    expect(all.size).toBe(50);
  });
});
