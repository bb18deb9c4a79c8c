// Everything a screen stands on: who is signed in, the post acted for, the read copy, the queue of acts,
// and how fresh it all is. Made once, in main.ts.
import { newId } from '../acts/ids';
import { browserLock, Outbox } from '../acts/outbox';
import type { Act, ActKind, Content } from '../api/acts';
import { isRetryable, isSignedOut } from '../api/problem';
import { api, type Answer, type Delta, type Session } from '../api/routes';
import type { Stage } from '../api/values';
import type { PartyView, TheatreView } from '../api/views';
import type { Receipt } from '../operation/told';
import { ReadCopy } from '../store/copy.svelte';
import {
  forgetCopies,
  keepSession,
  keptSession,
  openDatabase,
  scopeOf,
  type Database,
  type QueuedAct,
} from '../store/database';
import { browserLost, browserWait, keepInStep, type Link } from '../store/sync';
import { bring } from './bring.svelte';
import { askFirst, type First } from './asked-first';
import { clock } from './clock.svelte';
import { delegationFor, heldPosts, type HeldPost } from './posts';

/** What became of an act within the time a reader waits at a form. */
export type Fate = { is: 'accepted'; answer: Answer } | { is: 'rejected'; queued: QueuedAct } | { is: 'waiting' };

const ACTING_FOR = 'entente.post';
const LEAVING = 'entente.leaving';
/** A kilobyte there and back on the poorest line, several times over. */
const REACH_MS = 5_000;
/** Less is what a slow line makes of it. */
const OFF_MS = 3_000;
/** Six kilobytes an hour. */
const REFRESH_MS = 600_000;

export class Workplace {
  session = $state.raw<Session | undefined>();
  /** The post acted for. */
  post = $state.raw<HeldPost | undefined>();
  link = $state<Link>('connecting');
  /** When the server last said anything, if only that the line lives. */
  private heard = $state<string | undefined>();
  queue = $state.raw<QueuedAct[]>([]);
  receipts = $state.raw<Receipt[]>([]);
  readonly copy: ReadCopy;
  private readonly outbox: Outbox;
  private readonly tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('entente');
  private following = new AbortController();
  private readonly answered = new Map<string, Answer>();
  /** Receipts signed since this page was opened, whether or not the record has them yet. */
  private readonly reported = new Set<string>();
  private readonly watchers = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  private constructor(
    private readonly db: Database,
    /** What the page asked for before this code had come. */
    private first: First | undefined,
  ) {
    this.copy = new ReadCopy(db);
    this.outbox = new Outbox(db, {
      login: () => this.session?.login,
      submit: api.submit,
      exclusively: browserLock('entente-outbox'),
      later: (ms, work) => {
        clearTimeout(this.timer);
        this.timer = setTimeout(work, ms);
      },
      now: () => clock.exact(),
      changed: () => this.queueChanged(),
      accepted: (queued, answer) => this.accepted(queued, answer),
      signedOut: () => (this.link = 'signed-out'),
    });
    this.tabs?.addEventListener('message', () => void this.readQueue());
    addEventListener('online', () => void this.outbox.send());
    setInterval(() => void (this.session && this.link === 'current' && this.refresh()), REFRESH_MS);
  }

  /** Opens at once with what this browser has, whatever the line; then the server says who is signed in. */
  static async open(): Promise<Workplace> {
    const first = isLeaving() ? undefined : askFirst();
    const workplace = new Workplace(await openDatabase(), first);
    const kept = first && (await keptSession(workplace.db));
    if (kept) {
      clock.isBehind(kept.behindMs);
      await workplace.stand(kept.session);
      void workplace.refresh(first.session);
      return workplace;
    }
    try {
      await finishLeaving();
      if (!isLeaving()) await workplace.enter(await (first?.session ?? api.session()));
    } catch (error) {
      if (!isSignedOut(error) && !isRetryable(error)) throw error;
    }
    return workplace;
  }

  async signIn(login: string, password: string): Promise<void> {
    const before = await keptSession(this.db);
    if (before !== undefined && before.session.login !== login) await forgetCopies(this.db);
    const session = await api.signIn(login, password);
    localStorage.removeItem(LEAVING);
    await this.enter(session);
  }

  async signOut(): Promise<void> {
    this.following.abort();
    localStorage.setItem(LEAVING, 'yes');
    await forgetCopies(this.db);
    await finishLeaving();
    this.copy.end();
    this.session = undefined;
    this.post = undefined;
    this.queue = [];
    this.receipts = [];
  }

