// What of the copy is put on a map, with the line style and word of its state.
import type { Volume } from '../api/values';
import type { ConflictView, OperationView, VersionView } from '../api/views';
import type { Key } from '../i18n/i18n.svelte';
import type { LineStyle, MapPlace } from '../map/port';
import type { ReadCopy } from '../store/copy.svelte';
import { inForceOf, isOnTheGround, isOver } from './facts';

type Word = (key: Key) => string;

/** Where a version stands: where the lead shifted it, or as it was written. */
export function volumesOf(version: VersionView | undefined): Volume[] {
  return version?.shifted?.volumes ?? version?.clauses.find((clause) => clause.clause === 'SPACE_TIME')?.volumes ?? [];
}

/** Where a volume is, for a map: with the distance its hazard keeps. */
export function groundOf({ area, buffer }: Pick<Volume, 'area' | 'buffer'>): Pick<MapPlace, 'area' | 'buffer'> {
  return buffer?.metres ? { area, buffer: buffer.metres } : { area };
}

/** What nobody may start any more: drawn apart from what is proposed or approved. */
const PAST: OperationView['state'][] = ['REFUSED', 'EXPIRED', 'APPROVAL_WITHDRAWN'];

export function lineOf(operation: OperationView): LineStyle {
  if (isOnTheGround(operation)) return 'active';
  if (isOver(operation) || PAST.includes(operation.state)) return 'ended';
  return inForceOf(operation) ? 'approved' : 'proposed';
}

/** The operation, the version in force beside a newer one, what it meets, and where they meet. */
export function placesOfOperation(
  operation: OperationView,
  conflicts: ConflictView[],
  copy: ReadCopy,
  word: Word,
): MapPlace[] {
  const own = place(operation.id, volumesOf(operation.latest), lineOf(operation), caption(operation, word), 'main');
  const before = operation.inForce
    ? place(`${operation.id}/in-force`, volumesOf(operation.inForce), 'approved', word('versionState.APPROVED'), 'other')
    : [];
  const live = conflicts.filter((conflict) => conflict.live);
  return [...before, ...live.flatMap((conflict) => otherSide(operation.id, conflict, copy, word)), ...own, ...live.flatMap((conflict) => meetings(conflict, word))];
}

function otherSide(id: string, conflict: ConflictView, copy: ReadCopy, word: Word): MapPlace[] {
  const side = conflict.newcomer.subject === id ? conflict.earlier : conflict.newcomer;
  const operation = copy.find('OperationView', side.subject);
  if (operation) {
    return place(operation.id, volumesOf(operation.latest), lineOf(operation), caption(operation, word), 'other');
  }
  const notice = copy.find('NoticeView', side.subject) ?? copy.find('ImmediateActionView', side.subject);
  return notice ? place(notice.id, notice.volumes, 'notice', notice.reference, 'other') : [];
}

function meetings(conflict: ConflictView, word: Word): MapPlace[] {
  return conflict.overlaps
    .filter((meeting) => meeting.region.length > 2)
    .map((meeting, i): MapPlace => ({
      id: `${conflict.id}/${i}`,
      area: { kind: 'Polygon', rings: [[...meeting.region, meeting.region[0]!]] },
      line: 'conflict',
      label: `${word('degree.word')} ${conflict.degree}`,
      role: 'conflict',
    }));
}

function caption(operation: OperationView, word: Word): string {
  return `${operation.reference} · ${word(`state.${operation.state}`)}`;
}

/** The whole name once; on further places their number, and what lies on one ground is named there together. */
function place(id: string, volumes: Volume[], line: LineStyle, label: string, role: MapPlace['role']): MapPlace[] {
  const grounds = volumes.map(({ area }) => JSON.stringify(area));
  return volumes.map((volume, i) => {
    const here = grounds.flatMap((ground, j) => (ground === grounds[i] ? [j + 1] : []));
    const numbers = volumes.length > 1 ? `(${here.join(', ')})` : '';
    const named = here[0] === i + 1;
    // Of a neighbour the first may lie beyond the edge: its reference stands at each.
    const further = role === 'main' ? numbers : `${label.split(' · ')[0]} ${numbers}`;
    return { id: `${id}/${i}`, ...groundOf(volume), line, label: i === 0 ? `${label} ${numbers}`.trim() : named ? further : '', role };
  });
}
