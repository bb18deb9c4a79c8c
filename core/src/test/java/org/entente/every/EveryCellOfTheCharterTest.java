package org.entente.every;

import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.EMBASSY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.REGION_OPS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Category;
import org.entente.kernel.Malformed;
import org.entente.kernel.SubjectId;
import org.entente.notice.Notice;
import org.entente.notice.NoticeAct;
import org.entente.notice.NoticeRejection;
import org.entente.operation.OperationRejection;
import org.entente.party.Charter;
import org.entente.party.PartyAct;
import org.entente.party.PartyKind;
import org.entente.party.Regime;
import org.entente.party.RegimeRule;
import org.entente.release.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of party, every kind of activity, every regime, given as the party's default and as
/// the exception from another: what may be asked, what made known, and who may answer what.
final class EveryCellOfTheCharterTest {
  /// One cell.
  ///
  /// @param exception the charter gives the regime for this kind of activity only
  record Cell(PartyKind kind, Category category, Regime regime, boolean exception) {
    Actor actor() {
      return switch (kind) {
        case HOST_NATION -> PLANS;
        case PARTNER_FORCE -> FORCE_OPS;
        case REGIONAL_FORCE -> REGION_OPS;
        case UN_MISSION -> MISSION_OPS;
        case STATE -> EMBASSY;
        case HUMANITARIAN -> AID_ACCESS;
      };
    }

    Charter charter() {
      List<Charter.Terms> parties =
          Cast.CHARTER.parties().stream()
              .map(terms -> terms.id().equals(actor().party()) ? changed(terms) : terms)
              .toList();
      return new Charter(
          Cast.CHARTER.theatre(),
          Cast.CHARTER.name(),
          Cast.CHARTER.host(),
          parties,
          Cast.CHARTER.deadlines(),
          Cast.CHARTER.consultedLevel(),
          Cast.CHARTER.articles());
    }

    private Charter.Terms changed(Charter.Terms terms) {
      Regime other = regime == Regime.INFORMATION ? Regime.NOTIFICATION : Regime.INFORMATION;
      return new Charter.Terms(
          terms.id(),
          terms.name(),
          terms.kind(),
          exception ? other : regime,
          exception ? List.of(new RegimeRule(category, regime)) : List.of(),
          terms.contingents(),
          terms.founding());
    }

    boolean isForbidden() {
      return kind == PartyKind.HUMANITARIAN && regime == Regime.APPROVAL;
    }

    GivenRecord record() {
      GivenRecord record = GivenRecord.empty();
      record.accept(PLANS, new PartyAct.AdoptCharter(charter()));
      return record;
    }

    Draft draft() {
      return Draft.patrol(0, 0).as(category).shownTo(TASKFORCE_OPS, Level.FULL);
    }
  }

  static List<Cell> cells(Regime... regimes) {
    List<Cell> all = new ArrayList<>();
    for (PartyKind kind : PartyKind.values()) {
      for (Category category : Category.values()) {
        for (Regime regime : regimes) {
          all.add(new Cell(kind, category, regime, false));
          all.add(new Cell(kind, category, regime, true));
        }
      }
    }
    return all;
  }

  static List<Cell> approval() {
    return cells(Regime.APPROVAL).stream().filter(cell -> !cell.isForbidden()).toList();
  }

  static List<Cell> forbidden() {
    return cells(Regime.values()).stream().filter(Cell::isForbidden).toList();
  }

  static List<Cell> notification() {
    return cells(Regime.NOTIFICATION);
  }

  static List<Cell> information() {
    return cells(Regime.INFORMATION);
  }

  private static NoticeAct answer(SubjectId notice, NoticeAct.Answer answer) {
    return new NoticeAct.AnswerNotice(notice, answer, Optional.of(because()));
  }

  /// No charter asks a humanitarian party for leave, whatever the activity.
  @ParameterizedTest
  @MethodSource("forbidden")
  void nobodyAsksAHumanitarianPartyForApproval(Cell cell) {
    assertThrows(Malformed.class, cell::charter);
  }

  @ParameterizedTest
  @MethodSource("approval")
  void underApprovalOneProposesAndTheHostDecides(Cell cell) {
    GivenRecord record = cell.record();
    assertInstanceOf(
        NoticeRejection.ApprovalAsked.class, record.reject(cell.actor(), cell.draft().notice()));
    SubjectId id = record.proposed(cell.actor(), cell.draft());
    record.atHour(11);
    assertInstanceOf(
        OperationRejection.NotInForce.class, record.reject(cell.actor(), record.start(id)));
    record.accept(AUTHORITY, record.approval(id));
    record.accept(cell.actor(), record.start(id));
    assertTrue(record.operation(id).isActive());
  }

  @ParameterizedTest
  @MethodSource("notification")
  void underNotificationItPassesAndTheHostMayObject(Cell cell) {
    GivenRecord record = cell.record();
    SubjectId id = madeKnown(record, cell);
    assertEquals(Regime.NOTIFICATION, record.state().notices().get(id).regime());
    NoticeAct objection = answer(id, NoticeAct.Answer.OBJECTED);
    switch (cell.kind()) {
      case HOST_NATION ->
          assertInstanceOf(NoticeRejection.OwnNotice.class, record.reject(AUTHORITY, objection));
      case HUMANITARIAN ->
          assertInstanceOf(
              NoticeRejection.ObjectionNotProvided.class, record.reject(AUTHORITY, objection));
      case PARTNER_FORCE, REGIONAL_FORCE, UN_MISSION, STATE -> {
        record.accept(AUTHORITY, objection);
        assertTrue(isLive(record, id), "an objection stops nothing");
      }
    }
    ends(record, cell, id);
  }

  @ParameterizedTest
  @MethodSource("information")
  void underInformationItPassesAndNobodyObjects(Cell cell) {
    GivenRecord record = cell.record();
    SubjectId id = madeKnown(record, cell);
    assertEquals(Regime.INFORMATION, record.state().notices().get(id).regime());
    Class<?> why =
        cell.kind() == PartyKind.HOST_NATION
            ? NoticeRejection.OwnNotice.class
            : NoticeRejection.ObjectionNotProvided.class;
    assertInstanceOf(why, record.reject(AUTHORITY, answer(id, NoticeAct.Answer.OBJECTED)));
    ends(record, cell, id);
  }

  /// It is not proposed, but given notice of; whoever is shown it acknowledges and objects not.
  private static SubjectId madeKnown(GivenRecord record, Cell cell) {
    assertEquals(
        new OperationRejection.ApprovalNotAsked(cell.regime().name()),
        record.reject(cell.actor(), cell.draft().proposal(cell.actor().party())));
    SubjectId id = record.noticed(cell.actor(), cell.draft());
    assertTrue(isLive(record, id));
    record.accept(TASKFORCE_OPS, answer(id, NoticeAct.Answer.ACKNOWLEDGED));
    assertInstanceOf(
        NoticeRejection.ObjectionNotProvided.class,
        record.reject(TASKFORCE_OPS, answer(id, NoticeAct.Answer.OBJECTED)));
    return id;
  }

  private static boolean isLive(GivenRecord record, SubjectId id) {
    return record.state().notices().get(id).footprint().isPresent();
  }

  private static void ends(GivenRecord record, Cell cell, SubjectId id) {
    record.accept(cell.actor(), new NoticeAct.EndNotice(id, because()));
    Notice ended = record.state().notices().get(id);
    assertTrue(ended.ending().isPresent());
    assertTrue(ended.footprint().isEmpty(), "and leaves the ground");
  }
}