  async actFor(id: string): Promise<void> {
    const session = this.session;
    const held = heldPosts(session?.posts ?? []);
    const post = held.find((one) => one.id === id) ?? held[0];
    this.following.abort();
    this.heard = undefined;
    this.post = post;
    // Who holds no post follows nothing: what the server just said is all there is.
    if (session && !post) this.link = 'current';
    if (!session || !post) return;
    localStorage.setItem(ACTING_FOR, post.id);
    const scope = scopeOf(session.login, post.id);
    await this.copy.begin(scope);
    this.follow(scope, post);
  }

  /** Asks anew who is signed in: a charter was adopted, a post was filled. */
  async renew(): Promise<void> {
    await this.refresh();
  }

  may(kind: ActKind): boolean {
    return this.post?.acts.includes(kind) ?? false;
  }

  /** Signs in the name of the post acted for: on disk first, sent as soon as the network allows. What creates
      a post comes with its id, for which a key was made before. */
  async sign(content: Content, asOf?: number, id = newId()): Promise<string> {
    await this.queueAct(this.written(content, asOf, id));
    return id;
  }

  /** @param file that the act names and that has arrived */
  queueAct(act: Act, file?: string): Promise<void> {
    return this.outbox.add(act, file);
  }

  /** An act as the post acted for would sign it now. */
  written(content: Content, asOf?: number, id = newId()): Act {
    const { session, post } = this;
    if (!session?.theatre || !post) throw new Error('no post acted for');
    const under = delegationFor(session.posts, post.id, content.kind);
    return {
      id,
      theatre: session.theatre,
      post: post.id,
      ...(under === undefined ? {} : { under }),
      asOf: Math.max(asOf ?? 0, this.copy.head, session.head),
      content: JSON.parse(JSON.stringify(content)) as Content,
    };
  }

  /** Signs that this post's device was given, or the person at it opened, humanitarian notices: each once. */
  async report(stage: Stage): Promise<void> {
    const post = this.post;
    const notices = this.copy.all('NoticeView').filter((one) => one.owner !== post?.party);
    if (!post || this.link !== 'current' || notices.length === 0) return;
    // Not needed before the first screen.
    const { keyOf, reportsOf } = await bring(() => import('../operation/receipts'));
    for (const report of reportsOf(stage, notices, post, this.reported)) {
      report.notices.forEach((id) => this.reported.add(keyOf(stage, post.id, id)));
      await this.sign({ kind: 'ReportReceipt', ...report });
    }
  }

