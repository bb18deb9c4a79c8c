// What the three forms share: a draft saved at every change, signed once, and what the server said to it.
import { newId } from '../../acts/ids';
import { bring } from '../../app/bring.svelte';
import { clock } from '../../app/clock.svelte';
import { here } from '../../app/workplace.svelte';
import { route } from '../../app/route.svelte';
import type { Clause, Content } from '../../api/acts';
import type { Problem } from '../../api/problem';
import { draftId, dropDraft, keepDraft, keepDraftAfter, keptDrafts } from '../../draft/keeper';
import type { Read } from '../../draft/grants';
import { fieldOfPointer, stepsOf } from '../../draft/pointer';
import { History } from '../../draft/history';
import type { Fault } from '../../draft/area';
import type { DraftRow } from '../../store/database';

/** How long a form waits for an answer before it lets the queue do the rest. */
const PATIENCE_MS = 6_000;
/** An object's id is that of the act that made it. */
const KINDS = ['OperationView', 'NoticeView', 'ImmediateActionView', 'StandingAuthorisationView', 'MeetingView', 'CommitmentView', 'ForumView', 'DisputeView', 'SuspensionView', 'ReportView', 'CivilianHarmView', 'InquiryView'] as const;

export class Form<T extends object, C extends Content> {
  draft: T;
  tried = $state(false);
  busy = $state(false);
  /** Found in the browser since the first try: what is put right is right at once. */
  private readonly own = $derived.by<Fault[]>(() => {
    if (!this.tried) return [];
    const read = this.read($state.snapshot(this.draft) as T, clock.now);
    return read.ok ? [] : read.faults;
  });
  /** Said by the server, and about which field. */
  said = $state.raw<{ field: string | undefined; text: string; problem?: Problem } | undefined>();
  /** Other drafts of the same kind on this device. */
  drafts = $state.raw<DraftRow[]>([]);
  /** It was going on in another tab as well. */
  apart = $state(false);
  private readonly start: string;
  private id: string;
  private seen: string | undefined;
  private keeping: Promise<void> = Promise.resolve();
  private history: History;
  private untouched: string;

  /** @param several whether more than one of its kind may be under way */
  constructor(
    about: string,
    private readonly initial: T,
    private readonly read: (draft: T, now: Date) => Read<C>,
    private readonly goOn: (id: string | undefined) => string,
    private readonly several = false,
    /** Of what makes no object of its own: whether the record has what was signed. */
    private readonly landed: (draft: T) => boolean = () => false,
  ) {
    const place = here();
    this.draft = $state(structuredClone(initial));
    this.start = draftId(place.session?.login ?? '', place.post?.id ?? '', about);
    this.id = this.nextId();
    this.history = new History(initial);
    this.untouched = JSON.stringify(initial);
  }

  /** Goes on with what was being written last, if anything was. */
  async resume(): Promise<void> {
    await this.list();
    const [latest] = this.drafts;
    if (latest) this.open(latest);
  }

  open(row: DraftRow): void {
    this.id = row.id;
    this.seen = row.at;
    this.apart = false;
    this.take({ ...structuredClone(this.initial), ...(row.draft as T) });
  }

  /** A blank one; the others stay. */
  begin(): void {
    this.id = this.nextId();
    this.seen = undefined;
    this.apart = false;
    this.take(structuredClone(this.initial));
  }

  keep(): Promise<void> {
    return (this.keeping = this.keeping.then(() => this.keepNow()));
  }

  private async keepNow(): Promise<void> {
    const draft = $state.snapshot(this.draft);
    if (JSON.stringify(draft) === this.untouched) return;
    this.untouched = '';
    const { drafts } = here();
    let at = await keepDraftAfter(drafts, this.id, draft, this.seen);
    if (at === undefined) {
      // Another tab has written it since: both are kept, and this one goes on apart.
      this.id = `${this.start}|${newId()}`;
      this.apart = true;
      at = await keepDraftAfter(drafts, this.id, draft, undefined);
    }
    this.seen = at;
    await this.list();
  }

  async discard(row?: DraftRow): Promise<void> {
    const id = row?.id ?? this.id;
    await dropDraft(here().drafts, id);
    await this.list();
    if (id !== this.id) return;
    if (this.several) this.begin();
    else route.go(this.goOn(undefined));
  }

  isOpen(row: DraftRow): boolean {
    return row.id === this.id;
  }

  /** An edit has come to rest: one step to undo. */
  settle(): void {
    this.history.settle($state.snapshot(this.draft));
  }

  undo(): void {
    const before = this.history.undo($state.snapshot(this.draft) as T);
    if (before) this.draft = before;
  }

  redo(): void {
    const after = this.history.redo($state.snapshot(this.draft) as T);
    if (after) this.draft = after;
  }

  keys(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.redo();
    else this.undo();
  }

  private take(draft: T): void {
    this.draft = draft;
    this.history = new History(draft);
    this.untouched = JSON.stringify(draft);
    this.tried = false;
    this.said = undefined;
  }

  private nextId(): string {
    return this.several ? `${this.start}|${newId()}` : this.start;
  }

  /** What was signed and accepted is no draft any more; what was rejected is one again. */
  private async list(): Promise<void> {
    const place = here();
    const rows = await keptDrafts(place.drafts, this.start);
    const over = rows.filter(
      ({ sent, draft }) => sent !== undefined && (this.landed(draft as T) || KINDS.some((kind) => place.copy.find(kind, sent))),
    );
    for (const row of over) await dropDraft(place.drafts, row.id);
    const waiting = place.waiting.map((one) => one.act.id);
    this.drafts = rows.filter((row) => !over.includes(row) && (row.sent === undefined || !waiting.includes(row.sent)));
  }

  async sign(): Promise<void> {
    this.tried = true;
    this.said = undefined;
    const read = this.read($state.snapshot(this.draft) as T, clock.exact());
    if (!read.ok) return toSummary();
    this.busy = true;
    const place = here();
    const id = await place.sign(read.value);
    const fate = await place.fateOf(id, PATIENCE_MS);
    this.busy = false;
    if (fate.is === 'rejected') {
      const { problem, order } = fate.queued;
      const text = problem ? (await bring(() => import('../../i18n/problems.svelte'))).problemText(problem) : '';
      this.said = { field: fieldNamed(problem?.pointer, read.value), text, ...(problem ? { problem } : {}) };
      // The form says it beside the field and keeps everything that was written.
      await place.dismiss(order);
      return toSummary();
    }
    // Signed without a network: kept until its fate is known, so that a rejection loses nothing.
    if (fate.is === 'waiting') await keepDraft(place.drafts, this.id, $state.snapshot(this.draft), id);
    else await dropDraft(place.drafts, this.id);
    route.go(this.goOn(fate.is === 'accepted' ? id : undefined));
  }

  get faults(): Fault[] {
    return this.own;
  }

  errorAt(field: string, words: (fault: Fault) => string): string | undefined {
    const own = this.own.filter((fault) => fault.field === field).map(words);
    const said = this.said?.field === field ? [this.said.text] : [];
    return [...own, ...said].join(' ') || undefined;
  }
}

/** One summary on top; the reader is taken to it, and from it to each field. */
function toSummary(): void {
  requestAnimationFrame(() => document.getElementById('faults')?.focus());
}

function fieldNamed(pointer: string | undefined, content: Content): string | undefined {
  if (pointer === undefined) return undefined;
  const clauses: Clause[] =
    content.kind === 'ProposeOperation' ? content.clauses : content.kind === 'ReviseOperation' ? content.changed : [];
  return fieldOfPointer(stepsOf(pointer), clauses.map((clause) => clause.kind));
}
