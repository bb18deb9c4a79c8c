// A clause as lines of text, so that two versions of it can be laid against one another.
import { here } from '../app/workplace.svelte';
import type { ClauseView } from '../api/views';
import { named, number, t, textOf } from '../i18n/i18n.svelte';
import { bandWords, bufferWords, cornersOf, shapeWords } from './clause-words';
import { whenWords } from './recurrence-words';

export function clauseLines(clause: ClauseView): string[] {
  if (clause.withheld) return [t('clause.withheld')];
  const name = (party: string) => named(here().party(party)?.name) || party;
  const lines = [
    ...(clause.category ? [t(`enum.Category.${clause.category}`)] : []),
    ...(clause.text === undefined ? [] : [textOf(clause.text)]),
    ...(clause.seal === undefined ? [] : [`${t('clause.sealed')} ${clause.seal.slice(0, 12)}…`]),
    ...clause.volumes.flatMap((volume, i) => [
      `${i + 1}. ${shapeWords(volume)}`,
      ...cornersOf(volume),
      bandWords(volume),
      ...(volume.buffer ? [bufferWords(volume)] : []),
      whenWords(volume),
    ]),
    ...clause.elements.map(
      (one) => `${name(one.party)} : ${one.unit}, ${t('clause.strength', { n: number(one.personnel) })}`,
    ),
  ];
  return lines.length === 0 ? [t('clause.empty')] : lines;
}
