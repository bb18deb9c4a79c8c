// What an action on these screens came to: done, waiting in the queue, or why not, in words.
import { here } from '../../app/workplace.svelte';
import type { Content } from '../../api/acts';
import { NoAnswer, ProblemError } from '../../api/problem';
import { t } from '../../i18n/i18n.svelte';
import { problemText } from '../../i18n/problems.svelte';

/** How long a form waits for an answer before it lets the queue do the rest. */
const PATIENCE_MS = 6_000;

export class Sending {
  busy = $state(false);
  trouble = $state('');
  done = $state('');

  /** Signs for the post acted for; the id of the act once it is accepted or waits in the queue. */
  async sign(content: Content, said: string, id?: string): Promise<string | undefined> {
    return this.during(async () => {
      const place = here();
      const made = await place.sign(content, undefined, id);
      const fate = await place.fateOf(made, PATIENCE_MS);
      if (fate.is === 'rejected') {
        this.trouble = fate.queued.problem ? problemText(fate.queued.problem) : '';
        // It is said here, beside what was typed, which stays.
        await place.dismiss(fate.queued.order);
        return undefined;
      }
      this.done = fate.is === 'accepted' ? `${said} ${t('setup.entry', { seq: fate.answer.seq })}` : t('setup.queued');
      // Said here, it need not be said again on top of the page.
      place.dismissReceipts(place.receipts.filter((receipt) => receipt.answer.id === made));
      return made;
    });
  }

  /** Asks the server for something that is no act. */
  async ask<T>(work: () => Promise<T>, said = ''): Promise<T | undefined> {
    return this.during(async () => {
      const answer = await work();
      this.done = said;
      return answer;
    });
  }

  private async during<T>(work: () => Promise<T>): Promise<T | undefined> {
    this.busy = true;
    this.trouble = '';
    this.done = '';
    try {
      return await work();
    } catch (error) {
      if (error instanceof ProblemError) this.trouble = problemText(error.problem);
      else if (error instanceof NoAnswer) this.trouble = t('setup.noAnswer');
      else throw error;
      return undefined;
    } finally {
      this.busy = false;
    }
  }
}
