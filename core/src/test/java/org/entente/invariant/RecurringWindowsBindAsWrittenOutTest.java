package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.coordination.Conflict;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.given.Grid;
import org.entente.kernel.Buffer;
import org.entente.kernel.Category;
import org.entente.kernel.Malformed;
import org.entente.kernel.Overlap;
import org.entente.kernel.Recurrence;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.kernel.ZoneLetter;
import org.entente.operation.OperationRejection;
import org.junit.jupiter.api.Test;

/// Slots that come again meet what the same slots written out one by one would meet.
final class RecurringWindowsBindAsWrittenOutTest {
  private static final long SEED = 20_211_018L;
  private static final String LETTERS = "ABCDEFGHIKLMNOPQRSTUVWXYZ";
  private static final int HISTORIES = 120;
  private static final List<DayOfWeek> ALL = List.of(DayOfWeek.values());

  private final GivenRecord record = GivenRecord.adopted();

  private static Instant hour(int hours) {
    return Draft.H.plus(Duration.ofHours(hours));
  }

  private static Volume daily(int from, int hours, int days) {
    return new Volume(
        Grid.square(0, 0),
        Grid.GROUND,
        Window.of(hour(from), hour(from + (days - 1) * 24 + hours)),
        Optional.empty(),
        Optional.of(new Recurrence(ALL, hours * 60, ZoneLetter.Z)));
  }

  private static Draft patrol(List<Volume> volumes) {
    return Draft.patrol(0, 0).in(volumes);
  }

  @Test
  void aConflictTellsTheFirstCommonWindowAndHowManyThereAre() {
    SubjectId daily = record.proposed(FORCE_OPS, patrol(List.of(daily(10, 10, 5))));
    SubjectId other = record.proposed(TASKFORCE_OPS, Draft.patrol(0, 0).hours(36, 84));
    Overlap met = record.conflict(other, daily).overlaps().getFirst();
    assertEquals(Window.of(hour(36), hour(44)), met.window());
    assertEquals(Optional.of(3), met.windows());
  }

  @Test
  void betweenItsWindowsNothingIsMet() {
    record.proposed(FORCE_OPS, patrol(List.of(daily(10, 10, 5))));
    record.proposed(TASKFORCE_OPS, Draft.patrol(0, 0).hours(20, 34));
    assertTrue(record.state().coordination().conflicts().values().isEmpty());
  }

  @Test
  void standingMeasuresAndNoticesRecurAsOperationsDo() {
    Draft area = patrol(List.of(daily(10, 10, 5))).as(Category.NO_FIRE_AREA);
    SubjectId measure = record.established(AUTHORITY, area);
    Draft between = Draft.patrol(0, 0).as(Category.DANGER_AREA).hours(20, 34);
    record.proposed(TASKFORCE_OPS, between);
    assertTrue(record.state().coordination().conflicts().values().isEmpty());
    record.proposed(TASKFORCE_OPS, between.hours(20, 35));
    assertEquals(Window.of(hour(34), hour(35)), metBy(measure).window());
  }

  private Overlap metBy(SubjectId measure) {
    return record.state().coordination().conflicts().values().stream()
        .filter(one -> one.earlier().subject().equals(measure))
        .findFirst()
        .orElseThrow()
        .overlaps()
        .getFirst();
  }

  @Test
  void nobodyStartsBetweenTheWindows() {
    SubjectId id = record.proposed(FORCE_OPS, patrol(List.of(daily(10, 10, 5))));
    record.accept(AUTHORITY, record.approval(id));
    record.atHour(22);
    OperationRejection.OutsideWindow rejected =
        (OperationRejection.OutsideWindow) record.reject(FORCE_OPS, record.start(id));
    assertEquals(Window.of(hour(34), hour(44)), rejected.window());
    record.atHour(34);
    record.accept(FORCE_OPS, record.start(id));
  }

