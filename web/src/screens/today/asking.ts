// From a row of the day's board to the decision or the position that it waits for.
import { route } from '../../app/route.svelte';
import { here } from '../../app/workplace.svelte';
import type { OperationView } from '../../api/views';
import { t } from '../../i18n/i18n.svelte';
import { maySign } from '../../operation/facts';

type Act = 'approve' | 'position';

/** Opens the operation with it at hand, when this post may sign it; else says that it may not. */
export function notAsked(act: Act, href: string): string | undefined {
  const operation = here().copy.find('OperationView', /^#\/operations\/([^/?]+)$/.exec(href)?.[1]);
  if (!operation || !mayAsk(act, operation)) return t(act === 'approve' ? 'today.notApprove' : 'today.notPosition');
  route.go(`#/operations/${operation.id}?act=${act}`);
  return undefined;
}

function mayAsk(act: Act, operation: OperationView): boolean {
  const { post, isHost } = here();
  if (!post || operation.latest?.state !== 'PROPOSED') return false;
  if (act === 'approve') return isHost && maySign(post, 'ApproveOperation');
  return maySign(post, 'TakePosition') && operation.consulted.some((one) => one.party === post.party);
}
