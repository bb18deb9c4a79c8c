// When a draft begins: now, or too late to be agreed on.
import { formatDtg } from '../time/dtg';
import { readDtg } from '../time/read-dtg';
import type { VolumesDraft } from './volumes';

/** Writing the form takes minutes: a start this little past is « now ». */
const NOW_MS = 15 * 60_000;

/** The start stands, is readable and is past: agreed on, it would run late from its first minute. */
export function startIsPast(draft: Pick<VolumesDraft, 'from'>, now: Date): boolean {
  const from = readDtg(draft.from, now);
  return from.ok && new Date(from.at).getTime() < now.getTime() - NOW_MS;
}

/** Begins now and lasts as long as before. */
export function startedNow(draft: VolumesDraft, now: Date): { from: string; to: string } {
  const [from, to] = [readDtg(draft.from, now), readDtg(draft.to, now)];
  const lasts = from.ok && to.ok ? new Date(to.at).getTime() - new Date(from.at).getTime() : 0;
  return { from: formatDtg(now), to: lasts > 0 ? formatDtg(new Date(now.getTime() + lasts)) : draft.to };
}
