package org.entente.invariant;

import static org.entente.given.Cast.CHARTER;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.REGION_OPS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.Matrix;
import org.entente.coordination.Requirement;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Category;
import org.entente.kernel.Datum;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Volume;
import org.entente.party.PartyAct;
import org.junit.jupiter.api.Test;

final class UnknownNeverCountsAsCompatibleTest {
  @Test
  void aPairThatTheMatrixDoesNotListIsKeptApart() {
    Matrix none = new Matrix(List.of());
    for (Category a : Category.values()) {
      for (Category b : Category.values()) {
        assertEquals(Requirement.SEPARATE, none.between(a, b));
      }
    }
  }

  @Test
  void withNoMatrixAtAllWhatMeetsIsKeptApart() {
    GivenRecord record = GivenRecord.empty();
    record.accept(PLANS, new PartyAct.AdoptCharter(CHARTER));
    SubjectId one = record.proposed(FORCE_OPS, Draft.patrol(0, 0).as(Category.MOVEMENT));
    SubjectId two = record.proposed(TASKFORCE_OPS, Draft.patrol(0, 0).as(Category.MOVEMENT));
    assertEquals(3, record.conflict(one, two).degree());
  }

  @Test
  void aLaterMatrixBindsLaterConflictsOnly() {
    GivenRecord record = GivenRecord.adopted();
    SubjectId one = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    SubjectId two = record.proposed(TASKFORCE_OPS, Draft.patrol(0, 0));
    record.accept(PLANS, new CoordinationAct.PublishMatrix(new Matrix(List.of())));
    SubjectId three = record.proposed(REGION_OPS, Draft.patrol(0, 0));
    assertEquals(2, record.conflict(one, two).degree());
    assertEquals(3, record.conflict(one, three).degree());
  }

  @Test
  void anAltitudeOfUnknownDatumMeetsAny() {
    GivenRecord record = GivenRecord.adopted();
    Volume low = Draft.patrol(0, 0).volumes().getFirst();
    Volume high =
        new Volume(low.area(), new AltitudeBand(9_000, 9_500, Datum.UNKNOWN), low.window());
    Volume known = new Volume(low.area(), new AltitudeBand(9_000, 9_500, Datum.AGL), low.window());
    SubjectId one = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    SubjectId two = record.proposed(TASKFORCE_OPS, Draft.patrol(0, 0).in(List.of(high)));
    SubjectId apart = record.proposed(REGION_OPS, Draft.patrol(0, 0).in(List.of(known)));
    assertEquals(2, record.conflict(one, two).degree());
    assertThrows(AssertionError.class, () -> record.conflict(one, apart));
  }
}
