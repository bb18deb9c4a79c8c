// What this device knows that a draft could meet.
import type { Known } from '../../meet/preview';
import type { ReadCopy } from '../../store/copy.svelte';

export function knownHere(copy: ReadCopy): Known {
  return {
    operations: copy.all('OperationView'),
    notices: copy.all('NoticeView'),
    actions: copy.all('ImmediateActionView'),
    theatre: copy.all('TheatreView')[0],
  };
}
