package org.entente.standing;

import org.entente.kernel.Content;
import org.entente.kernel.Digest;
import org.entente.kernel.Malformed;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.notice.Place;
import org.entente.operation.Clause;
import org.entente.release.Release;

/// Acts about standing authorisations and their uses.
public sealed interface StandingAct extends Content {
  /// An act about an authorisation already in the record.
  sealed interface OnAuthorisation extends StandingAct {
    SubjectId authorisation();
  }

  /// The party that would use it asks for an envelope.
  ///
  /// @param conditions to which it commits itself
  record ProposeStandingAuthorisation(
      Text title, boolean exercise, Envelope envelope, Text conditions, Release release)
      implements StandingAct {}

  /// The host approves exactly this envelope.
  record ApproveStandingAuthorisation(SubjectId authorisation, Digest envelope)
      implements OnAuthorisation {}

  /// The host says no, and what it would say yes to.
  record RefuseStandingAuthorisation(SubjectId authorisation, Text reason)
      implements OnAuthorisation {}

  /// The host suspends it: no further use.
  record SuspendStandingAuthorisation(SubjectId authorisation, Text reason)
      implements OnAuthorisation, Content.Restraint {}

  /// The host lifts its suspension.
  record ResumeStandingAuthorisation(SubjectId authorisation) implements OnAuthorisation {}

  /// The host takes it back for good.
  record WithdrawStandingAuthorisation(SubjectId authorisation, Text reason)
      implements OnAuthorisation, Content.Restraint {}

  /// One use: where and when, how many, a word. It is a notice from then on, and ended like one.
  record GiveMovementNotice(SubjectId authorisation, Place place, int personnel, Text text)
      implements OnAuthorisation {
    public GiveMovementNotice {
      Malformed.unless(
          personnel >= 0 && personnel <= Clause.Forces.Element.MAX_PERSONNEL,
          "GiveMovementNotice",
          "has an impossible number");
      Malformed.unless(
          place.volumes().stream().allMatch(volume -> volume.window().to().isPresent()),
          "GiveMovementNotice",
          "has a window without an end");
    }
  }
}
