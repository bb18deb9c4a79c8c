// What a decision must name, kept in step while its dialog is open: asked when it opens, when a push changes what
// meets the version or who has answered, and when the desk finds more at the very moment of the act.
import { here } from '../../app/workplace.svelte';
import { NoAnswer, ProblemError } from '../../api/problem';
import { operationApi } from '../../api/operation-routes';
import type { Awareness } from '../../api/routes';
import type { Content } from '../../api/acts';
import type { Margins } from '../../api/values';
import { t } from '../../i18n/i18n.svelte';
import { problemText } from '../../i18n/problems.svelte';
import { isOutrun, keysOf, missingIn, withNews } from '../../operation/naming-all';

/** How long a dialog waits for the answer before it lets the queue do the rest. */
const PATIENCE_MS = 8_000;

export class Basis {
  awareness = $state.raw<Awareness>();
  ticked = $state<string[]>([]);
  /** What came since the dialog was opened, by its key. */
  fresh = $state.raw<string[]>([]);
  trouble = $state('');
  sent = $state(false);
  /** Asked about too: what the version would meet if shifted within them. */
  margins = $state.raw<Margins>();
  private readonly place = here();
  private found: string[] = [];
  private asking = 0;

  constructor(
    private readonly operation: string,
    private readonly version: string | undefined,
  ) {}

  async ask(): Promise<void> {
    const turn = ++this.asking;
    try {
      const told = await operationApi.awareness(this.place.post!.id, this.operation, this.version, this.found, this.margins);
      // An answer overtaken by a later question says nothing any more.
      if (turn !== this.asking) return;
      this.take(told);
      this.trouble = '';
    } catch (error) {
      if (error instanceof ProblemError) this.trouble = problemText(error.problem);
      else if (error instanceof NoAnswer) this.trouble = t('obstacle.offline');
      else throw error;
    }
  }

  private take(told: Awareness): void {
    const known = this.awareness && keysOf(this.awareness);
    if (known) this.note(keysOf(told).filter((key) => !known.includes(key)));
    this.awareness = told;
  }

  /** These came while the dialog was open. */
  note(keys: string[]): void {
    if (keys.length === 0) return;
    const after = withNews({ ticked: this.ticked, fresh: this.fresh }, keys);
    this.fresh = [...after.fresh];
    this.ticked = [...after.ticked];
  }

  /** Whether the dialog is done: accepted, on its way, or rejected for something it cannot put right. */
  async sign(content: Content, asOf: number): Promise<boolean> {
    const named = this.awareness?.acknowledged.conflicts ?? [];
    this.sent = true;
    try {
      const fate = await this.place.fateOf(await this.place.sign(content, asOf), PATIENCE_MS);
      if (fate.is !== 'rejected' || !isOutrun(fate.queued.problem)) return true;
      const { problem, order } = fate.queued;
      await this.place.dismiss(order);
      this.found = [...this.found, ...missingIn(problem, named)];
      await this.ask();
      return false;
    } finally {
      this.sent = false;
    }
  }
}
