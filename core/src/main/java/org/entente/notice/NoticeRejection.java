package org.entente.notice;

import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;

/// Why a rule about notices and immediate actions says no.
public sealed interface NoticeRejection extends Rejection {
  /// There is none, or the author may not know of it.
  record UnknownNotice() implements NoticeRejection {}

  /// There is none, or the author may not know of it.
  record UnknownImmediateAction() implements NoticeRejection {}

  /// The charter asks this party for the host's approval of such an activity.
  record ApprovalAsked() implements NoticeRejection {}

  record NotifierOnly(PartyId owner) implements NoticeRejection {}

  record NoticeEnded() implements NoticeRejection {}

  /// Only the host objects, and only under the notification regime; nobody objects to a
  /// humanitarian notice.
  record ObjectionNotProvided() implements NoticeRejection {}

  record OwnNotice() implements NoticeRejection {}

  /// The record says so already: nothing is written twice.
  record ReceiptRecorded() implements NoticeRejection {}

  /// One report is about the notices of one notifier.
  record SeveralNotifiers() implements NoticeRejection {}

  record ImmediateActionEnded() implements NoticeRejection {}

  record DeclarerOnly(PartyId owner) implements NoticeRejection {}
}
