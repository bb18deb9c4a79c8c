// What the reader's party can answer to a notice or an immediate action.
import type { SessionPost } from '../api/routes';
import type { ImmediateAnswer, NoticeAnswer } from '../api/values';
import type { ImmediateActionView, NoticeView } from '../api/views';
import { maySign } from './facts';

export type AnswerOffer =
  | { kind: 'AnswerNotice'; answer: NoticeAnswer; needsText: boolean; grave: boolean }
  | { kind: 'AnswerImmediateAction'; answer: ImmediateAnswer; needsText: boolean; grave: boolean }
  | { kind: 'EndNotice' | 'EndImmediateAction'; needsText: boolean; grave: boolean };

export function answersTo(
  view: NoticeView | ImmediateActionView,
  post: SessionPost,
  isHost: boolean,
): AnswerOffer[] {
  if (view.state === 'ENDED') return [];
  const offers = view.kind === 'NoticeView' ? noticeOffers(view, post, isHost) : immediateOffers(view, post, isHost);
  return offers.filter((offer) => maySign(post, offer.kind));
}

function noticeOffers(view: NoticeView, post: SessionPost, isHost: boolean): AnswerOffer[] {
  if (view.owner === post.party) return [{ kind: 'EndNotice', needsText: true, grave: false }];
  const offers: AnswerOffer[] = [];
  const answered = view.replies.some((reply) => reply.by.party === post.party && reply.answer === 'ACKNOWLEDGED');
  if (!answered) offers.push({ kind: 'AnswerNotice', answer: 'ACKNOWLEDGED', needsText: false, grave: false });
  // The charter lets the host object, under the notification regime alone.
  if (isHost && view.regime === 'NOTIFICATION') {
    offers.push({ kind: 'AnswerNotice', answer: 'OBJECTED', needsText: true, grave: true });
  }
  return offers;
}

function immediateOffers(view: ImmediateActionView, post: SessionPost, isHost: boolean): AnswerOffer[] {
  const own: AnswerOffer[] =
    view.owner === post.party ? [{ kind: 'EndImmediateAction', needsText: true, grave: false }] : [];
  if (!isHost) return own;
  const answer = (what: ImmediateAnswer, grave: boolean): AnswerOffer => ({
    kind: 'AnswerImmediateAction',
    answer: what,
    needsText: true,
    grave,
  });
  return [...own, answer('REGULARISED', false), answer('OBJECTED', true), answer('END_ASKED', true)];
}
