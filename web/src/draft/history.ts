// Undo and redo of a draft, one step for each settled edit.

/** A whole night of work; beyond it the oldest step is let go. */
const MAX_STEPS = 200;

export class History {
  private past: string[] = [];
  private future: string[] = [];
  private now: string;

  constructor(first: unknown) {
    this.now = JSON.stringify(first);
  }

  /** An edit has come to rest; nothing changed, no step. */
  settle(draft: unknown): void {
    const next = JSON.stringify(draft);
    if (next === this.now) return;
    this.past = [...this.past, this.now].slice(-MAX_STEPS);
    this.future = [];
    this.now = next;
  }

  /** The draft before the last step. What is not yet settled is settled first, so that it can be redone. */
  undo<T>(draft: T): T | undefined {
    this.settle(draft);
    const before = this.past.pop();
    if (before === undefined) return undefined;
    this.future.push(this.now);
    this.now = before;
    return JSON.parse(before) as T;
  }

  redo<T>(draft: T): T | undefined {
    this.settle(draft);
    const after = this.future.pop();
    if (after === undefined) return undefined;
    this.past.push(this.now);
    this.now = after;
    return JSON.parse(after) as T;
  }
}
