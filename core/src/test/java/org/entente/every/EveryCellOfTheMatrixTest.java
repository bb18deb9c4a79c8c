package org.entente.every;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.coordination.Conflict;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.Matrix;
import org.entente.given.Actor;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Buffer;
import org.entente.kernel.Category;
import org.entente.kernel.Content;
import org.entente.kernel.Decision;
import org.entente.kernel.SubjectId;
import org.entente.party.Charter;
import org.entente.party.PartyAct;
import org.entente.party.PartyKind;
import org.entente.party.Regime;
import org.entente.release.Level;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every pair of the standard matrix, whichever came first: at which degree they meet, what keeps
/// the newcomer from starting, and whose word lets it. The table below was written from doctrine
/// and not from the code.
final class EveryCellOfTheMatrixTest {
  /// `.` compatible, `N` notify, `C` both agree, `S` separate, `X` forbidden.
  private static final List<String> TABLE =
      List.of(
          "CCCNCSNNCC.", // ground manoeuvre
          "NN.NS..NC.", // movement
          "CNNX..CN.", // position
          "SSS..NNC", // air corridor
          "SSNNNNC", // air zone
          "CCXXXC", // danger area
          ".....", // restricted-fire area
          "....", // no-fire area
          "..N", // humanitarian site
          ".N", // humanitarian movement
          "."); // coordination level

  private static final String LETTERS = ".NCSX";
  private static final int BEFORE_THE_DEADLINE = 11;
  private static final int AFTER_THE_DEADLINE = 31;

  private record Pair(Category earlier, Category newcomer, char letter) {
    boolean isHumanitarian() {
      return earlier.isHumanitarian() || newcomer.isHumanitarian();
    }

    int degree() {
      return Math.max(LETTERS.indexOf(letter), isHumanitarian() ? 1 : 0);
    }

    boolean is(Category one, Category other) {
      return (earlier == one && newcomer == other) || (earlier == other && newcomer == one);
    }

    @Override
    public String toString() {
      return newcomer + " after " + earlier + " (" + letter + ")";
    }
  }

  private static List<Pair> pairs() {
    List<Pair> all = new ArrayList<>();
    Category[] categories = Category.values();
    for (int i = 0; i < categories.length; i++) {
      for (int j = i; j < categories.length; j++) {
        char letter = TABLE.get(i).charAt(j - i);
        all.add(new Pair(categories[i], categories[j], letter));
        if (i != j) {
          all.add(new Pair(categories[j], categories[i], letter));
        }
      }
    }
    return all;
  }

  /// Both leads' activities, approved one after the other, each shown to the other; everybody but
  /// the humanitarian party is asked for approval of everything.
  private static final class Meeting {
    final GivenRecord record = GivenRecord.empty();
    final SubjectId newcomer;
    final Conflict conflict;

    Meeting(Pair pair) {
      this(pair, Draft.patrol(0, 0), Draft.patrol(0, 0));
    }

    Meeting(Pair pair, Draft first, Draft second) {
      record.accept(PLANS, new PartyAct.AdoptCharter(charter()));
      record.accept(PLANS, new CoordinationAct.PublishMatrix(Matrix.standard()));
      SubjectId earlier =
          record.approved(
              FORCE_OPS, first.as(pair.earlier()).hours(10, 60).shownTo(TASKFORCE_OPS, Level.AREA));
      newcomer =
          record.approved(
              TASKFORCE_OPS,
              second.as(pair.newcomer()).hours(10, 60).shownTo(FORCE_OPS, Level.AREA));
      conflict = record.conflict(earlier, newcomer);
    }

    private static Charter charter() {
      Charter usual = Cast.CHARTER;
      return new Charter(
          usual.theatre(),
          usual.name(),
          usual.host(),
          usual.parties().stream().map(Meeting::approving).toList(),
          usual.deadlines(),
          usual.consultedLevel(),
          usual.articles());
    }

    private static Charter.Terms approving(Charter.Terms terms) {
      return terms.kind() == PartyKind.HUMANITARIAN
          ? terms
          : new Charter.Terms(
              terms.id(),
              terms.name(),
              terms.kind(),
              Regime.APPROVAL,
              List.of(),
              terms.contingents(),
              terms.founding());
    }

    String starts() {
      return tries(TASKFORCE_OPS, record.start(newcomer));
    }

    /// What the rules say, leaving the record as it is.
    String tries(Actor actor, Content content) {
      return switch (record.decide(record.sign(actor, content))) {
        case Decision.Accepted accepted -> "taken";
        case Decision.Rejected rejected -> rejected.rejection().code();
      };
    }

    Meeting acknowledgedBy(Actor actor) {
      record.accept(actor, new CoordinationAct.AcknowledgeConflict(conflict.id()));
      return this;
    }

    CoordinationAct settling() {
      return new CoordinationAct.SettleConflict(conflict.id(), because());
    }

    Meeting late() {
      record.atHour(AFTER_THE_DEADLINE);
      return this;
    }

    Meeting onTheDay() {
      record.atHour(BEFORE_THE_DEADLINE);
      return this;
    }
  }

  @TestFactory
  Stream<DynamicTest> itsDegreeBlocksTheStartFromAgreeOn() {
    return each(pair -> {
      Meeting meeting = new Meeting(pair).onTheDay();
      assertEquals(pair.degree(), meeting.conflict.degree());
      assertEquals(pair.degree() < 2 ? "taken" : "blocking-conflicts", meeting.starts());
    });
  }

