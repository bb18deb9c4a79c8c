// What waits for a word about ground across the border, beside all else that waits.
import type { ActKind } from '../api/acts';
import type { SessionPost } from '../api/routes';
import type { ImmediateActionView, OperationView, StandingAuthorisationView, TheatreView } from '../api/views';
import { askedOf, crossingNow, isAlerted, missingFrom } from '../border/reading';
import { isOnTheGround, isOver, maySign } from './facts';
import { windowOf } from './reading';
import type { Crossed, Seen, Waiting } from './waiting';

/** The act by which each is answered. */
const ANSWERED_BY: Record<Crossed, ActKind> = {
  consent: 'ConsentToCrossing',
  crossed: 'RefuseCrossing',
  leave: 'ReportDisengagement',
};

export function crossingsWaiting(post: SessionPost, isHost: boolean, seen: Seen): Waiting[] {
  return [
    ...[...seen.operations, ...seen.authorisations].flatMap((view) => aboutCrossing(view, post, isHost, seen.theatre)),
    ...seen.actions.filter((view) => isAlerted(view, seen.theatre?.soil, post.party)).map((view) => crossing('crossed', view, post)),
  ];
}

/** A neighbour's consent is its party's to give, or the host's to record; who runs on refused ground leaves it. */
function aboutCrossing(view: OperationView | StandingAuthorisationView, post: SessionPost, isHost: boolean, theatre: TheatreView | undefined): Waiting[] {
  const over = view.kind === 'OperationView' ? isOver(view) : view.state === 'REFUSED' || view.state === 'WITHDRAWN';
  if (over) return [];
  const asked = askedOf(view, theatre?.soil, post, isHost) ? [crossing('consent', view, post)] : [];
  const leaves =
    view.kind === 'OperationView' && view.lead === post.party && isOnTheGround(view) && missingFrom(crossingNow(view)).length > 0;
  return leaves ? [...asked, crossing('leave', view, post)] : asked;
}

function crossing(asked: Crossed, view: OperationView | StandingAuthorisationView | ImmediateActionView, post: SessionPost): Waiting {
  const screen = view.kind === 'OperationView' ? 'operations' : view.kind === 'ImmediateActionView' ? 'notices' : 'standing';
  const due = view.kind === 'OperationView' && asked === 'consent' ? windowOf(view)?.from : undefined;
  return { asked, about: view, hash: `#/${screen}/${view.id}`, due, degree: 0, mine: maySign(post, ANSWERED_BY[asked]) };
}
