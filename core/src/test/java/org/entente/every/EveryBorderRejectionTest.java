package org.entente.every;

import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.REGION_OPS;
import static org.entente.given.GivenRecord.because;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.border.BorderAct;
import org.entente.border.BorderRejection;
import org.entente.border.Soil;
import org.entente.given.Borders;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.Grid;
import org.entente.kernel.Digest;
import org.entente.kernel.NeighbourId;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.operation.Margins;
import org.entente.operation.OperationAct;
import org.entente.operation.Shift;

final class EveryBorderRejectionTest extends EveryRejection {
  private final SubjectId crossing;

  EveryBorderRejectionTest() {
    record.accept(PLANS, new BorderAct.DrawSoil(Borders.soil()));
    crossing = record.approved(FORCE_OPS, Draft.patrol(10, 3));
  }

  @Override
  Class<? extends Rejection> family() {
    return BorderRejection.class;
  }

  private Digest place() {
    return record.latest(crossing).placeDigest();
  }

  @Override
  Map<Class<? extends Rejection>, Supplier<Rejection>> reached() {
    return Map.of(
        BorderRejection.UnknownNeighbour.class,
        () ->
            record.reject(
                REGION_OPS, Borders.consent(crossing, place(), new NeighbourId("nowhere"))),
        BorderRejection.MayNotSpeak.class,
        () -> record.reject(PLANS, new BorderAct.DrawSoil(spokenForByAid())),
        BorderRejection.NotYourGround.class,
        () -> record.reject(FORCE_OPS, Borders.consent(crossing, place(), Borders.EAST)),
        BorderRejection.InstrumentMissing.class,
        () ->
            record.reject(
                PLANS,
                new BorderAct.ConsentToCrossing(
                    crossing, place(), Borders.SOUTH, Optional.empty(), Optional.empty())),
        BorderRejection.UnknownCrossing.class,
        () -> record.reject(REGION_OPS, Borders.consent(nothing(), place(), Borders.EAST)),
        BorderRejection.CrossingUnconsented.class,
        () -> record.atHour(11).reject(FORCE_OPS, record.start(crossing)),
        BorderRejection.ShiftCrosses.class,
        this::shiftedAcross);
  }

  private static Soil spokenForByAid() {
    return new Soil(
        Grid.square(0, 0),
        List.of(Borders.neighbour(Borders.EAST, Grid.square(1, 0)).spokenForBy(AID_ACCESS)));
  }

  private Rejection shiftedAcross() {
    SubjectId near = record.proposed(FORCE_OPS, Draft.patrol(9, 7));
    record.accept(
        Cast.AUTHORITY, record.approval(near, new Margins(3, 5, 0), record.conflictsOf(near)));
    return record.reject(
        FORCE_OPS,
        new OperationAct.ShiftWithinMargins(
            near, record.latest(near).digest(), new Shift(30_000, 0, 0, 0), because()));
  }
}
