package org.entente.audit;

import static org.entente.audit.Drafts.square;
import static org.entente.audit.History.obj;
import static org.entente.audit.Theatre.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.audit.Theatre.Op;
import org.junit.jupiter.api.Test;

/// What the auditor makes of slots that come again, whatever the desk says of them.
class RecurringSlotsAreRecountedTest {
  private static final List<String> ALL =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

  private final Theatre theatre = new Theatre();

  /// From six to nine on three days.
  private Op daily() {
    Map<String, Object> proposal =
        Drafts.proposal("pf", "GROUND_MANOEUVRE", square(0, 0), hour(6), hour(2 * 24 + 9));
    for (Object clause : (List<?>) proposal.getOrDefault("clauses", List.of())) {
      if (clause instanceof History.Own own && own.part().equals(Place.PART)) {
        repeatFirst((Map<?, ?>) own.value());
      }
    }
    return theatre.submit("pf.chief", proposal, new Op("", "pf", hour(6), hour(2 * 24 + 9)));
  }

  @SuppressWarnings("unchecked")
  private static void repeatFirst(Map<?, ?> spaceTime) {
    if (spaceTime.get("volumes") instanceof List<?> volumes
        && volumes.getFirst() instanceof Map<?, ?> volume) {
      ((Map<String, Object>) volume)
          .put("recurrence", obj("days", ALL, "minutes", 180, "zone", "Z"));
    }
  }

  private static Instant hour(int hours) {
    return DAY.plus(Duration.ofHours(hours));
  }

  private void other(int from, int to, Object... overlaps) {
    theatre.history.fact("overlaps", List.of(overlaps));
    theatre.history.fact("outsideSectors", true);
    theatre.history.fact("sectors", List.of());
    theatre.history.actBy(
        "un.chief",
        "un.chief-person",
        "ProposeOperation",
        Drafts.proposal("un", "GROUND_MANOEUVRE", square(0, 0), hour(from), hour(to)));
  }

  private static Map<String, Object> met(Op daily, int from, int to) {
    return Drafts.overlap(0, daily.spaceTime(), 0, Drafts.window(hour(from), hour(to)));
  }

  private static Map<String, Object> twice(Map<String, Object> overlap) {
    overlap.put("windows", 2);
    return overlap;
  }

  @Test
  void betweenTheSlotsNothingIsMet() {
    daily();
    other(9, 30);
    theatre.isGood();
  }

  @Test
  void theFirstCommonSlotAndHowManyAreStated() {
    Op daily = daily();
    other(8, 31, twice(met(daily, 8, 9)));
    theatre.isGood();
  }

  @Test
  void aSlotThatTheDeskPassesOverIsFound() {
    daily();
    other(9, 31);
    theatre.finds(Rule.OVERLAP_MISSED);
  }

  @Test
  void aWrongCountOfSlotsIsFound() {
    Op daily = daily();
    other(8, 31, met(daily, 8, 9));
    theatre.finds(Rule.OVERLAP_WRONG);
  }

  @Test
  void theWholeStretchStatedInPlaceOfTheSlotIsFound() {
    Op daily = daily();
    other(8, 31, twice(met(daily, 8, 31)));
    theatre.finds(Rule.OVERLAP_WRONG);
  }

  @Test
  void daysAreThoseOfTheZone() {
    // 2021-10-17 was a Sunday; at 2300Z it is Monday in zone A.
    Instant from = Instant.parse("2021-10-17T23:00:00Z");
    Version.Window whole =
        new Version.Window(from, Optional.of(from.plus(Duration.ofDays(7).plusHours(2))));
    Doc mondays = doc(List.of("MONDAY"), 120, "A");
    assertEquals(2, Slots.of(mondays, whole).size());
    assertThrows(FormException.class, () -> Slots.of(doc(List.of("MONDAY"), 120, "Z"), whole));
    assertThrows(FormException.class, () -> Slots.of(doc(List.of("MONDAY"), 121, "A"), whole));
    assertThrows(FormException.class, () -> Slots.of(doc(List.of("MONDAY"), 120, "J"), whole));
  }

  @Test
  void wholeDaysInARowAreOneSlot() {
    Instant saturday = Instant.parse("2021-10-23T00:00:00Z");
    Version.Window whole =
        new Version.Window(saturday, Optional.of(saturday.plus(Duration.ofDays(9))));
    assertEquals(2, Slots.of(doc(List.of("SATURDAY", "SUNDAY"), 1_440, "Z"), whole).size());
  }

  private static Doc doc(List<String> days, int minutes, String zone) {
    String written = days.stream().collect(Collectors.joining("\",\"", "\"", "\""));
    return Doc.parse(
        "x", "{\"days\":[" + written + "],\"minutes\":" + minutes + ",\"zone\":\"" + zone + "\"}");
  }
}
