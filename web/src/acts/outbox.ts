// The queue of acts: stored before anything is sent, sent in order, sent again with the same id until
// the server has said yes or no. So a killed tab or a lost answer neither loses nor doubles an act.
import type { Act } from '../api/acts';
import { isRetryable, isSignedOut, NoAnswer, ProblemError, retryAfterMsOf, type Problem } from '../api/problem';
import type { Answer } from '../api/routes';
import type { Database, QueuedAct } from '../store/database';

export interface OutboxPorts {
  login: () => string | undefined;
  submit: (act: Act) => Promise<Answer>;
  /** One sender among all tabs of this browser: order would be lost otherwise. */
  exclusively: (work: () => Promise<void>) => Promise<void>;
  /** Calls `work` later; a later call replaces an earlier one. */
  later: (ms: number, work: () => void) => void;
  now: () => Date;
  changed: () => void;
  accepted: (queued: QueuedAct, answer: Answer) => void;
  signedOut: () => void;
}

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

export class Outbox {
  constructor(
    private readonly db: Database,
    private readonly ports: OutboxPorts,
  ) {}

  /** Resolves once the act is on disk; sending goes on by itself.
      @param file that it names and that has arrived: it is kept no longer */
  async add(act: Act, file?: string): Promise<void> {
    const login = this.ports.login();
    if (login === undefined) throw new Error('nobody is signed in');
    const queued = { login, act, madeAt: this.ports.now().toISOString(), attempts: 0 };
    // Its order is given by the store.
    const work = (of: (store: 'outbox' | 'files') => IDBObjectStore): void => {
      of('outbox').put(queued as QueuedAct);
      if (file !== undefined) of('files').delete(file);
    };
    await this.db.run(file === undefined ? ['outbox'] : ['outbox', 'files'], 'readwrite', work, { durability: 'strict' });
    this.ports.changed();
    void this.send();
  }

  /** The signed-in person's acts, in the order they were made. */
  async list(): Promise<QueuedAct[]> {
    const login = this.ports.login();
    return (await this.db.getAll('outbox')).filter((queued) => queued.login === login);
  }

  /** A rejection was read; or an act that was never accepted is given up. */
  async dismiss(order: number): Promise<void> {
    await this.db.delete('outbox', order);
    this.ports.changed();
  }

  send(): Promise<void> {
    return this.ports.exclusively(async () => {
      for (;;) {
        const next = (await this.list()).find((queued) => queued.problem === undefined);
        if (!next || !(await this.sendOne(next))) return;
      }
    });
  }

  /** Whether the next act may be sent. */
  private async sendOne(queued: QueuedAct): Promise<boolean> {
    try {
      const answer = await this.ports.submit(queued.act);
      await this.db.delete('outbox', queued.order);
      this.ports.accepted(queued, answer);
      this.ports.changed();
      return true;
    } catch (error) {
      return this.fail(queued, error);
    }
  }

  private async fail(queued: QueuedAct, error: unknown): Promise<boolean> {
    if (isSignedOut(error)) {
      this.ports.signedOut();
      return false;
    }
    if (isRetryable(error)) {
      await this.put({ ...queued, attempts: queued.attempts + 1 });
      this.ports.later(retryAfterMsOf(error) ?? pauseAfter(queued.attempts), () => void this.send());
      return false;
    }
    await this.put({ ...queued, attempts: queued.attempts + 1, problem: problemOf(error) });
    return true;
  }

  private async put(queued: QueuedAct): Promise<void> {
    await this.db.put('outbox', queued);
    this.ports.changed();
  }
}

function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** attempts, LONGEST_PAUSE_MS);
}

function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof NoAnswer) throw error;
  return { status: 0, code: 'client', title: '', detail: String(error) };
}

/** Web Locks where there are any; else tabs may race, which the server's idempotence makes harmless. */
export function browserLock(name: string): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => (last = last.then(work, work));
  if (typeof navigator === 'undefined' || !navigator.locks) return inTurn;
  return (work) => inTurn(async () => void (await navigator.locks.request(name, work)));
}
