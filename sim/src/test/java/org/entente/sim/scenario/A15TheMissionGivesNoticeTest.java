package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.entente.coordination.CoordinationAct;
import org.entente.kernel.Category;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.notice.NoticeAct;
import org.entente.notice.NoticeRejection;
import org.entente.notice.Place;
import org.entente.operation.OperationRejection;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// The charter asks the mission for notice of its movements, not for leave. The host acknowledges
/// or objects; the convoy passes all the same, and whoever would start over it settles first.
final class A15TheMissionGivesNoticeTest {
  private final Story story = Story.begun();

  private NoticeAct objection(SubjectId notice) {
    return new NoticeAct.AnswerNotice(
        notice, NoticeAct.Answer.OBJECTED, Optional.of(Text.of("The bridge is closed")));
  }

  @Test
  void itPassesAndIsProtected() {
    SubjectId patrol = story.patrol(Cast.FORCE_OPS, 0, Cast.MISSION_OPS);
    story.signs(Cast.AUTHORITY, story.approval(patrol));
    SubjectId convoy = story.notice(Cast.MISSION_OPS, Category.MOVEMENT, 3, Cast.FORCE_OPS);
    story.hoursPass(11);
    story.mayNot(Cast.FORCE_OPS, story.start(patrol), OperationRejection.BlockingConflicts.class);
    story.signs(
        Cast.MISSION_OPS,
        new CoordinationAct.AcknowledgeConflict(story.met(patrol).getFirst().id()));
    story.signs(Cast.FORCE_OPS, story.start(patrol));
    story.signs(Cast.MISSION_OPS, new NoticeAct.EndNotice(convoy, Text.of("Arrived")));
    assertEquals(0, story.met(patrol).size());
    story.endsWithACleanAudit();
  }

  @Test
  void theHostAloneObjectsAndStopsNothing() {
    SubjectId convoy = story.notice(Cast.MISSION_OPS, Category.MOVEMENT, 0, Cast.FORCE_OPS);
    story.mayNot(Cast.FORCE_OPS, objection(convoy), NoticeRejection.ObjectionNotProvided.class);
    story.signs(
        Cast.FORCE_OPS,
        new NoticeAct.AnswerNotice(convoy, NoticeAct.Answer.ACKNOWLEDGED, Optional.empty()));
    story.signs(Cast.PLANS, objection(convoy));
    assertEquals(2, story.theatre.state().notices().get(convoy).replies().size());
    SubjectId patrol = story.patrol(Cast.FORCE_OPS, 3);
    assertEquals(1, story.met(patrol).size(), "objected to, and live");
    story.endsWithACleanAudit();
  }

  /// The same mission, manoeuvring: for that the charter asks for the host's approval.
  @Test
  void whatNeedsApprovalIsNotSlippedInAsANotice() {
    story.mayNot(
        Cast.MISSION_OPS,
        new NoticeAct.GiveNotice(
            Text.of("Cordon"),
            true,
            new Place(Category.GROUND_MANOEUVRE, Story.square(0).volumes()),
            Text.of("One company"),
            Story.releasedTo()),
        NoticeRejection.ApprovalAsked.class);
    SubjectId cordon = story.patrol(Cast.MISSION_OPS, 0);
    story.signs(Cast.AUTHORITY, story.approval(cordon));
    story.endsWithACleanAudit();
  }
}
