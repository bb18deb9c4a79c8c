// What the three forms share: a draft saved at every change, signed once, and what the server said to it.
import { clock } from '../../app/clock.svelte';
import { here } from '../../app/workplace.svelte';
import { route } from '../../app/route.svelte';
import type { Clause, Content } from '../../api/acts';
import { draftId, dropDraft, keepDraft, keptDraft } from '../../draft/keeper';
import { fieldOfPointer, stepsOf, type Read } from '../../draft/operation';
import type { Fault } from '../../draft/volumes';
import { problemText } from '../../i18n/problems.svelte';

/** How long a form waits for an answer before it lets the queue do the rest. */
const PATIENCE_MS = 6_000;

export class Form<T extends object, C extends Content> {
  draft: T;
  tried = $state(false);
  busy = $state(false);
  /** Found in the browser at the last try. */
  own = $state.raw<Fault[]>([]);
  /** Said by the server, and about which field. */
  said = $state.raw<{ field: string | undefined; text: string } | undefined>();
  private readonly id: string;

  constructor(
    about: string,
    initial: T,
    private readonly read: (draft: T, now: Date) => Read<C>,
    private readonly goOn: (id: string | undefined) => string,
  ) {
    const place = here();
    this.draft = $state(initial);
    this.id = draftId(place.session?.login ?? '', place.post?.id ?? '', about);
  }

  /** Goes on with what was being written, if anything was. */
  async resume(): Promise<void> {
    const kept = await keptDraft<T>(here().drafts, this.id);
    if (kept !== undefined) this.draft = kept;
  }

  async keep(): Promise<void> {
    await keepDraft(here().drafts, this.id, $state.snapshot(this.draft));
  }

  async discard(): Promise<void> {
    await dropDraft(here().drafts, this.id);
    route.go(this.goOn(undefined));
  }

  async sign(): Promise<void> {
    this.tried = true;
    this.said = undefined;
    const read = this.read($state.snapshot(this.draft) as T, clock.exact());
    this.own = read.ok ? [] : read.faults;
    if (!read.ok) return;
    this.busy = true;
    const place = here();
    const id = await place.sign(read.value);
    const fate = await place.fateOf(id, PATIENCE_MS);
    this.busy = false;
    if (fate.is === 'rejected') {
      const { problem, order } = fate.queued;
      this.said = { field: fieldNamed(problem?.pointer, read.value), text: problem ? problemText(problem) : '' };
      // The form says it beside the field and keeps everything that was written.
      await place.dismiss(order);
      return;
    }
    await dropDraft(place.drafts, this.id);
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

function fieldNamed(pointer: string | undefined, content: Content): string | undefined {
  if (pointer === undefined) return undefined;
  const clauses: Clause[] =
    content.kind === 'ProposeOperation' ? content.clauses : content.kind === 'ReviseOperation' ? content.changed : [];
  return fieldOfPointer(stepsOf(pointer), clauses.map((clause) => clause.kind));
}
