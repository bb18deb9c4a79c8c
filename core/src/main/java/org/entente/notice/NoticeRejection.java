package org.entente.notice;

import java.time.Instant;
import java.util.List;
import org.entente.kernel.Category;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;
import org.entente.kernel.SectorId;

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

  /// A humanitarian party gives notice of its sites; that protects them.
  record HumanitarianGivesNotice() implements NoticeRejection {}

  /// A party establishes measures in the sectors it answers for; beyond them the host does.
  ///
  /// @param sectors those it touches that are another's
  /// @param outsideSectors it reaches beyond every sector
  record MeasureBeyondOwnSectors(List<SectorId> sectors, boolean outsideSectors)
      implements NoticeRejection {
    public MeasureBeyondOwnSectors {
      sectors = List.copyOf(sectors);
    }
  }

  /// Every one of its windows is over before it is established.
  record MeasureOver(Instant until) implements NoticeRejection {}

  /// The notice is no standing measure.
  record NoStandingMeasure() implements NoticeRejection {}

  /// A measure stays what it is: lift it and establish another.
  record AnotherKindOfMeasure(Category is) implements NoticeRejection {}

  /// The party has as many notices and measures in effect at once as one may have; those that are
  /// over do not count.
  ///
  /// @param limit how many
  record TooManyNotices(int limit) implements NoticeRejection {}

  record ImmediateActionEnded() implements NoticeRejection {}

  record DeclarerOnly(PartyId owner) implements NoticeRejection {}
}
