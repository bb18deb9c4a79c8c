package org.entente.invariant;

import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Category;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.notice.NoticeAct;
import org.entente.release.Level;
import org.entente.theatre.ObjectKey;
import org.entente.view.NoticeView;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

/// Who answered a notice tells to whom it was released. Of a humanitarian one the host is told that
/// it is there, and not who else was.
final class AnswersToANoticeAreItsNotifiersTest {
  private final GivenRecord record = GivenRecord.adopted();

  private SubjectId movement(Draft draft) {
    SubjectId id = record.noticed(AID_ACCESS, draft.shownTo(FORCE_OPS, Level.FULL));
    acknowledge(FORCE_OPS, id);
    return id;
  }

  private void acknowledge(Actor actor, SubjectId id) {
    record.accept(
        actor, new NoticeAct.AnswerNotice(id, NoticeAct.Answer.ACKNOWLEDGED, Optional.empty()));
  }

  private List<NoticeView.Reply> replies(Actor reader, SubjectId id) {
    ObjectKey key = new ObjectKey(ObjectKey.Kind.NOTICE, id.value());
    return Views.view(
            record.state(), key, reader.audience(), record.now(), where -> Text.of("Words"))
        .map(NoticeView.class::cast)
        .orElseThrow()
        .replies();
  }

  @Test
  void theHostThatIsNotShownTheWholeIsToldItsOwnAnswer() {
    SubjectId id = movement(Draft.patrol(0, 0).as(Category.HUMANITARIAN_MOVEMENT));
    assertEquals(List.of(), replies(AUTHORITY, id));
    acknowledge(AUTHORITY, id);
    assertEquals(1, replies(AUTHORITY, id).size());
    assertEquals(1, replies(FORCE_OPS, id).size());
    assertEquals(2, replies(AID_ACCESS, id).size());
  }

  @Test
  void theHostThatIsShownTheWholeIsToldThemAll() {
    SubjectId id =
        movement(
            Draft.patrol(0, 0).as(Category.HUMANITARIAN_MOVEMENT).shownTo(AUTHORITY, Level.FULL));
    record.accept(AUTHORITY, new NoticeAct.ReportReceipt(NoticeAct.Stage.READ, List.of(id)));
    assertEquals(1, replies(AUTHORITY, id).size());
  }
}
