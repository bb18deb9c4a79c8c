package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.coordination.Conflict;
import org.entente.kernel.SubjectId;
import org.entente.release.Release;
import org.entente.sim.Cast;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// uss_qualifier, `flight_intent_validation` (GEN0500), and the same in height and time: one unit
/// of the grid, one metre, one second decide; what only touches is near and never in the way.
final class FlightIntentValidationTest {
  private record Case(String name, Near where, List<Integer> degrees) {}

  @TestFactory
  List<DynamicTest> oneUnitDecides() {
    Near first = Near.FIRST;
    return List.of(
            new Case("a centimetre of common ground", first.apart(-1), List.of(2)),
            new Case("a common border", first.apart(0), List.of(0)),
            new Case("a centimetre between", first.apart(1), List.of()),
            new Case("a metre of common height", first.higher(-1), List.of(2)),
            new Case("one on top of the other", first.higher(0), List.of()),
            new Case("a metre between", first.higher(1), List.of()),
            new Case("a second in common", first.later(-1), List.of(2)),
            new Case("one after the other", first.later(0), List.of()),
            new Case("a second between", first.later(1), List.of()))
        .stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> meets(one)))
        .toList();
  }

  private static void meets(Case one) {
    Story story = Story.begun();
    story.proposes(Cast.FORCE_OPS, List.of(), Near.FIRST.clause(), Release.NONE);
    SubjectId id = story.proposes(Cast.REGION_OPS, List.of(), one.where().clause(), Release.NONE);
    List<Integer> degrees =
        story
            .theatre
            .state()
            .coordination()
            .listLive(story.operation(id).latest().spaceTimeDigest(), 0)
            .stream()
            .map(Conflict::degree)
            .toList();
    assertEquals(one.degrees(), degrees);
    story.endsWithACleanAudit();
  }
}
