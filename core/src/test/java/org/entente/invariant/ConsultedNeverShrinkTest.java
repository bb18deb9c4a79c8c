package org.entente.invariant;

import static org.entente.given.Cast.AID;
import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.MISSION;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.REGION;
import static org.entente.given.Cast.REGION_OPS;
import static org.entente.given.Cast.STATE;
import static org.entente.given.Cast.TASKFORCE;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.Cast.TASKFORCE_SECOND;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.coordination.CoordinationAct;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.given.Grid;
import org.entente.kernel.Category;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.operation.ClauseKind;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.operation.Stance;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.junit.jupiter.api.Test;

final class ConsultedNeverShrinkTest {
  private final GivenRecord record = GivenRecord.adopted();

  private List<PartyId> consulted(SubjectId id) {
    return record.operation(id).consulted().stream().map(Operation.Consulted::party).toList();
  }

  @Test
  void whoTakesPartOwnsTheSectorOrIsMetIsConsulted() {
    record.accept(
        PLANS,
        new CoordinationAct.EstablishSector(
            new Name("Est", "East"), Grid.rectangle(0, 0, 4, 4), MISSION.id()));
    record.proposed(REGION_OPS, Draft.patrol(0, 0));
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0).with(TASKFORCE_OPS));
    assertEquals(List.of(MISSION.id(), REGION.id(), TASKFORCE.id()), consulted(id));
  }

  @Test
  void theListGrowsByLaterNeighboursAndByTheHostAndNothingShrinksIt() {
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    assertEquals(List.of(), consulted(id));
    SubjectId later = record.proposed(REGION_OPS, Draft.patrol(0, 0));
    assertEquals(List.of(REGION.id()), consulted(id));
    record.accept(AUTHORITY, new OperationAct.AddConsulted(id, List.of(STATE.id())));
    record.accept(REGION_OPS, new OperationAct.WithdrawOperation(later, because()));
    record.accept(FORCE_OPS, record.revision(id, Draft.patrol(7, 7).spaceTime()));
    assertEquals(List.of(REGION.id(), STATE.id()), consulted(id));
  }

  @Test
  void theLeadTheHostAndTheHumanitarianAreNotConsulted() {
    record.accept(AID_ACCESS, Draft.patrol(0, 0).as(Category.HUMANITARIAN_SITE).notice());
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    assertEquals(2, record.conflictOf(id).degree());
    assertEquals(List.of(), consulted(id));
    assertEquals(
        new OperationRejection.HumanitarianNotConsulted(AID.id()),
        record.reject(AUTHORITY, new OperationAct.AddConsulted(id, List.of(AID.id()))));
  }

  @Test
  void itBindsPostsAndNotPersons() {
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0).with(TASKFORCE_OPS));
    Actor successor =
        record.joins(TASKFORCE_OPS, TASKFORCE_SECOND, Capacity.HOLDER, Mandate.of("TakePosition"));
    record.accept(successor, record.position(id, ClauseKind.MEANS, Stance.FAVOURABLE));
    assertEquals(List.of(), record.operation(id).listSilent());
  }
}
