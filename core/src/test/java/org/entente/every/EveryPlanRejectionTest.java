package org.entente.every;

import static java.util.Map.entry;
import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.PLANS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.entente.given.Results;
import org.entente.kernel.Digest;
import org.entente.kernel.Rejection;
import org.entente.kernel.Text;
import org.entente.plan.PlanAct;
import org.entente.plan.PlanRejection;
import org.junit.jupiter.api.Test;

final class EveryPlanRejectionTest extends EveryRejection {
  private final Digest version = Results.published(record);

  @Override
  Class<? extends Rejection> family() {
    return PlanRejection.class;
  }

  @Override
  Map<Class<? extends Rejection>, Supplier<Rejection>> reached() {
    return Map.ofEntries(
        entry(
            PlanRejection.UnknownPlanVersion.class,
            () ->
                record.reject(
                    FORCE_OPS, Results.comment(new Digest(1, 2, 3, 4), Results.KEPT_OPEN))),
        entry(
            PlanRejection.UnknownPlanItem.class,
            () ->
                record.reject(
                    FORCE_OPS, Results.measured(version, Results.KEPT_OPEN, 1, record.now()))),
        entry(
            PlanRejection.UnknownComment.class,
            () ->
                record.reject(PLANS, new PlanAct.AnswerPlanComment(nothing(), Text.of("No such")))),
        entry(
            PlanRejection.MeasuredAhead.class,
            () ->
                record.reject(
                    FORCE_OPS,
                    Results.measured(
                        version, Results.DAYS_OPEN, 1, record.now().plus(Duration.ofHours(1))))));
  }

  @Test
  void toAHumanitarianPartyThereIsNoPlan() {
    assertEquals(
        new PlanRejection.UnknownPlanVersion(),
        record.reject(AID_ACCESS, Results.comment(version, Results.KEPT_OPEN)));
  }
}
