package org.entente.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.coordination.CoordinationAct;
import org.entente.dispute.DisputeAct;
import org.entente.erasure.ErasureAct;
import org.entente.given.Cast;
import org.entente.meeting.MeetingAct;
import org.entente.notice.NoticeAct;
import org.entente.operation.Clause;
import org.entente.operation.OperationAct;
import org.entente.party.PartyAct;
import org.entente.plan.PlanAct;
import org.entente.result.ResultAct;
import org.entente.standing.StandingAct;
import org.junit.jupiter.api.Test;

/// This is deliberately no targeting or weapons system: the written proof.
final class CategoryAllowListTest {
  @Test
  void theseAreAllTheThingsAVolumeMayBeUsedFor() {
    assertEquals(
        List.of(
            "GROUND_MANOEUVRE",
            "MOVEMENT",
            "POSITION",
            "AIR_CORRIDOR",
            "AIR_ZONE",
            "DANGER_AREA",
            "RESTRICTED_FIRE_AREA",
            "NO_FIRE_AREA",
            "HUMANITARIAN_SITE",
            "HUMANITARIAN_MOVEMENT",
            "COORDINATION_LEVEL"),
        Arrays.stream(Category.values()).map(Category::name).toList());
  }

  /// The words of protection hold FIRE and AREA; none holds these.
  @Test
  void noActNoClauseAndNoCategoryNamesATarget() {
    List<String> forbidden =
        List.of(
            "target", "engagementzone", "killbox", "kill", "strike", "weapon", "track", "suspect");
    Stream<String> names =
        Stream.of(
                PartyAct.class,
                PlanAct.class,
                CoordinationAct.class,
                NoticeAct.class,
                OperationAct.class,
                StandingAct.class,
                MeetingAct.class,
                DisputeAct.class,
                ResultAct.class,
                ErasureAct.class,
                Clause.class)
            .flatMap(Cast::records)
            .flatMap(type ->
                Stream.concat(
                    Stream.of(type.getSimpleName()),
                    Arrays.stream(type.getRecordComponents()).map(part -> part.getName())));
    Stream.concat(names, Arrays.stream(Category.values()).map(Category::name))
        .forEach(name ->
            forbidden.forEach(word ->
                assertFalse(name.toLowerCase(Locale.ROOT).replace("_", "").contains(word), name)));
  }
}
