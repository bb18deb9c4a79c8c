package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.coordination.CoordinationAct;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.Operation.Cause;
import org.entente.operation.Operation.Consulted;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// Asked are those who take part, who own what it meets, who answer for the sector, and whom the
/// host adds. Each has two days; who comes later joins the list, and nobody leaves it.
final class A03TheListOfTheConsultedGrowsTest {
  private final Story story = Story.begun();

  private List<PartyId> consulted(SubjectId id) {
    return story.operation(id).consulted().stream().map(Consulted::party).sorted().toList();
  }

  private List<Cause> causes(SubjectId id, PartyId party) {
    return story.operation(id).findConsulted(party).orElseThrow().causes();
  }

  @Test
  void fourCausesAndALatecomer() {
    story.signs(
        Cast.PLANS,
        new CoordinationAct.EstablishSector(
            new Name("Est", "East"), Story.square(0).volumes().getFirst().area(), Cast.MISSION));
    story.patrol(Cast.REGION_OPS, 3);
    SubjectId id = story.patrolWith(Cast.FORCE_OPS, 0, Cast.TASKFORCE_OPS);
    assertEquals(List.of(Cast.MISSION, Cast.REGION, Cast.TASKFORCE), consulted(id));
    assertEquals(List.of(Cause.SUPPORTING), causes(id, Cast.TASKFORCE));
    assertEquals(List.of(Cause.OVERLAP), causes(id, Cast.REGION));
    assertEquals(List.of(Cause.SECTOR), causes(id, Cast.MISSION));
    assertEquals(
        Story.hour(Cast.CHARTER.deadlines().positionHours()),
        story.operation(id).findConsulted(Cast.MISSION).orElseThrow().deadline());

    story.signs(Cast.PLANS, new OperationAct.AddConsulted(id, List.of(Cast.STATE)));
    assertEquals(List.of(Cause.HOST_ADDED), causes(id, Cast.STATE));

    story.hoursPass(5);
    SubjectId late = story.patrol(Cast.REGION_OPS, -3);
    assertTrue(consulted(late).contains(Cast.FORCE), "the newcomer asks the earlier one");
    assertEquals(
        List.of(Cast.MISSION, Cast.REGION, Cast.STATE, Cast.TASKFORCE),
        consulted(id),
        "and is asked itself, once");
    story.endsWithACleanAudit();
  }

  @Test
  void aHumanitarianPartyIsNeverAsked() {
    SubjectId id = story.patrol(Cast.FORCE_OPS, 0);
    story.mayNot(
        Cast.PLANS,
        new OperationAct.AddConsulted(id, List.of(Cast.AID)),
        OperationRejection.HumanitarianNotConsulted.class);
    story.endsWithACleanAudit();
  }

  @Test
  void whoLeavesTheGroundStaysOnTheList() {
    SubjectId neighbour = story.patrol(Cast.REGION_OPS, 3);
    SubjectId id = story.patrol(Cast.FORCE_OPS, 0);
    story.signs(
        Cast.REGION_OPS,
        new OperationAct.WithdrawOperation(neighbour, Text.of("Another company does it")));
    assertEquals(0, story.met(id).size());
    assertEquals(List.of(Cast.REGION), consulted(id));
    story.endsWithACleanAudit();
  }
}
