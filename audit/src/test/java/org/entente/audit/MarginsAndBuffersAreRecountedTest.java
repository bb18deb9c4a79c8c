package org.entente.audit;

import static org.entente.audit.Drafts.square;
import static org.entente.audit.History.obj;
import static org.entente.audit.Theatre.DAY;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.audit.Theatre.Op;
import org.junit.jupiter.api.Test;

/// What the auditor makes of margins and of buffers, whatever the desk says of them.
class MarginsAndBuffersAreRecountedTest {
  private final Theatre theatre = new Theatre();

  private Op later(String post) {
    return theatre.propose(
        post,
        "GROUND_MANOEUVRE",
        square(0, 0),
        DAY.plus(Duration.ofHours(6)),
        DAY.plus(Duration.ofHours(9)));
  }

  @Test
  void aShiftWithinMarginsThatWereCheckedWholeIsGood() {
    Op op = theatre.propose("pf.chief", square(0, 0));
    DoctoredMargins.approve(theatre, op, List.of(), true);
    DoctoredMargins.shift(theatre, op, 10_000, 90);
    theatre.isGood();
  }

  @Test
  void anApprovalNamesWhatOnlyItsMarginsReach() {
    later("un.chief");
    Op op = theatre.propose("pf.chief", square(0, 0));
    DoctoredMargins.approve(theatre, op, List.of(), true);
    theatre.finds(Rule.CONFLICT_NOT_NAMED, Rule.MARGINS_UNCHECKED);
  }

  @Test
  void whatTheApprovalNamedMayBeShiftedInto() {
    Op other = later("un.chief");
    theatre.approve(other);
    Op op = theatre.propose("pf.chief", square(0, 0));
    Map<String, Object> window =
        Drafts.window(DAY.plus(Duration.ofHours(6)), DAY.plus(Duration.ofHours(9)));
    theatre.history.fact("margins", List.of(Drafts.overlap(0, other.spaceTime(), 0, window)));
    DoctoredMargins.approve(theatre, op, List.of(Theatre.conflict(op, other)), false);
    theatre.history.fact(
        "overlaps",
        List.of(
            Drafts.overlap(
                0,
                other.spaceTime(),
                0,
                Drafts.window(DAY.plus(Duration.ofHours(6)), DAY.plus(Duration.ofHours(7))))));
    DoctoredMargins.shift(theatre, op, 0, 60);
    theatre.isGood();
  }

  @Test
  void aShiftBeyondTheWidenedGroundIsFoundWhateverTheDeskSays() {
    Op op = theatre.propose("pf.chief", square(0, 0));
    DoctoredMargins.approve(theatre, op, List.of(), true);
    DoctoredMargins.shift(theatre, op, 600_000, 0);
    theatre.finds(Rule.SHIFT_OUTSIDE_MARGINS);
  }

  @Test
  void aBufferThatTheDeskPassesOverIsFound() {
    range();
    theatre.propose("pf.chief", square(0, 0));
    theatre.finds(Rule.OVERLAP_MISSED);
  }

  @Test
  void aBufferStatedAsAMeetingOfTheVolumesIsFound() {
    Op range = range();
    theatre.propose("pf.chief", square(0, 0), range);
    theatre.finds(Rule.OVERLAP_WRONG);
  }

  /// Of `un`, beside the square, with a safety distance of five kilometres.
  private Op range() {
    Map<String, Object> proposal =
        Drafts.proposal("un", "DANGER_AREA", square(1, 0), DAY, DAY.plus(Duration.ofHours(6)));
    for (Object clause : (List<?>) proposal.getOrDefault("clauses", List.of())) {
      if (clause instanceof History.Own own && own.part().equals(Place.PART)) {
        bufferFirst((Map<?, ?>) own.value());
      }
    }
    return theatre.submit(
        "un.chief", proposal, new Op("", "un", DAY, DAY.plus(Duration.ofHours(6))));
  }

  @SuppressWarnings("unchecked")
  private static void bufferFirst(Map<?, ?> spaceTime) {
    if (spaceTime.get("volumes") instanceof List<?> volumes
        && volumes.getFirst() instanceof Map<?, ?> volume) {
      ((Map<String, Object>) volume)
          .put("buffer", obj("metres", 5_000, "heightMetres", 0, "turnoverMinutes", 0));
    }
  }
}
