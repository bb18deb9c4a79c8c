// Every window in which two that recur meet, where both are shown: the record tells the first and how many.
import type { Volume, Window } from '../api/values';
import type { ConflictView, ImmediateActionView, NoticeView, OperationView } from '../api/views';
import { sharedWindow, windowsOf } from '../meet/recurrence';
import { inForceOf, isOnTheGround } from './facts';
import { volumesOf } from './places';

export type Subjects = (id: string) => OperationView | NoticeView | ImmediateActionView | undefined;

/** The same, with a meeting for each window. What one side does not show stays with its first. */
export function spread(conflict: ConflictView, find: Subjects): ConflictView {
  if (!conflict.overlaps.some((one) => one.windows !== undefined)) return conflict;
  const [newcomer, earlier] = [placesOf(conflict.newcomer, find), placesOf(conflict.earlier, find)];
  return {
    ...conflict,
    overlaps: conflict.overlaps.flatMap((meeting) => {
      const [a, b] = [newcomer[meeting.newcomerVolume], earlier[meeting.earlierVolume]];
      if (meeting.windows === undefined || !a || !b || meeting.buffer) return [meeting];
      const common = windowsOf(a).flatMap((one) => windowsOf(b).flatMap((other): Window[] => [sharedWindow(one, other)].filter((shared) => shared !== undefined)));
      return common.length === meeting.windows ? common.map((window) => ({ ...meeting, window })) : [meeting];
    }),
  };
}

function placesOf(side: ConflictView['newcomer'], find: Subjects): Volume[] {
  const view = find(side.subject);
  if (!view) return [];
  if (!('lead' in view)) return view.volumes;
  const version = [view.latest, inForceOf(view)].find((one) => one?.shifted?.spaceTime === side.spaceTime || one?.clauses.some((clause) => clause.digest === side.spaceTime));
  const volumes = volumesOf(version);
  return isOnTheGround(view) ? volumes.map(({ recurrence: _, ...one }) => ({ ...one, window: { from: one.window.from } })) : volumes;
}
