package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.Category;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.notice.NoticeAct;
import org.entente.notice.NoticeRejection;
import org.entente.operation.Clause;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.party.Regime;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// An embassy's visit: the charter asks it to say so, and nobody to answer. Who is told may note
/// it; not even the host objects. It is on the ground like everything else.
final class A17SomeOnlyInformTest {
  private final Story story = Story.begun();

  @Test
  void itIsSaidAndNoted() {
    SubjectId visit = story.notice(Cast.EMBASSY, Category.MOVEMENT, 0);
    assertEquals(Regime.INFORMATION, story.theatre.state().notices().get(visit).regime());
    story.mayNot(
        Cast.AUTHORITY,
        new NoticeAct.AnswerNotice(
            visit, NoticeAct.Answer.OBJECTED, Optional.of(Text.of("Not this week"))),
        NoticeRejection.ObjectionNotProvided.class);
    story.signs(
        Cast.AUTHORITY,
        new NoticeAct.AnswerNotice(visit, NoticeAct.Answer.ACKNOWLEDGED, Optional.empty()));
    assertEquals(1, story.met(story.patrol(Cast.FORCE_OPS, 3)).size());
    story.endsWithACleanAudit();
  }

  /// Nothing is asked of the host that the charter does not make its business.
  @Test
  void thereIsNothingToApprove() {
    Clause.SpaceTime where = new Clause.SpaceTime(Category.MOVEMENT, Story.square(0).volumes());
    story.mayNot(
        Cast.EMBASSY,
        new OperationAct.ProposeOperation(
            Text.of("Visit"),
            true,
            List.of(),
            Story.clauses(Cast.STATE, List.of(), where),
            Story.releasedTo(),
            List.of()),
        OperationRejection.ApprovalNotAsked.class);
    story.endsWithACleanAudit();
  }
}
