// How a conflict was settled, in the very terms that were signed and with the entry they stand in.
import type { ConflictView } from '../api/views';
import { number, t, textOf } from '../i18n/i18n.svelte';

/** Nothing while it is not. */
export function settledWords(conflict: ConflictView): string | undefined {
  if (!conflict.settled) return undefined;
  const signed = conflict.arrangements.filter((one) => one.signedBy !== undefined).at(-1);
  if (signed?.signedBy) return t('settled.terms', { terms: textOf(signed.terms), n: number(signed.signedBy.seq) });
  const { settlement } = conflict;
  return settlement ? t('settled.host', { reason: textOf(settlement.reason), n: number(settlement.by.seq) }) : t('conflict.settled');
}
