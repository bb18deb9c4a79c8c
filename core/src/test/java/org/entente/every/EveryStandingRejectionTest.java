package org.entente.every;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;

import java.util.Map;
import java.util.function.Supplier;
import org.entente.given.Draft;
import org.entente.given.Routes;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.standing.StandingAct;
import org.entente.standing.StandingRejection;

final class EveryStandingRejectionTest extends EveryRejection {
  private final SubjectId road = Routes.approved(record, FORCE_OPS);

  @Override
  Class<? extends Rejection> family() {
    return StandingRejection.class;
  }

  @Override
  Map<Class<? extends Rejection>, Supplier<Rejection>> reached() {
    return Map.of(
        StandingRejection.UnknownStandingAuthorisation.class,
        () -> record.reject(TASKFORCE_OPS, Routes.use(road, 0, 10, 12)),
        StandingRejection.BeneficiaryOnly.class,
        () -> record.reject(PLANS, Routes.use(road, 0, 10, 12)),
        StandingRejection.AuthorisationDecided.class,
        () -> record.reject(AUTHORITY, Routes.approval(record, road)),
        StandingRejection.AnotherEnvelope.class,
        () ->
            record.reject(
                AUTHORITY,
                new StandingAct.ApproveStandingAuthorisation(
                    Routes.proposed(record, FORCE_OPS), Routes.anotherDigest())),
        StandingRejection.AuthorisationNotInForce.class,
        () ->
            record.reject(FORCE_SECOND, Routes.use(Routes.proposed(record, FORCE_OPS), 0, 10, 12)),
        StandingRejection.OutsideEnvelope.class,
        () -> record.reject(FORCE_SECOND, Routes.use(road, 5, 10, 12)),
        StandingRejection.UseMeetsOthers.class,
        this::overAnOperation,
        StandingRejection.AuthorisationSuspended.class,
        this::suspended,
        StandingRejection.AuthorisationOver.class,
        this::tooLate);
  }

  private Rejection overAnOperation() {
    record.approved(TASKFORCE_OPS, Draft.patrol(4, 0).as(org.entente.kernel.Category.DANGER_AREA));
    return record.reject(FORCE_SECOND, Routes.use(road, 4, 12, 14));
  }

  private Rejection suspended() {
    SubjectId other = Routes.approved(record, FORCE_OPS);
    record.accept(AUTHORITY, new StandingAct.SuspendStandingAuthorisation(other, because()));
    return record.reject(FORCE_SECOND, Routes.use(other, 0, 10, 12));
  }

  private Rejection tooLate() {
    Rejection found = record.atHour(100).reject(FORCE_SECOND, Routes.use(road, 0, 10, 12));
    record.atHour(0);
    return found;
  }
}
