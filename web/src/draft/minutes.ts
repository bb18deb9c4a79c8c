// Minutes while they are written: French and English side by side, article by article, kept on this device at every key.
import type { MeetingContent, Wording } from '../api/meeting-acts';
import type { EncounterView } from '../api/meeting-views';
import type { Text } from '../api/values';
import type { Fault } from './area';
import { MAX_TEXT, type Read } from './grants';

export interface MinutesDraft {
  articles: Wording[];
  decisions: Wording[];
  /** The version it was begun on: none, the first. */
  base: number;
}
type Minutes = Extract<MeetingContent, { kind: 'ProposeMinutes' }>;

/** As org.entente.meeting.MinutesText. */
export const MAX_ARTICLES = 100;
const EMPTY: Wording = { fr: '', en: '' };

/** The latest version, to be changed; the first begins with an article for each point of the agenda. */
export function newMinutes(view: EncounterView): MinutesDraft {
  const latest = view.minutes.at(-1);
  if (latest) return { articles: latest.articles.map(wording), decisions: latest.decisions.map(wording), base: latest.number };
  const agenda = view.agenda.map((item): Wording => ({ fr: `${plain(item)} — `, en: '' }));
  return { articles: agenda.length === 0 ? [{ ...EMPTY }] : agenda, decisions: [], base: 0 };
}

export function readMinutes(view: EncounterView, draft: MinutesDraft): Read<Minutes> {
  const [articles, decisions] = [draft.articles.map(trimmed), draft.decisions.map(trimmed)];
  const faults: Fault[] = [
    ...(articles.length === 0 ? [{ field: 'articles', fault: 'no-article' }] : []),
    ...cells('articles', articles),
    ...cells('decisions', decisions),
    ...(isLatest(view, { articles, decisions, base: 0 }) ? [{ field: 'form', fault: 'same-minutes' }] : []),
  ];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: { kind: 'ProposeMinutes', meeting: view.id, minutes: { articles, decisions } } };
}

/** The record's latest version says exactly this. */
export function isLatest(view: EncounterView, draft: MinutesDraft): boolean {
  const latest = view.minutes.at(-1);
  if (!latest) return false;
  const same = (a: Wording[], b: { fr: Text; en: Text }[]) => JSON.stringify(a.map(trimmed)) === JSON.stringify(b.map(wording));
  return same(draft.articles, latest.articles) && same(draft.decisions, latest.decisions);
}

/** Another version came while this one was written: nothing is lost, but it is said. */
export function isOvertaken(view: EncounterView, draft: MinutesDraft): boolean {
  return (view.minutes.at(-1)?.number ?? 0) > draft.base;
}

function cells(family: 'articles' | 'decisions', rows: Wording[]): Fault[] {
  return rows.flatMap((row, i) =>
    (['fr', 'en'] as const).flatMap((language) => {
      const text = row[language];
      if (text === '') return [{ field: `${family}/${i}/${language}`, fault: 'blank' }];
      return text.length > MAX_TEXT ? [{ field: `${family}/${i}/${language}`, fault: 'too-long' }] : [];
    }),
  );
}

const plain = (text: Text) => (typeof text === 'string' ? text : '');
const wording = ({ fr, en }: { fr: Text; en: Text }): Wording => ({ fr: plain(fr), en: plain(en) });
const trimmed = ({ fr, en }: Wording): Wording => ({ fr: fr.trim(), en: en.trim() });
