package org.entente.invariant;

import static org.entente.given.Cast.AID;
import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.CoordinationRejection;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Category;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Malformed;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.notice.NoticeAct;
import org.entente.notice.NoticeRejection;
import org.entente.operation.OperationRejection;
import org.entente.party.Charter;
import org.entente.party.PartyKind;
import org.entente.party.Regime;
import org.entente.party.RegimeRule;
import org.entente.release.Level;
import org.junit.jupiter.api.Test;

final class HumanitarianIsNeverOverruledTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final SubjectId site =
      record.noticed(
          AID_ACCESS,
          Draft.patrol(0, 0).as(Category.HUMANITARIAN_SITE).shownTo(FORCE_OPS, Level.AREA));
  private final SubjectId id = record.approved(FORCE_OPS, Draft.patrol(0, 0).hours(30, 60));
  private final ConflictId conflict = record.conflictOf(id).id();

  @Test
  void theHostMaySettleNothingOverItEvenLate() {
    record.atHour(40);
    assertEquals(
        new CoordinationRejection.HumanitarianNeverOverruled(),
        record.reject(AUTHORITY, new CoordinationAct.SettleConflict(conflict, because())));
    assertInstanceOf(
        OperationRejection.BlockingConflicts.class, record.reject(FORCE_OPS, record.start(id)));
  }

  @Test
  void nobodyAsksItToSign() {
    Rejection neverAsked = new CoordinationRejection.HumanitarianNeverAsked();
    assertEquals(
        neverAsked,
        record.reject(
            FORCE_OPS, new CoordinationAct.ProposeArrangement(conflict, Text.of("Move away"))));
    assertEquals(
        neverAsked, record.reject(FORCE_OPS, new CoordinationAct.EndorseSettlement(conflict)));
  }

  @Test
  void nobodyObjectsToItAndNobodyButItsNotifierEndsIt() {
    record.accept(
        FORCE_OPS,
        new NoticeAct.AnswerNotice(site, NoticeAct.Answer.ACKNOWLEDGED, Optional.empty()));
    assertEquals(
        new NoticeRejection.ObjectionNotProvided(),
        record.reject(
            AUTHORITY,
            new NoticeAct.AnswerNotice(site, NoticeAct.Answer.OBJECTED, Optional.of(because()))));
    assertEquals(
        new NoticeRejection.NotifierOnly(AID.id()),
        record.reject(AUTHORITY, new NoticeAct.EndNotice(site, because())));
  }

  @Test
  void aHumanitarianSiteNotifiedByAnyoneIsNotOverruled() {
    record.noticed(MISSION_OPS, Draft.patrol(6, 6).as(Category.HUMANITARIAN_SITE));
    SubjectId other = record.approved(FORCE_OPS, Draft.patrol(6, 6).hours(30, 60));
    record.atHour(40);
    assertEquals(
        new CoordinationRejection.HumanitarianNeverOverruled(),
        record.reject(
            AUTHORITY,
            new CoordinationAct.SettleConflict(record.conflictOf(other).id(), because())));
  }

  @Test
  void itNeitherSupportsAnOperationNorIsConsulted() {
    assertEquals(
        new OperationRejection.HumanitarianNotConsulted(AID.id()),
        record.reject(FORCE_OPS, Draft.patrol(6, 6).with(AID_ACCESS).proposal(FORCE.id())));
    assertThrows(
        Malformed.class,
        () ->
            new Charter.Terms(
                AID.id(),
                AID.name(),
                PartyKind.HUMANITARIAN,
                Regime.INFORMATION,
                List.of(new RegimeRule(Category.HUMANITARIAN_SITE, Regime.APPROVAL)),
                List.of(),
                AID.founding()));
  }

  @Test
  void theCharterNeverAsksItForApproval() {
    assertThrows(
        Malformed.class,
        () ->
            new Charter.Terms(
                AID.id(),
                AID.name(),
                PartyKind.HUMANITARIAN,
                Regime.APPROVAL,
                List.of(),
                List.of(),
                AID.founding()));
  }
}
