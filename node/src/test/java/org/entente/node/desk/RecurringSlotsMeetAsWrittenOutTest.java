package org.entente.node.desk;

import static org.entente.node.desk.Given.H;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.Buffer;
import org.entente.kernel.BufferOf;
import org.entente.kernel.Datum;
import org.entente.kernel.Digest;
import org.entente.kernel.Overlap;
import org.entente.kernel.Recurrence;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.kernel.ZoneLetter;
import org.entente.space.Hit;
import org.entente.space.TreeIndex;
import org.junit.jupiter.api.Test;

/// What the desk states of volumes that recur is what it states of the same volumes written out.
final class RecurringSlotsMeetAsWrittenOutTest {
  private static final long SEED = 20_211_018L;
  private static final int PAIRS = 400;
  private static final Digest OTHER = new Digest(0, 0, 0, 7);
  private static final String LETTERS = "ABCDEFGHIKLMNOPQRSTUVWXYZ";

  @Test
  void theClosestIsStatedOfTheseTheFirstAndHowMany() {
    Random random = new Random(SEED);
    int many = 0;
    for (int i = 0; i < PAIRS; i++) {
      List<Volume> mine = List.of(some(random), some(random));
      List<Volume> theirs = List.of(some(random), some(random));
      String which = "seed " + SEED + ", pair " + i;
      List<Overlap> stated = stated(mine, theirs);
      for (int m = 0; m < mine.size(); m++) {
        for (int t = 0; t < theirs.size(); t++) {
          many += agrees(of(stated, m, t), written(mine.get(m), theirs.get(t)), which) ? 1 : 0;
        }
      }
      assertTrue(stated.stream().allMatch(one -> one.mine() < 2 && one.theirs() < 2), which);
    }
    assertTrue(many > PAIRS / 4, "met in more than one slot: " + many);
  }

  private static Optional<Overlap> of(List<Overlap> stated, int mine, int theirs) {
    List<Overlap> found =
        stated.stream().filter(one -> one.mine() == mine && one.theirs() == theirs).toList();
    assertTrue(found.size() < 2);
    return found.stream().findFirst();
  }

  private static boolean agrees(Optional<Overlap> stated, List<Overlap> written, String which) {
    assertEquals(written.isEmpty(), stated.isEmpty(), which);
    if (stated.isEmpty()) {
      return false;
    }
    Overlap one = stated.get();
    int closest =
        written.stream().mapToInt(RecurringSlotsMeetAsWrittenOutTest::close).max().orElseThrow();
    List<Overlap> alike = written.stream().filter(each -> close(each) == closest).toList();
    assertEquals(closest, close(one), which);
    assertEquals(alike.size(), one.windows().orElse(1), which);
    Overlap first =
        alike.stream()
            .min(java.util.Comparator.comparing(each -> each.window().from()))
            .orElseThrow();
    assertEquals(first.window(), one.window(), which);
    assertEquals(first.areaM2(), one.areaM2(), which);
    EnumSet<BufferOf> entered = EnumSet.noneOf(BufferOf.class);
    alike.forEach(each -> each.buffer().ifPresent(entered::add));
    assertEquals(
        entered.size() > 1 ? Optional.of(BufferOf.BOTH) : first.buffer(), one.buffer(), which);
    return alike.size() > 1;
  }

  private static int close(Overlap overlap) {
    return overlap.adjacent() ? 0 : overlap.buffer().isPresent() ? 1 : 2;
  }

  /// Each slot as a volume of its own.
  private static List<Overlap> written(Volume mine, Volume theirs) {
    return stated(mine.writtenOut(), theirs.writtenOut());
  }

  private static List<Overlap> stated(List<Volume> mine, List<Volume> theirs) {
    TreeIndex<Digest> index = new TreeIndex<>();
    index.insert(OTHER, Shapes.of(theirs));
    Repeats repeats = new Repeats(mine, digest -> theirs);
    List<Hit<Digest>> hits = repeats.once(index.snapshot().query(Shapes.of(mine)));
    FactsFinder.Buffers buffers =
        new FactsFinder.Buffers(mine.stream().map(Shapes::of).toList(), index.snapshot(), repeats);
    return FactsFinder.overlaps(FactsFinder.bounded(hits), FactsFinder.MAX_DRAWN, buffers).list();
  }

  private static Volume some(Random random) {
    Instant from = H.plus(Duration.ofMinutes(30L * random.nextInt(96)));
    int letter = random.nextInt(LETTERS.length());
    ZoneLetter zone = new ZoneLetter(LETTERS.substring(letter, letter + 1));
    int span = 1 + random.nextInt(9);
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    days.add(dayOf(from, zone));
    days.add(dayOf(from.plus(Duration.ofDays(span)), zone));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextBoolean()) {
        days.add(day);
      }
    }
    int minutes = 30 * (1 + random.nextInt(48));
    Area area = Given.square(random.nextInt(3), 0);
    Optional<Buffer> buffer =
        random.nextInt(3) == 0
            ? Optional.of(new Buffer(500, 0, 30 * (1 + random.nextInt(8))))
            : Optional.empty();
    return new Volume(
        area,
        new AltitudeBand(0, 500, Datum.AGL),
        Window.of(from, from.plus(Duration.ofDays(span)).plus(Duration.ofMinutes(minutes))),
        buffer,
        random.nextInt(4) == 0
            ? Optional.empty()
            : Optional.of(new Recurrence(new ArrayList<>(days), minutes, zone)));
  }

  private static DayOfWeek dayOf(Instant instant, ZoneLetter zone) {
    return instant.atOffset(ZoneOffset.ofHours(zone.hours())).getDayOfWeek();
  }
}
