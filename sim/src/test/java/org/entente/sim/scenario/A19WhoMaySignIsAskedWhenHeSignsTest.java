package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.DelegationId;
import org.entente.kernel.Name;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.ResetId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.OperationAct;
import org.entente.party.Capacity;
import org.entente.party.CredentialReset;
import org.entente.party.Mandate;
import org.entente.party.PartyAct;
import org.entente.party.PartyRejection;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// Read at nine, signed at eleven: what counts is who held the post, with which mandate, when the
/// signature reached the desk.
final class A19WhoMaySignIsAskedWhenHeSignsTest {
  private final Story story = Story.begun();
  private final SubjectId id = story.patrol(Cast.FORCE_OPS, 0);

  private Actor newcomer(Mandate mandate, int untilHour) {
    PersonId person =
        new PersonId(
            story.signs(
                Cast.AUTHORITY, new PartyAct.RegisterPerson(Text.of("Colonel Maïga"), "Col")));
    PostId post =
        new PostId(
            story.signs(
                Cast.AUTHORITY,
                new PartyAct.CreatePost(
                    new Name("Chef de quart", "Duty chief"),
                    Optional.empty(),
                    mandate,
                    Cast.key())));
    Actor actor = Actor.of(Cast.HOST, post, person);
    story.appoints(Cast.AUTHORITY, Cast.CHIEF, actor, Capacity.INTERIM, untilHour);
    return actor;
  }

  @Test
  void hisTermEndedBetweenReadingAndSigning() {
    Actor interim = newcomer(Mandate.of("ApproveOperation"), 6);
    OperationAct read = story.approval(id);
    story.hoursPass(6);
    story.mayNot(interim, read, PartyRejection.PostNotHeld.class);
    story.signs(Cast.AUTHORITY, read);
    story.endsWithACleanAudit();
  }

  @Test
  void hisMandateWasCutBetweenReadingAndSigning() {
    Actor interim = newcomer(Mandate.of("ApproveOperation", "ReturnOperation"), 100);
    OperationAct read = story.approval(id);
    story.signs(
        Cast.AUTHORITY, new PartyAct.ChangeMandate(interim.post(), Mandate.of("ReturnOperation")));
    story.mayNot(interim, read, PartyRejection.ActNotInMandate.class);
    story.endsWithACleanAudit();
  }

  @Test
  void whatWasLentToHimIsOver() {
    Actor deputy = newcomer(Mandate.of("ReturnOperation"), 100);
    DelegationId lent =
        new DelegationId(
            story.signs(
                Cast.AUTHORITY,
                new PartyAct.DelegateMandate(
                    deputy.post(), List.of("ApproveOperation"), Story.hour(6))));
    OperationAct read = story.approval(id);
    story.hoursPass(6);
    story.mayNot(deputy.under(lent), read, PartyRejection.DelegationNotInEffect.class);
    story.endsWithACleanAudit();
  }

  /// A lost password is not an administrator's to give: two posts of the party say so, for three
  /// days.
  @Test
  void hisPasswordIsSetAnewByTwo() {
    ResetId reset =
        new ResetId(
            story.signs(Cast.CHIEF, new PartyAct.RequestCredentialReset(Cast.AUTHORITY.person())));
    PartyAct confirm = new PartyAct.ConfirmCredentialReset(reset);
    story.mayNot(Cast.CHIEF, confirm, PartyRejection.SecondSignatureNeeded.class);
    story.mayNot(Cast.AUTHORITY, confirm, PartyRejection.SecondSignatureNeeded.class);
    story.mayNot(Cast.FORCE_OPS, confirm, PartyRejection.UnknownReset.class);
    story.signs(Cast.PLANS, confirm);
    CredentialReset agreed = story.theatre.state().roster().resets().get(reset);
    assertTrue(agreed.isUsable(story.theatre.clock().instant()));
    story.hoursPass((int) CredentialReset.VALIDITY.toHours());
    assertFalse(agreed.isUsable(story.theatre.clock().instant()));
    story.endsWithACleanAudit();
  }
}
