package org.entente.notice;

import java.util.Optional;
import org.entente.kernel.Content;
import org.entente.kernel.Malformed;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.release.Release;

/// Acts about notices and immediate actions.
public sealed interface NoticeAct extends Content {
  /// A movement, site or activity is made known; the notifier chooses who reads it.
  record GiveNotice(Text title, boolean exercise, Place place, Text text, Release release)
      implements NoticeAct {}

  /// A recipient acknowledges, or under the notification regime the host objects.
  record AnswerNotice(SubjectId notice, Answer answer, Optional<Text> reason) implements NoticeAct {
    public AnswerNotice {
      Malformed.unless(
          answer != Answer.OBJECTED || reason.isPresent(), "AnswerNotice", "gives no reason");
    }
  }

  /// The notifier ends it: arrived, closed or given up.
  record EndNotice(SubjectId notice, Text reason) implements NoticeAct, Content.Restraint {}

  /// Self-defence, rescue or reinforcement, declared while it happens.
  record DeclareImmediateAction(ImmediateKind reasonKind, boolean exercise, Place place, Text text)
      implements NoticeAct, Content.Restraint {}

  /// The host regularises an immediate action, objects, or asks to end it.
  record AnswerImmediateAction(SubjectId action, ImmediateAnswer answer, Text reason)
      implements NoticeAct {}

  /// Whoever declared it reports that everybody has left.
  record EndImmediateAction(SubjectId action, Text report)
      implements NoticeAct, Content.Restraint {}

  /// A recipient's answer.
  enum Answer {
    ACKNOWLEDGED,
    OBJECTED
  }

  /// Why an action could not wait.
  enum ImmediateKind {
    SELF_DEFENCE,
    RESCUE,
    REINFORCEMENT
  }

  /// The host's answer.
  enum ImmediateAnswer {
    REGULARISED,
    OBJECTED,
    END_ASKED
  }
}
