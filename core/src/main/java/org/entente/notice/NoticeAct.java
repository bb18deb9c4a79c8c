package org.entente.notice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Category;
import org.entente.kernel.Content;
import org.entente.kernel.Datum;
import org.entente.kernel.Legible;
import org.entente.kernel.Malformed;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.release.Release;

/// Acts about notices and immediate actions.
public sealed interface NoticeAct extends Content {
  /// A movement, site or activity is made known; the notifier chooses who reads it.
  ///
  /// @param urgency why it comes later than the charter asks; none: it is not said to be urgent
  record GiveNotice(
      Text title,
      boolean exercise,
      Place place,
      Text text,
      Release release,
      Optional<Urgency> urgency)
      implements NoticeAct {
    public GiveNotice {
      Legible.requireLine(title, "Text");
    }

    /// One that is not urgent.
    public GiveNotice(Text title, boolean exercise, Place place, Text text, Release release) {
      this(title, exercise, place, text, release, Optional.empty());
    }
  }

  /// A standing measure: how others are to go about an area, from now until it is lifted or its
  /// windows are over. It is a notice from then on: answered, read and ended (lifted) like one.
  ///
  /// @param place of the category of a measure; the party that establishes it answers for it
  record EstablishStandingMeasure(
      Text title, boolean exercise, Place place, Text text, Release release) implements NoticeAct {
    public EstablishStandingMeasure {
      Legible.requireLine(title, "Text");
      requireMeasure(place, "EstablishStandingMeasure");
    }
  }

  /// Its establisher moves, widens, narrows, prolongs or shortens it; what was agreed about where
  /// it was is over.
  record ChangeStandingMeasure(SubjectId measure, Place place, Text reason) implements NoticeAct {
    public ChangeStandingMeasure {
      requireMeasure(place, "ChangeStandingMeasure");
    }
  }

  private static void requireMeasure(Place place, String act) {
    Malformed.unless(place.category().isMeasure(), act, "is no measure by its category");
    boolean level = place.category() == Category.COORDINATION_LEVEL;
    boolean known =
        place.volumes().stream().noneMatch(volume -> volume.band().datum() == Datum.UNKNOWN);
    Malformed.unless(!level || known, act, "gives a level of unknown datum");
  }

  /// A post's device was given these notices, or the person at the post opened them. All are of one
  /// notifier, who is given the signed entry as proof.
  record ReportReceipt(Stage stage, List<SubjectId> notices) implements NoticeAct, Content.Speech {
    /// More than one screen shows; a longer list is reported in several acts.
    public static final int MAX_NOTICES = 100;

    public ReportReceipt {
      notices = List.copyOf(notices);
      Malformed.unless(!notices.isEmpty(), "ReportReceipt", "names no notice");
      Malformed.unless(notices.size() <= MAX_NOTICES, "ReportReceipt", "names too many notices");
      Malformed.unless(
          new HashSet<>(notices).size() == notices.size(), "ReportReceipt", "names a notice twice");
    }
  }

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
      implements NoticeAct, Content.Restraint {
    public DeclareImmediateAction {
      Malformed.unless(
          !Volume.doRecur(place.volumes()), "DeclareImmediateAction", "recurs, and is under way");
    }
  }

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

  /// How far a notice has come at a post, before it is acknowledged.
  enum Stage {
    DELIVERED,
    READ
  }

  /// Why a notice comes late.
  enum Urgency {
    EMERGENCY
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