  @Test
  void aStartIsHeldUpByWhatItsPlannedWindowsMeetAlone() {
    SubjectId there = record.proposed(TASKFORCE_OPS, Draft.patrol(0, 0).hours(20, 34));
    record.accept(AUTHORITY, record.approval(there));
    record.atHour(21);
    SubjectId daily = record.proposed(FORCE_OPS, patrol(List.of(daily(10, 10, 5))));
    record.accept(AUTHORITY, record.approval(daily));
    record.atHour(35);
    record.accept(FORCE_OPS, record.start(daily));
  }

  @Test
  void anImmediateActionIsUnderWayAndDoesNotRecur() {
    Draft draft = patrol(List.of(daily(10, 10, 5)));
    assertThrows(Malformed.class, draft::immediate);
  }

  @Test
  void whatRecursMeetsWhatItMeetsWrittenOut() {
    Random random = new Random(SEED);
    for (int i = 0; i < HISTORIES; i++) {
      Volume mine = random(random);
      Volume theirs = random(random);
      String which = "seed " + SEED + ", history " + i + ": " + mine + " and " + theirs;
      List<Conflict> stated = met(List.of(mine), List.of(theirs));
      List<Conflict> written = met(mine.writtenOut(), theirs.writtenOut());
      assertEquals(written.size(), stated.size(), which);
      for (int c = 0; c < written.size(); c++) {
        assertEquals(written.get(c).degree(), stated.get(c).degree(), which);
        agree(written.get(c).overlaps(), stated.get(c).overlaps(), which);
      }
    }
  }

  private static void agree(List<Overlap> written, List<Overlap> stated, String which) {
    assertEquals(1, stated.size(), which);
    Overlap one = stated.getFirst();
    boolean exact = written.stream().anyMatch(Overlap::isExact);
    List<Overlap> alike =
        written.stream()
            .filter(each -> exact ? each.isExact() : each.adjacent() == one.adjacent())
            .toList();
    assertEquals(exact, one.isExact(), which);
    assertEquals(alike.size(), one.windows().orElse(1), which);
    Instant first = alike.stream().map(each -> each.window().from()).sorted().toList().getFirst();
    assertEquals(first, one.window().from(), which);
  }

  private static List<Conflict> met(List<Volume> mine, List<Volume> theirs) {
    GivenRecord fresh = GivenRecord.adopted();
    fresh.proposed(FORCE_OPS, patrol(theirs));
    fresh.proposed(TASKFORCE_OPS, patrol(mine));
    List<Conflict> found = new ArrayList<>(fresh.state().coordination().conflicts().values());
    assertFalse(found.size() > 1);
    return found;
  }

  private static Volume random(Random random) {
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    Instant from = Draft.H.plus(Duration.ofMinutes(30L * random.nextInt(96)));
    int letter = random.nextInt(LETTERS.length());
    ZoneLetter zone = new ZoneLetter(LETTERS.substring(letter, letter + 1));
    int span = 1 + random.nextInt(9);
    days.add(dayOf(from, zone));
    days.add(dayOf(from.plus(Duration.ofDays(span)), zone));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextBoolean()) {
        days.add(day);
      }
    }
    int minutes = 30 * (1 + random.nextInt(48));
    Optional<Buffer> buffer =
        random.nextInt(3) == 0
            ? Optional.of(new Buffer(0, 0, 30 * (1 + random.nextInt(8))))
            : Optional.empty();
    return new Volume(
        Grid.square(random.nextInt(2), 0),
        Grid.GROUND,
        Window.of(from, from.plus(Duration.ofDays(span)).plus(Duration.ofMinutes(minutes))),
        buffer,
        random.nextInt(4) == 0
            ? Optional.empty()
            : Optional.of(new Recurrence(List.copyOf(days), minutes, zone)));
  }

  private static DayOfWeek dayOf(Instant instant, ZoneLetter zone) {
    return instant.atOffset(java.time.ZoneOffset.ofHours(zone.hours())).getDayOfWeek();
  }
}
