// What a crossing asks of the reader: whose word is missing, and who may give it. It only spares searching:
// the server decides.
import type { BorderNeighbour, CrossingInto, CrossingView, Soil } from '../api/border';
import type { SessionPost } from '../api/routes';
import type { ImmediateActionView, NoticeView, OperationView, StandingAuthorisationView } from '../api/views';
import { inForceOf } from '../operation/facts';

export type Crosser = OperationView | NoticeView | ImmediateActionView | StandingAuthorisationView;

export function neighbourOf(soil: Soil | undefined, id: string): BorderNeighbour | undefined {
  return soil?.neighbours.find((one) => one.id === id);
}

/** Whether the party speaks for that country; for who is no party the host records what it was told. */
export function isVoice(neighbour: BorderNeighbour | undefined, party: string, isHost: boolean): boolean {
  if (neighbour === undefined) return false;
  return neighbour.party === undefined ? isHost : neighbour.party === party;
}

/** Of the version that would start: the one in force, or else the latest. */
export function crossingNow(operation: OperationView): CrossingView | undefined {
  const crossings = operation.crossings ?? [];
  const version = inForceOf(operation) ?? operation.latest;
  const place = version?.shifted?.spaceTime ?? version?.clauses.find((one) => one.clause === 'SPACE_TIME')?.digest;
  return crossings.find((one) => one.spaceTime === place);
}

/** Whose consent still has to be obtained before it starts. */
export function missingFrom(crossing: CrossingView | undefined): CrossingInto[] {
  return (crossing?.into ?? []).filter((one) => one.state === 'NEEDED' || one.state === 'REFUSED' || one.state === 'WITHDRAWN');
}

/** What waits for the word of the post's party. */
export function askedOf(view: Crosser, soil: Soil | undefined, post: SessionPost, isHost: boolean): boolean {
  return (view.crossings ?? []).some((crossing) =>
    crossing.into.some((one) => one.state === 'NEEDED' && isVoice(neighbourOf(soil, one.neighbour), post.party, isHost)),
  );
}

/** An immediate action that reaches into ground the party speaks for: nobody asks it, and it must know. */
export function isAlerted(view: ImmediateActionView, soil: Soil | undefined, party: string): boolean {
  return (
    view.state !== 'ENDED' &&
    (view.crossings ?? []).some((crossing) =>
      crossing.into.some((one) => one.state === 'STATED' && neighbourOf(soil, one.neighbour)?.party === party),
    )
  );
}
