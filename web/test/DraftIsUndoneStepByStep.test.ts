// M2: one step for each settled edit, redo too.
import { describe, expect, it } from 'vitest';
import { History } from '../src/draft/history';

describe('a draft is undone step by step', () => {
  it('takes back one settled edit at a time and gives it again', () => {
    const history = new History({ at: 0 });
    for (const at of [1, 1, 2, 3]) history.settle({ at });
    expect(history.undo({ at: 3 })).toEqual({ at: 2 });
    expect(history.undo({ at: 2 })).toEqual({ at: 1 });
    expect(history.redo({ at: 1 })).toEqual({ at: 2 });
    expect(history.undo({ at: 2 })).toEqual({ at: 1 });
    expect(history.undo({ at: 1 })).toEqual({ at: 0 });
    expect(history.undo({ at: 0 })).toBeUndefined();
  });

  it('settles what is still under the hand first, so that it can be had again', () => {
    const history = new History({ text: '' });
    expect(history.undo({ text: 'half a word' })).toEqual({ text: '' });
    expect(history.redo({ text: '' })).toEqual({ text: 'half a word' });
  });

  it('forgets the way forward after a new edit', () => {
    const history = new History({ at: 0 });
    history.settle({ at: 1 });
    history.undo({ at: 1 });
    history.settle({ at: 5 });
    expect(history.redo({ at: 5 })).toBeUndefined();
  });
});
