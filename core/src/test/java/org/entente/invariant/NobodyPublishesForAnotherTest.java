package org.entente.invariant;

import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.given.Encounters;
import org.entente.given.GivenRecord;
import org.entente.kernel.Digest;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.meeting.Communique;
import org.entente.meeting.CommuniqueText;
import org.entente.meeting.Invited;
import org.entente.meeting.Meeting;
import org.entente.meeting.MeetingAct;
import org.entente.meeting.MeetingAct.InvitationAnswer;
import org.entente.meeting.MeetingRejection;
import org.junit.jupiter.api.Test;

/// A communiqué is public when every party signed exactly it; and whether a post comes is what it
/// said last.
final class NobodyPublishesForAnotherTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final SubjectId id =
      Encounters.accept(record, FORCE_OPS, Encounters.plan(FORCE_OPS, PLANS, MISSION_OPS));

  private Meeting meeting() {
    return Encounters.find(record, id);
  }

  private MeetingAct propose(String words) {
    return new MeetingAct.ProposeCommunique(id, new CommuniqueText(Text.of(words), Text.of(words)));
  }

  private MeetingAct sign() {
    Digest latest = meeting().communiques().getLast().digest();
    return new MeetingAct.SignCommunique(id, latest);
  }

  private void held() {
    record.atHour(Encounters.ENDS);
    record.accept(PLANS, Encounters.hold(id, PLANS));
  }

  @Test
  void everyPartySignsBeforeAnybodyReadsIt() {
    assertEquals(new MeetingRejection.MeetingNotHeld(), record.reject(FORCE_OPS, propose("Early")));
    held();
    record.accept(FORCE_OPS, propose("One"));
    record.accept(PLANS, sign());
    record.accept(FORCE_OPS, sign());
    assertFalse(meeting().communiques().getLast().isPublic(meeting().parties()));
    record.accept(MISSION_OPS, sign());
    assertTrue(meeting().communiques().getLast().isPublic(meeting().parties()));
    assertEquals(new MeetingRejection.CommuniqueSigned(), record.reject(FORCE_SECOND, sign()));
  }

  @Test
  void anotherWordIsAnotherVersionThatNobodySigned() {
    held();
    record.accept(FORCE_OPS, propose("One"));
    MeetingAct first = sign();
    record.accept(PLANS, first);
    record.accept(FORCE_OPS, propose("Two"));
    assertEquals(new MeetingRejection.AnotherCommunique(), record.reject(FORCE_OPS, first));
    List<Communique> all = meeting().communiques();
    assertEquals(List.of(1, 2), all.stream().map(Communique::number).toList());
    assertEquals(List.of(), all.getLast().signatures());
  }

  @Test
  void whoTakesNoPartNeitherAnswersNorPublishes() {
    MeetingAct answer =
        new MeetingAct.AnswerInvitation(id, InvitationAnswer.ACCEPTED, Optional.empty());
    assertEquals(new MeetingRejection.UnknownMeeting(), record.reject(TASKFORCE_OPS, answer));
    record.accept(FORCE_OPS, answer);
    record.accept(
        FORCE_OPS,
        new MeetingAct.AnswerInvitation(id, InvitationAnswer.DECLINED, Optional.empty()));
    assertEquals(
        List.of(InvitationAnswer.ACCEPTED, InvitationAnswer.DECLINED),
        meeting().invited().stream().map(Invited::answer).toList());
    held();
    assertEquals(new MeetingRejection.MeetingNotPlanned(), record.reject(MISSION_OPS, answer));
  }
}