  /** Tells an act's fate as soon as it is known, or that it still waits after `ms`. */
  fateOf(id: string, ms: number): Promise<Fate> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => told({ is: 'waiting' }), ms);
      const told = (fate: Fate) => {
        clearTimeout(timer);
        this.watchers.delete(watch);
        resolve(fate);
      };
      const watch = () => {
        const answer = this.answered.get(id);
        const queued = this.rejected.find((one) => one.act.id === id);
        if (answer) told({ is: 'accepted', answer });
        else if (queued) told({ is: 'rejected', queued });
      };
      this.watchers.add(watch);
      watch();
    });
  }

  get waiting(): QueuedAct[] {
    return this.queue.filter((queued) => queued.problem === undefined);
  }

  get rejected(): QueuedAct[] {
    return this.queue.filter((queued) => queued.problem !== undefined);
  }

  dismiss(order: number): Promise<void> {
    return this.outbox.dismiss(order);
  }

  dismissReceipts(seen: readonly Receipt[]): void {
    this.receipts = this.receipts.filter((one) => !seen.includes(one));
  }

  get theatre(): TheatreView | undefined {
    return this.copy.all('TheatreView')[0];
  }

  party(id: string | undefined): PartyView | undefined {
    return this.copy.find('PartyView', id);
  }

  get isHost(): boolean {
    return this.post !== undefined && this.post.party === this.theatre?.host;
  }

  /** Exercise data is never shown as real (invariant 13): on such a theatre a form begins marked, even the first one. */
  get isExercise(): boolean {
    return this.session?.exercise ?? this.copy.all('OperationView').some((operation) => operation.exercise);
  }

  get heardAt(): string | undefined {
    return this.heard ?? this.copy.heardAt;
  }

  get drafts(): Database {
    return this.db;
  }

  private async enter(session: Session): Promise<void> {
    clock.heard(session.now);
    await Promise.all([keepSession(this.db, { session, behindMs: clock.behindMs }), this.stand(session)]);
  }

  /** Everything stands on this session, whether the server or this browser said so. */
  private async stand(session: Session): Promise<void> {
    this.session = session;
    await Promise.all([this.readQueue(), this.actFor(localStorage.getItem(ACTING_FOR) ?? '')]);
    void this.outbox.send();
    // Files on their way are rare, and what carries them is not needed for the first screen.
    const left = await this.db.run(['files'], 'readonly', (of) => of('files').count());
    if (left > 0) void bring(() => import('../attach/files.svelte')).then(({ goOn }) => goOn());
  }

  private follow(scope: string, post: HeldPost): void {
    const over = (this.following = new AbortController());
    void keepInStep(
      {
        sync: (cursor) => this.firstDelta(post.id, cursor) ?? api.sync(post.id, cursor),
        stream: (cursor, signal) => api.stream(post.id, cursor, signal),
        cursor: () => this.copy.cursor,
        apply: (delta) => this.copy.take(scope, delta, clock.exact().toISOString()),
        tell: (link) => {
          if (over.signal.aborted) return;
          if (link === 'current') this.heard = clock.exact().toISOString();
          const back = link === 'current' && this.link !== 'current';
          this.link = link;
          if (back) void this.outbox.send();
          if (back) void this.refresh();
        },
        wait: browserWait,
        lost: browserLost,
        reach: () => api.reach(REACH_MS),
        heard: (now) => {
          if (Math.abs(new Date(now).getTime() - clock.exact().getTime()) > OFF_MS) clock.heard(now);
        },
      },
      over.signal,
    );
  }

  /** The answer asked for while this code was still on its way: good once, for its post, from nothing. */
  private firstDelta(post: string, cursor: string | undefined): Promise<Delta> | undefined {
    const first = this.first;
    this.first = undefined;
    return cursor === undefined ? first?.deltaFor(post) : undefined;
  }

  private accepted(queued: QueuedAct, answer: Answer): void {
    this.answered.set(queued.act.id, answer);
    const routine = queued.act.content.kind === 'ReportReceipt';
    if (!routine) this.receipts = [...this.receipts, { content: queued.act.content, answer }];
    if (this.session) this.session = { ...this.session, head: Math.max(this.session.head, answer.seq) };
    // An exercise's clock may have been moved on meanwhile.
    if (new Date(answer.at) > clock.exact()) clock.heard(answer.at);
  }

  /** Posts are given and taken, delegations end, an exercise's clock moves: the server says. */
  private async refresh(asked = api.session()): Promise<void> {
    try {
      const session = await asked;
      const held = heldPosts(session.posts);
      const post = held.find((one) => one.id === this.post?.id);
      // Somebody else, or another post: everything begins anew. Who holds none still has nothing to begin with.
      if (session.login !== this.session?.login || (post ?? held[0])?.id !== this.post?.id) return await this.enter(session);
      this.session = session;
      clock.heard(session.now);
      await keepSession(this.db, { session, behindMs: clock.behindMs });
      this.post = post;
    } catch (error) {
      if (isSignedOut(error)) this.link = 'signed-out';
      else if (!isRetryable(error)) throw error;
    }
  }

  private queueChanged(): void {
    void this.readQueue();
    this.tabs?.postMessage('queue');
  }

  private async readQueue(): Promise<void> {
    const queue = await this.outbox.list();
    // Another tab or device of this post was first: the record says what this one would have said.
    const late = queue.filter((one) => one.act.content.kind === 'ReportReceipt' && one.problem !== undefined);
    this.queue = queue.filter((one) => !late.includes(one));
    for (const one of late) void this.outbox.dismiss(one.order);
    for (const watch of [...this.watchers]) watch();
  }
}

/** Signing out without a network: the cookie is ended as soon as there is one, before anything is shown. */
async function finishLeaving(): Promise<void> {
  if (!isLeaving()) return;
  try {
    await api.signOut();
    localStorage.removeItem(LEAVING);
  } catch (error) {
    if (isSignedOut(error)) localStorage.removeItem(LEAVING);
    else if (!isRetryable(error)) throw error;
  }
}

function isLeaving(): boolean {
  return localStorage.getItem(LEAVING) !== null;
}

let workplace: Workplace | undefined;

export async function openWorkplace(): Promise<void> {
  workplace = await Workplace.open();
}

export function here(): Workplace {
  if (!workplace) throw new Error('the workplace is not open');
  return workplace;
}
