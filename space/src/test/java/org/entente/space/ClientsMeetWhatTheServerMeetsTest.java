package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The browser checks a draft against its own copy by the same rules, written again in another
/// language. Both read one file of pairs and answers: this test, that the answers are those of this
/// library; `web/test/DraftMeetsWhatTheServerMeets.test.ts`, that the browser gives them too. To
/// write the file anew after a change of the pairs: `-Dvectors.write=true`.
class ClientsMeetWhatTheServerMeetsTest {
  private static final Path FILE = Path.of("../web/test/vectors/meetings.json");
  private static final int RANDOM_PAIRS = 160;
  private static final int BUFFERED_PAIRS = 160;
  private static final int GAO_LON = -400_000;
  private static final int GAO_LAT = 162_700_000;

  @Test
  void everyAnswerOfTheFileIsGivenHere() throws IOException {
    List<String> lines = new ArrayList<>();
    neighbours().forEach(pair -> lines.add(line(pair)));
    Random random = Samples.seeded("ClientsMeetWhatTheServerMeetsTest", 20_211_005);
    while (lines.size() < RANDOM_PAIRS) {
      lines.add(
          line(
              new Pair(
                  Samples.anyVolume(random, GAO_LON, GAO_LAT),
                  Samples.anyVolume(random, GAO_LON, GAO_LAT))));
    }
    for (int i = 0; i < 60; i++) {
      lines.add(
          line(
              new Pair(
                  Samples.volume(Samples.crowded(random, 6)),
                  Samples.volume(Samples.crowded(random, 6)))));
    }
    Random buffers = Samples.seeded("ClientsMeetWhatTheServerMeetsTest.buffers", 20_211_007);
    for (int i = 0; i < BUFFERED_PAIRS; i++) {
      lines.add(line(buffered(buffers)));
    }
    String written = "[\n" + String.join(",\n", lines) + "\n]\n";
    if (Boolean.getBoolean("vectors.write")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, written);
    }
    assertEquals(Files.readString(FILE), written);
  }

  private record Pair(Volume mine, Volume theirs) {}

  /// Hazards and their neighbours, close enough in each of the three for their buffers to matter.
  private static Pair buffered(Random random) {
    return new Pair(hazard(random, random.nextInt(4) > 0), hazard(random, random.nextInt(2) == 0));
  }

  private static Volume hazard(Random random, boolean isHazard) {
    Volume any = Samples.anyVolume(random, GAO_LON, GAO_LAT);
    long from = Samples.HOUR * random.nextInt(12);
    int low = 100 * random.nextInt(8);
    return new Volume(
        any.shape(),
        new Band(low, low + 200, Datum.AGL),
        new Interval(from, from + Samples.HOUR * (1 + random.nextInt(6))),
        isHazard ? buffer(random) : Buffer.NONE);
  }

  static Buffer buffer(Random random) {
    return new Buffer(
        random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(30_000),
        random.nextInt(3) == 0 ? 0 : random.nextInt(800),
        random.nextInt(3) == 0 ? 0 : 60_000L * random.nextInt(300));
  }

  /// Shared borders, and neighbours one unit of the grid, one metre and one second apart.
  private static List<Pair> neighbours() {
    List<Pair> pairs = new ArrayList<>();
    Shape box = Samples.box(0, 150_000_000, 1_000_000, 151_000_000);
    Shape beside = Samples.box(1_000_000, 150_200_000, 2_000_000, 150_800_000);
    for (int step : new int[] {-1, 0, 1}) {
      Shape moved = Samples.box(1_000_000 + step, 150_000_000, 2_000_000, 151_000_000);
      pairs.add(of(box, moved, 0, 100, Datum.AGL, 0));
      pairs.add(of(box, box, 100 + step, 200, Datum.AGL, 0));
      pairs.add(of(box, box, 100 + step, 200, Datum.AMSL, 0));
      pairs.add(of(box, box, 100 + step, 200, Datum.UNKNOWN, 0));
      pairs.add(of(box, box, 0, 100, Datum.AGL, Samples.HOUR + step * 1_000L));
    }
    pairs.add(of(box, beside, 0, 100, Datum.AGL, 0));
    for (int radius = 1_000; radius <= 1_003; radius++) {
      GridPoint here = new GridPoint(GAO_LON, GAO_LAT);
      GridPoint there = new GridPoint(GAO_LON + 187_244, GAO_LAT);
      pairs.add(
          of(new Shape.Circle(here, 1_000), new Shape.Circle(there, radius), 0, 100, Datum.AGL, 0));
    }
    List<GridPoint> line =
        Samples.points("-80000000 126000000, -62000000 134000000, -40000000 145000000");
    Shape corridor = new Shape.Corridor(line, 2_001);
    Shape astride = new Shape.Circle(new GridPoint(-62_000_000, 134_000_000), 5_000);
    pairs.add(of(corridor, astride, 0, 100, Datum.AGL, 0));
    pairs.add(of(corridor, new Shape.Corridor(line.reversed(), 500), 0, 100, Datum.AGL, 0));
    return pairs;
  }

  private static Pair of(Shape mine, Shape theirs, int low, int high, Datum datum, long from) {
    return new Pair(
        Samples.volume(mine),
        new Volume(
            theirs, new Band(low, high, datum), new Interval(from, from + 2 * Samples.HOUR)));
  }

  private static String line(Pair pair) {
    return "{\"mine\":%s,\"theirs\":%s,\"met\":%s,\"outlines\":[%s,%s]}"
        .formatted(
            volume(pair.mine()),
            volume(pair.theirs()),
            met(pair, Overlap.meet(pair.mine(), pair.theirs())),
            outline(pair.mine()),
            outline(pair.theirs()));
  }

  private static String met(Pair pair, Overlap overlap) {
    return switch (overlap) {
      case Overlap.Disjoint disjoint -> "null";
      case Overlap.Adjacent adjacent ->
          "{\"adjacent\":true,%s}".formatted(common(adjacent.band(), adjacent.interval()));
      case Overlap.Near near ->
          "{\"adjacent\":false,\"buffer\":\"%s\",%s,\"areaM2\":%d}"
              .formatted(
                  near.whose(),
                  common(near.band(), near.interval()),
                  SharedArea.ofBuffer(pair.mine(), pair.theirs(), near.whose()).squareMetres());
      case Overlap.Shared shared ->
          "{\"adjacent\":false,%s,\"areaM2\":%d}"
              .formatted(common(shared.band(), shared.interval()), shared.area().squareMetres());
    };
  }

  private static String common(SharedBand band, Interval interval) {
    String heights =
        switch (band) {
          case SharedBand.Known known -> band(known.band());
          case SharedBand.Unknown unknown -> "null";
        };
    return "\"band\":%s,\"window\":%s".formatted(heights, window(interval));
  }

  static String volume(Volume volume) {
    return "{\"area\":%s,\"band\":%s,\"window\":%s%s}"
        .formatted(
            area(volume.shape()),
            band(volume.band()),
            window(volume.interval()),
            volume.buffer().isNone() ? "" : buffer(volume.buffer()));
  }

  private static String buffer(Buffer buffer) {
    return ",\"buffer\":[%d,%d,%d]"
        .formatted(buffer.metres(), buffer.heightMetres(), buffer.turnoverMs() / 60_000);
  }

  private static String area(Shape shape) {
    return switch (shape) {
      case Shape.Circle(GridPoint center, int radius) ->
          "[\"Circle\",%s,%d]".formatted(points(List.of(center)), radius);
      case Shape.Corridor(List<GridPoint> line, int width) ->
          "[\"Corridor\",%s,%d]".formatted(points(line), width);
      case Shape.Polygon polygon -> {
        List<String> rings = new ArrayList<>();
        rings.add(points(polygon.outer()));
        polygon.holes().forEach(hole -> rings.add(points(hole)));
        yield "[\"Polygon\",%s]".formatted(String.join(",", rings));
      }
    };
  }

  private static String points(List<GridPoint> points) {
    return points.stream()
        .map(point -> point.lonE7() + "," + point.latE7())
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String band(Band band) {
    return "[%d,%d,\"%s\"]".formatted(band.lowMetres(), band.highMetres(), band.datum());
  }

  static String window(Interval interval) {
    return "[%d,%s]"
        .formatted(
            interval.fromEpochMs(),
            interval.isOpen() ? "null" : Long.toString(interval.toEpochMs()));
  }

  /// Of all corners, with the buffer: two outlines of one hash are the same, to the last unit.
  private static int outline(Volume volume) {
    int hash = 0;
    for (Shape.Polygon part : Outline.grown(volume.shape(), volume.buffer().metres()).parts()) {
      for (GridPoint point : part.outer()) {
        hash = 31 * (31 * hash + point.lonE7()) + point.latE7();
      }
    }
    return hash;
  }
}
