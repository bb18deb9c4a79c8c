package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.space.WaysOut.Limits;
import org.junit.jupiter.api.Test;

/// The browser finds a draft's ways out itself, since drafts do not leave it. Both read one file of
/// plans and answers: this test, and `web/test/DraftFindsTheServersWaysOut.test.ts`. Area cuts are
/// made by other means there and are asked again instead. To write it anew: `-Dvectors.write=true`.
class ClientsFindTheSameWaysOutTest {
  private static final Path FILE = Path.of("../web/test/vectors/ways-out.json");
  private static final int PLANS = 40;
  private static final int BUFFERED_PLANS = 30;
  private static final int OTHERS = 30;
  private static final int LON = -40_000_000;
  private static final int LAT = 145_000_000;
  private static final long HOUR = Samples.HOUR;
  private static final long DAY = 24 * HOUR;
  private static final long NOW = 20 * DAY;

  /// As the node's `WaysOutFinder` has them for what flies.
  private static final Limits LIMITS = new Limits(7 * DAY, HOUR / 4, NOW, 0, 6_000, 50);

  @Test
  void everyAnswerOfTheFileIsGivenHere() throws IOException {
    Random random = Samples.seeded("ClientsFindTheSameWaysOutTest", 20_211_006);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < PLANS; i++) {
      lines.add(line(random, i, false));
    }
    Random buffers = Samples.seeded("ClientsFindTheSameWaysOutTest.buffers", 20_211_008);
    for (int i = 0; i < BUFFERED_PLANS; i++) {
      lines.add(line(buffers, i, true));
    }
    String written = "[\n" + String.join(",\n", lines) + "\n]\n";
    if (Boolean.getBoolean("vectors.write")) {
      Files.writeString(FILE, written);
    }
    assertEquals(Files.readString(FILE), written);
  }

  private static String line(Random random, int i, boolean buffered) {
    List<Volume> plan =
        IntStream.rangeClosed(0, i % 3).mapToObj(k -> some(random, buffered)).toList();
    List<Volume> others = IntStream.range(0, OTHERS).mapToObj(k -> some(random, buffered)).toList();
    TreeIndex<Integer> index = new TreeIndex<>();
    for (int k = 0; k < others.size(); k++) {
      index.insert(k, List.of(others.get(k)));
    }
    List<WayOut> ways = new WaysOut<>(index.snapshot(), key -> true, LIMITS).ofAll(plan);
    List<Interval> slots =
        FreeSlots.find(
            index.snapshot(),
            plan.getFirst(),
            new Interval(NOW, NOW + 7 * DAY),
            6 * HOUR,
            key -> true);
    List<Interval> blocks =
        FreeSlots.findBlock(index.snapshot(), plan, new Interval(NOW, NOW + 7 * DAY), key -> true);
    return "{\"now\":%d,\"plan\":%s,\"others\":%s,\"ways\":%s,\"slots\":%s,\"blocks\":%s}"
        .formatted(
            NOW,
            list(plan.stream().map(ClientsMeetWhatTheServerMeetsTest::volume).toList()),
            list(others.stream().map(ClientsMeetWhatTheServerMeetsTest::volume).toList()),
            list(
                ways.stream()
                    .filter(way -> !(way instanceof WayOut.AreaCut))
                    .map(ClientsFindTheSameWaysOutTest::way)
                    .toList()),
            list(slots.stream().map(ClientsMeetWhatTheServerMeetsTest::window).toList()),
            list(blocks.stream().map(ClientsMeetWhatTheServerMeetsTest::window).toList()));
  }

  private static Volume some(Random random, boolean buffered) {
    Volume plain = some(random);
    Buffer buffer =
        buffered && random.nextInt(3) == 0
            ? ClientsMeetWhatTheServerMeetsTest.buffer(random)
            : Buffer.NONE;
    return new Volume(plain.shape(), plain.band(), plain.interval(), buffer);
  }

  private static Volume some(Random random) {
    Volume volume = Samples.anyVolume(random, LON, LAT);
    long from = NOW + HOUR * random.nextInt(48);
    int low = 50 * random.nextInt(20);
    return new Volume(
        volume.shape(),
        random.nextInt(8) == 0 ? volume.band() : new Band(low, low + 600, Datum.AGL),
        new Interval(from, from + HOUR * (1 + random.nextInt(12))));
  }

  private static String list(List<String> items) {
    return items.stream().collect(Collectors.joining(",", "[", "]"));
  }

  private static String way(WayOut way) {
    return switch (way) {
      case WayOut.TimeShift shift -> way("TIME_SHIFT", shift.byMs() / 60_000, way);
      case WayOut.HeightShift shift -> way("HEIGHT_SHIFT", shift.byMetres(), way);
      case WayOut.Legs legs -> way("LEGS", legs.byMs() / 60_000, way);
      case WayOut.AreaCut cut -> throw new AssertionError("left out");
    };
  }

  /// Legs tell what they are by their places and times; the others by how far they are moved.
  private static String way(String change, long by, WayOut way) {
    List<String> legs =
        way instanceof WayOut.Legs
            ? way.volumes().stream().map(ClientsMeetWhatTheServerMeetsTest::volume).toList()
            : List.of();
    return "[\"%s\",%d,%d,%s]".formatted(change, by, way.changePerMille(), list(legs));
  }
}
