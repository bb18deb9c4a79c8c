// The words for what is wrong in a field.
import type { Fault } from '../../draft/area';
import { t, type Key } from '../../i18n/i18n.svelte';

export function faultWords(fault: Fault): string {
  return t(`fault.${fault.fault}` as Key, { piece: fault.piece ?? '' });
}

export function faultText(faults: Fault[], field: string): string | undefined {
  const found = faults.filter((fault) => fault.field === field);
  return found.length === 0 ? undefined : found.map(faultWords).join(' ');
}
