// What a line of the record says, as far as this audience may know.
import type { EntryLine } from '../api/routes';
import type { Workplace } from '../app/workplace.svelte';
import { named, t, textOf, type Key } from '../i18n/i18n.svelte';

/** One sentence with who did what to which object. */
export function sentenceOf(place: Workplace, entry: EntryLine): string {
  if (entry.kind === undefined) return t('record.withheld');
  const who = entry.by ? named(place.party(entry.by.party)?.name) || entry.by.party : t('record.somebody');
  return t(`said.${entry.kind}` as Key, { who, what: subjectOf(place, entry) || t('record.unnamed') });
}

/** The post that signed, and who filled it where that is told. */
export function signerOf(place: Workplace, entry: EntryLine): string {
  if (!entry.by) return '';
  const { by } = entry;
  const title = by.title ? named(by.title) : named(place.copy.find('PostView', by.post)?.title) || by.post;
  return `${title}${by.person ? `, ${textOf(by.person)}` : ''}`;
}

/** The screen of what the entry is about, if there is one. */
export function hashOf(place: Workplace, entry: EntryLine): string | undefined {
  const { subject } = entry;
  if (place.copy.find('OperationView', subject)) return `#/operations/${subject}`;
  if (place.copy.find('NoticeView', subject) || place.copy.find('ImmediateActionView', subject)) return `#/notices/${subject}`;
  if (place.copy.find('StandingAuthorisationView', subject)) return `#/standing/${subject}`;
  if (place.copy.find('MeetingView', subject)) return `#/meetings/${subject}`;
  if (place.copy.find('DisputeView', subject)) return `#/disputes/${subject}`;
  if (place.copy.find('SuspensionView', subject)) return '#/disputes';
  if (place.copy.find('CommitmentView', subject)) return `#/commitments/${subject}`;
  if (place.copy.find('ForumView', subject)) return '#/meetings?view=forums';
  if (place.copy.find('ReportView', subject)) return `#/results/${subject}`;
  if (place.copy.find('CivilianHarmView', subject)) return `#/harm/${subject}`;
  if (place.copy.find('InquiryView', subject)) return `#/inquiries/${subject}`;
  if (place.copy.find('PlanView', subject) || place.copy.find('MeasurementView', subject)) return '#/plan';
  if (place.copy.find('ConflictView', subject)) {
    const conflict = place.copy.find('ConflictView', subject);
    const side = [conflict?.newcomer, conflict?.earlier].find((one) => place.copy.find('OperationView', one?.subject));
    return side && `#/operations/${side.subject}`;
  }
  return undefined;
}

function conflictOf(place: Workplace, id: string | undefined): string | undefined {
  const conflict = place.copy.find('ConflictView', id);
  return conflict && `${conflict.newcomer.reference || t('conflict.unnamed')} × ${conflict.earlier.reference || t('conflict.unnamed')}`;
}

function subjectOf(place: Workplace, entry: EntryLine): string {
  const { subject } = entry;
  return (
    place.copy.find('OperationView', subject)?.reference ??
    place.copy.find('NoticeView', subject)?.reference ??
    place.copy.find('ImmediateActionView', subject)?.reference ??
    place.copy.find('MeetingView', subject)?.reference ??
    place.copy.find('CommitmentView', subject)?.reference ??
    place.copy.find('DisputeView', subject)?.reference ??
    place.copy.find('SuspensionView', subject)?.reference ??
    place.copy.find('ForumView', subject)?.reference ??
    place.copy.find('StandingAuthorisationView', subject)?.reference ??
    place.copy.find('ReportView', subject)?.reference ??
    place.copy.find('CivilianHarmView', subject)?.reference ??
    place.copy.find('InquiryView', subject)?.reference ??
    conflictOf(place, subject) ??
    (named(place.party(subject)?.name) || named(place.copy.find('PostView', subject)?.title) || named(place.copy.find('SectorView', subject)?.name) || undefined) ??
    ''
  );
}
