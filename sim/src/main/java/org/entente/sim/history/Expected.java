package org.entente.sim.history;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.attachment.AttachmentRejection;
import org.entente.border.BorderRejection;
import org.entente.coordination.CoordinationRejection;
import org.entente.dispute.DisputeRejection;
import org.entente.erasure.ErasureRejection;
import org.entente.kernel.BufferOf;
import org.entente.meeting.MeetingRejection;
import org.entente.meeting.MeetingState;
import org.entente.notice.NoticeRejection;
import org.entente.operation.Conduct;
import org.entente.operation.OperationRejection;
import org.entente.operation.VersionState;
import org.entente.party.PartyRejection;
import org.entente.plan.PlanRejection;
import org.entente.result.ResultRejection;
import org.entente.sim.Cast;
import org.entente.standing.StandingRejection;
import org.entente.standing.StandingState;

/// Everything that a run must have met at least once, read from the core's own types.
public final class Expected {
  /// A history of some days gives notice of a few things, not of hundreds at once, and lays no
  /// hundred files beside one of them (`EveryAttachmentRejectionTest`); nor do a hundred parties
  /// join in it (`EveryPartyRejectionTest`); and none of its shapes is so large that margins would
  /// carry it beyond what can be compared. For both there are tests of their own
  /// (`EveryNoticeRejectionTest`, `EveryOperationRejectionTest`).
  private static final Set<String> BEYOND_ANY_HISTORY =
      Set.of(
          Tally.ofRejection(NoticeRejection.TooManyNotices.class),
          Tally.ofRejection(AttachmentRejection.TooManyAttachments.class),
          Tally.ofRejection(PartyRejection.TooManyParties.class),
          Tally.ofRejection(OperationRejection.MarginsTooWide.class));

  private Expected() {}

  /// What of it a tally has not.
  public static List<String> missingIn(Tally tally) {
    return all().filter(what -> tally.of(what) == 0).sorted().toList();
  }

  private static Stream<String> all() {
    Stream<String> acts = Cast.everyAct().stream().map(Tally::ofAct);
    Stream<String> rejections =
        Stream.of(
                PartyRejection.class,
                CoordinationRejection.class,
                BorderRejection.class,
                NoticeRejection.class,
                OperationRejection.class,
                StandingRejection.class,
                MeetingRejection.class,
                DisputeRejection.class,
                PlanRejection.class,
                ResultRejection.class,
                AttachmentRejection.class,
                ErasureRejection.class)
            .flatMap(Cast::records)
            .map(Tally::ofRejection)
            .filter(what -> !BEYOND_ANY_HISTORY.contains(what));
    Stream<String> states =
        Stream.of(VersionState.class, Conduct.class, StandingState.class, MeetingState.class)
            .flatMap(Cast::records)
            .map(Tally::ofState);
    Stream<String> degrees = IntStream.rangeClosed(0, 4).mapToObj(degree -> "degree " + degree);
    Stream<String> near = IntStream.rangeClosed(0, 3).mapToObj(degree -> "near, degree " + degree);
    Stream<String> buffers = Stream.of(BufferOf.values()).map(whose -> "buffer " + whose);
    Stream<String> later = Stream.of(Tally.MET_LATER);
    return Stream.of(acts, rejections, states, degrees, near, buffers, later).flatMap(all -> all);
  }
}
