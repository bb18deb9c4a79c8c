package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.entente.kernel.SubjectId;
import org.entente.release.Release;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// `prober/scd/*heavy_traffic_concurrent`: twenty that come at once and are kept apart by place,
/// height or time alone all succeed, and none knows of another.
final class HeavyTrafficConcurrentTest {
  private static final int CROWD = 20;

  @TestFactory
  List<DynamicTest> whatIsKeptApartByOneThingOnlyIsApart() {
    return List.of(
        DynamicTest.dynamicTest("place", () -> crowd(last -> last.apart(1))),
        DynamicTest.dynamicTest("height", () -> crowd(last -> last.higher(1))),
        DynamicTest.dynamicTest("time", () -> crowd(last -> last.later(1))));
  }

  private static void crowd(UnaryOperator<Near> next) {
    Story story = Story.begun();
    List<Actor> leads = List.of(Cast.FORCE_OPS, Cast.REGION_OPS, Cast.TASKFORCE_OPS, Cast.PLANS);
    List<SubjectId> all = new ArrayList<>();
    Near where = Near.FIRST;
    for (int i = 0; i < CROWD; i++) {
      Actor lead = leads.get(i % leads.size());
      all.add(story.proposes(lead, List.of(), where.clause(), Release.NONE));
      where = next.apply(where);
    }
    for (SubjectId id : all) {
      assertEquals(List.of(), story.met(id));
      story.signs(Cast.AUTHORITY, story.approval(id));
    }
    story.endsWithACleanAudit();
  }
}