  /// Never below 1 where there are protected people (reference/deconfliction.md §2, Severity).
  @TestFactory
  Stream<DynamicTest> whatIsOnlyWithinABufferCountsOneLess() {
    return each(pair -> {
      Draft hazard = Draft.patrol(0, 0).with(new Buffer(3_000, 0, 0));
      Meeting meeting = new Meeting(pair, hazard, Draft.patrol(1, 0)).onTheDay();
      int less = Math.max(LETTERS.indexOf(pair.letter()) - 1, pair.isHumanitarian() ? 1 : 0);
      assertEquals(less, meeting.conflict.degree());
      assertEquals(less < 2 ? "taken" : "blocking-conflicts", meeting.starts());
    });
  }

  @TestFactory
  Stream<DynamicTest> theOtherLeadsAcknowledgementLetsItStartUnlessForbidden() {
    return each(pair -> {
      Meeting meeting = new Meeting(pair).onTheDay().acknowledgedBy(FORCE_OPS);
      boolean establisherIsNewcomer =
          pair.is(Category.DANGER_AREA, Category.RESTRICTED_FIRE_AREA)
              && pair.newcomer() == Category.RESTRICTED_FIRE_AREA;
      boolean notifierIsEarlier =
          pair.earlier() == Category.HUMANITARIAN_MOVEMENT
              && pair.newcomer() == Category.DANGER_AREA;
      boolean lets = (pair.letter() != 'X' && !establisherIsNewcomer) || notifierIsEarlier;
      assertEquals(lets ? "taken" : "blocking-conflicts", meeting.starts());
    });
  }

  /// Footnote 1: agreed by the establishing headquarters alone. Footnote 2: to be separated once
  /// the notifier has acknowledged.
  @TestFactory
  Stream<DynamicTest> onesOwnAcknowledgementLetsNothingStartButTheEstablishersArea() {
    return each(pair -> {
      Meeting meeting = new Meeting(pair).onTheDay().acknowledgedBy(TASKFORCE_OPS);
      boolean establisher =
          pair.is(Category.DANGER_AREA, Category.RESTRICTED_FIRE_AREA)
              && pair.newcomer() == Category.RESTRICTED_FIRE_AREA;
      assertEquals(
          pair.degree() < 2 || establisher ? "taken" : "blocking-conflicts", meeting.starts());
      boolean notifier =
          pair.newcomer() == Category.HUMANITARIAN_MOVEMENT
              && pair.earlier() == Category.DANGER_AREA;
      Conflict now = meeting.record.state().coordination().conflicts().get(meeting.conflict.id());
      assertEquals(notifier ? 3 : pair.degree(), now.degreeAcknowledged());
    });
  }

  @TestFactory
  Stream<DynamicTest> twoLeadsArrangeWhatIsNotForbidden() {
    return each(pair -> {
      Meeting meeting = new Meeting(pair).onTheDay();
      String expected =
          switch (pair.degree()) {
            case 0, 1 -> "nothing-to-settle";
            case 4 -> "forbidden-not-arranged";
            default -> "taken";
          };
      CoordinationAct propose =
          new CoordinationAct.ProposeArrangement(meeting.conflict.id(), because());
      assertEquals(expected, meeting.tries(TASKFORCE_OPS, propose));
      if (expected.equals("taken")) {
        meeting.record.arranged(TASKFORCE_OPS, FORCE_OPS, meeting.conflict.id());
        assertEquals("taken", meeting.starts());
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> theHostDecidesLateButNeverOverWhatIsProtectedNorAloneWhatIsForbidden() {
    return each(pair -> {
      Meeting meeting = new Meeting(pair);
      String early = pair.isHumanitarian() ? "humanitarian-never-overruled" : earlyAnswer(pair);
      assertEquals(early, meeting.onTheDay().tries(AUTHORITY, meeting.settling()));
      meeting.late();
      assertEquals(lateAnswer(pair), meeting.tries(AUTHORITY, meeting.settling()));
      if (pair.letter() == 'X' && !pair.isHumanitarian()) {
        endorse(meeting, pair);
      }
      if (pair.degree() >= 1 && !pair.isHumanitarian()) {
        meeting.record.accept(AUTHORITY, meeting.settling());
        assertEquals("taken", meeting.starts());
      }
    });
  }

  private static String earlyAnswer(Pair pair) {
    return pair.degree() < 2 ? "nothing-to-settle" : "arrangement-deadline-not-reached";
  }

  /// What was only to be told, and was not acknowledged, has to be settled once the deadline
  /// passed.
  private static String lateAnswer(Pair pair) {
    if (pair.isHumanitarian()) {
      return "humanitarian-never-overruled";
    }
    return switch (pair.degree()) {
      case 0 -> "nothing-to-settle";
      case 4 -> "protected-party-must-endorse";
      default -> "taken";
    };
  }

  /// Whoever is in danger, and nobody else's word does.
  private static void endorse(Meeting meeting, Pair pair) {
    Actor endangered = pair.newcomer() == Category.DANGER_AREA ? FORCE_OPS : TASKFORCE_OPS;
    Actor hazard = pair.newcomer() == Category.DANGER_AREA ? TASKFORCE_OPS : FORCE_OPS;
    CoordinationAct endorse = new CoordinationAct.EndorseSettlement(meeting.conflict.id());
    meeting.record.accept(hazard, endorse);
    assertEquals("protected-party-must-endorse", meeting.tries(AUTHORITY, meeting.settling()));
    meeting.record.accept(endangered, endorse);
  }

  private interface Check {
    void of(Pair pair);
  }

  private static Stream<DynamicTest> each(Check check) {
    assertEquals(121, pairs().size());
    return pairs().stream()
        .map(pair -> DynamicTest.dynamicTest(pair.toString(), () -> check.of(pair)));
  }
}
