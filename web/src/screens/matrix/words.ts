// What is written on a bar, said of it and stands in the table: the same words in all three.
import type { Name, Window } from '../../api/values';
import { marking } from '../../app/marking.svelte';
import { named, t, textOf, type Key } from '../../i18n/i18n.svelte';
import { formatDtg, formatWindow } from '../../time/dtg';
import type { Item } from './items';

export function nameOf(name: Name | Key): string {
  return typeof name === 'string' ? t(name) : named(name);
}

/** `OP-2021-0007` without its year: the axis says it. */
export function shortly(reference: string): string {
  return reference.replace(/-\d{4}-/g, '-');
}

/** By what it is called: its reference, or its name where it has none. */
export function callOf(item: Item): string {
  return item.name === undefined ? item.reference : named(item.name);
}

export function titleOf(item: Item): string {
  if (item.titleWord !== undefined) return t(item.titleWord);
  return item.title === undefined ? '' : textOf(item.title);
}

/** The least that is read on a bar. */
export function briefly(item: Item): string {
  const state = item.late ? t('synchro.late') : item.line === 'conflict' ? `${t('degree.word')} ${item.degree}` : t(item.word);
  return `${shortly(callOf(item))} · ${state}`;
}

/** What concerns the object beyond its state. */
export function remarksOn(item: Item, isPart: boolean, country: (id: string) => string): string[] {
  return [
    ...(item.late ? [t('synchro.late')] : []),
    ...(item.kind !== 'conflict' && item.degree > 0 ? [t('synchro.meets', { n: item.degree })] : []),
    ...(item.crosses?.into ?? []).map((one) => `${t('border.crosses', { country: country(one.country) })}, ${t(`border.state.${one.state}`)}`),
    ...(item.crosses?.beyond ? [t('border.beyond')] : []),
    ...(isPart ? [t('synchro.supporting')] : []),
    // Where all of it is, the marking of the view says so.
    ...(item.exercise && marking.exercise === 'some' ? [t('exercise')] : []),
  ];
}

export function spanOf(item: Item, window: Window, zone: string): string {
  if (item.kind === 'decision') return formatDtg(window.from, zone);
  return item.point || item.kind === 'commitment' ? t('synchro.due', { at: formatDtg(window.from, zone) }) : window.to === undefined ? `${formatDtg(window.from, zone)} → ${t('window.open')}` : formatWindow(window, zone);
}

/** All of it in one sentence, for whoever hears it and for the pointer that rests on it. */
export function wholly(item: Item, window: Window, zone: string, parties: string[], isPart: boolean, country: (id: string) => string): string {
  return [`${t(`synchro.kind.${item.kind}`)} ${callOf(item)}`, titleOf(item), t(item.word), spanOf(item, window, zone), parties.join(', '), ...remarksOn(item, isPart, country)].filter(Boolean).join(' — ');
}
