package org.entente.space;

import java.util.ArrayList;
import java.util.List;

/// A volume and its outline as ints, a tenth of what objects take, and all of it in one place, since
/// waiting for memory costs more than comparing:
///
///     head, rank, band, from, to (two ints each), [core, diagonals: 4 ints each, if simple]
///     circle:   longitude, latitude, radius
///     corridor: width, line (x, y a point)
///     outline:  a ring, if simple; else number of regions, each: number of rings, rings
///     ring:     number of vertices (negative if it was turned round), x, y a vertex
///     [buffer:  metres, height, turnover as two ints]
///
/// The rank is the index's own. Simple is an outline of one ring. A polygon's points are those of its outline, turned back.
final class PackedShape {
  private static final int KIND = 0b11;
  private static final int POLYGON = 0;
  private static final int CIRCLE = 1;
  private static final int CORRIDOR = 2;
  private static final int SIMPLE = 0b100;
  private static final int BUFFERED = 0b1000;
  private static final int COUNT_SHIFT = 4;
  private static final int RANK = 1;
  private static final int BAND = 2;
  private static final int FROM = 4;
  private static final int TO = 6;
  private static final int PREFIX = 8;

  /// What tells of a simple outline without its corners.
  private static final int SUMMARY = Core.INTS + Diagonals.INTS;

  private PackedShape() {}

  static void write(PreparedVolume prepared, IntBag to) {
    Volume volume = prepared.volume();
    Outline outline = prepared.bare().outline();
    boolean simple = isSimple(outline);
    int head = to.size;
    int flags = (simple ? SIMPLE : 0) | (volume.buffer().isNone() ? 0 : BUFFERED);
    switch (volume.shape()) {
      case Shape.Polygon polygon -> {
        writeHead(POLYGON | flags, volume, to);
        writeOutline(outline, polygon, simple, to);
      }
      case Shape.Circle(GridPoint center, int radius) -> {
        writeHead(CIRCLE | flags, volume, to);
        writePoint(center, to);
        to.add(radius);
        writeOutline(outline, volume.shape(), simple, to);
      }
      case Shape.Corridor(List<GridPoint> line, int width) -> {
        writeHead(CORRIDOR | flags | line.size() << COUNT_SHIFT, volume, to);
        to.add(width);
        line.forEach(point -> writePoint(point, to));
        writeOutline(outline, volume.shape(), simple, to);
      }
    }
    if (simple) {
      writeSummary(to.ints, head);
    }
    writeBuffer(volume.buffer(), to);
  }

  /// As the other, without making objects of a polygon that needs none. False if it does need them,
  /// and then nothing is written.
  static boolean writePlain(Volume volume, IntBag to) {
    if (!(volume.shape() instanceof Shape.Polygon polygon)
        || !polygon.holes().isEmpty()
        || !volume.buffer().isNone()) {
      return false;
    }
    List<GridPoint> points = polygon.outer();
    int n = points.size() - 1;
    int head = to.size;
    to.reserve(PREFIX + SUMMARY + 1 + 2 * n);
    writeHead(POLYGON | SIMPLE, volume, to);
    boolean turned = !isAnticlockwise(points);
    to.add(turned ? -n : n);
    for (int i = 0; i < n; i++) {
      writePoint(points.get(turned ? n - 1 - i : i), to);
    }
    writeSummary(to.ints, head);
    return true;
  }

  private static void writeSummary(int[] packed, int at) {
    int ring = outline(packed, at);
    Core.write(packed, core(at), ring);
    Diagonals.write(packed, diagonals(at), ring);
  }

  /// As [Ring#turned] tells: by the turn at the westernmost of the southernmost vertices.
  private static boolean isAnticlockwise(List<GridPoint> points) {
    int n = points.size() - 1;
    int v = 0;
    for (int i = 1; i < n; i++) {
      GridPoint p = points.get(i);
      GridPoint q = points.get(v);
      if (p.latE7() < q.latE7() || (p.latE7() == q.latE7() && p.lonE7() < q.lonE7())) {
        v = i;
      }
    }
    GridPoint before = points.get(v == 0 ? n - 1 : v - 1);
    GridPoint here = points.get(v);
    GridPoint after = points.get(v + 1);
    return Exact.orientation(
            before.lonE7(),
            before.latE7(),
            here.lonE7(),
            here.latE7(),
            after.lonE7(),
            after.latE7())
        > 0;
  }

  private static boolean isSimple(Outline outline) {
    return outline.regions.size() == 1 && outline.regions.getFirst().holes().isEmpty();
  }

  /// The summary is written later, when the ring is there.
  private static void writeHead(int head, Volume volume, IntBag to) {
    to.add(head);
    to.add(0);
    addLong(PackedBand.of(volume.band()), to);
    addLong(volume.interval().fromEpochMs(), to);
    addLong(volume.interval().toEpochMs(), to);
    if ((head & SIMPLE) != 0) {
      to.reserve(SUMMARY);
      to.size += SUMMARY;
    }
  }

  private static void addLong(long value, IntBag to) {
    to.add((int) (value >> 32));
    to.add((int) value);
  }

  private static long longAt(int[] packed, int at) {
    return (long) packed[at] << 32 | packed[at + 1] & 0xFFFF_FFFFL;
  }

  static int rank(int[] packed, int at) {
    return packed[at + RANK];
  }

  static void putRank(int[] packed, int at, int rank) {
    packed[at + RANK] = rank;
  }

  /// As [PackedBand] has it.
  static long band(int[] packed, int at) {
    return longAt(packed, at + BAND);
  }

  static long fromMs(int[] packed, int at) {
    return longAt(packed, at + FROM);
  }

  static long toMs(int[] packed, int at) {
    return longAt(packed, at + TO);
  }

  private static void writePoint(GridPoint point, IntBag to) {
    to.add(point.lonE7());
    to.add(point.latE7());
  }

  private static void writeOutline(Outline outline, Shape shape, boolean simple, IntBag to) {
    if (simple) {
      writeRing(outline.regions.getFirst().outer(), shape, 0, to);
      return;
    }
    to.add(outline.regions.size());
    for (Region region : outline.regions) {
      List<Ring> rings = region.rings();
      to.add(rings.size());
      for (int r = 0; r < rings.size(); r++) {
        writeRing(rings.get(r), shape, r, to);
      }
    }
  }

  private static void writeRing(Ring ring, Shape shape, int index, IntBag to) {
    int n = ring.size();
    to.add(shape instanceof Shape.Polygon polygon && isTurned(ring, polygon, index) ? -n : n);
    for (int i = 0; i < n; i++) {
      to.add(ring.x[i]);
      to.add(ring.y[i]);
    }
  }

  /// A ring turned round begins with what was its last vertex.
  private static boolean isTurned(Ring ring, Shape.Polygon polygon, int index) {
    List<GridPoint> given = index == 0 ? polygon.outer() : polygon.holes().get(index - 1);
    return !ring.point(0).equals(given.getFirst());
  }

  private static void writeBuffer(Buffer buffer, IntBag to) {
    if (!buffer.isNone()) {
      to.add(buffer.metres());
      to.add(buffer.heightMetres());
      addLong(buffer.turnoverMs(), to);
    }
  }

  static boolean isSimple(int[] packed, int at) {
    return (packed[at] & SIMPLE) != 0;
  }

  static boolean isBuffered(int[] packed, int at) {
    return (packed[at] & BUFFERED) != 0;
  }

  /// Where the core of a simple shape is.
  static int core(int at) {
    return at + PREFIX;
  }

  /// Where the diagonals of a simple shape are.
  static int diagonals(int at) {
    return at + PREFIX + Core.INTS;
  }

  /// Where the outline begins: a ring if the shape is simple.
  static int outline(int[] packed, int at) {
    int head = packed[at];
    int parameters = at + PREFIX + ((head & SIMPLE) != 0 ? SUMMARY : 0);
    return switch (head & KIND) {
      case POLYGON -> parameters;
      case CIRCLE -> parameters + 3;
      default -> parameters + 1 + 2 * (head >>> COUNT_SHIFT);
    };
  }

  static Volume read(int[] packed, int at) {
    int head = packed[at];
    int parameters = at + PREFIX + ((head & SIMPLE) != 0 ? SUMMARY : 0);
    Shape shape =
        switch (head & KIND) {
          case POLYGON -> polygon(packed, outline(packed, at), isSimple(packed, at));
          case CIRCLE -> new Shape.Circle(point(packed, parameters), packed[parameters + 2]);
          default ->
              new Shape.Corridor(
                  points(packed, parameters + 1, head >>> COUNT_SHIFT), packed[parameters]);
        };
    return new Volume(
        shape,
        PackedBand.read(band(packed, at)),
        new Interval(fromMs(packed, at), toMs(packed, at)),
        buffer(packed, at));
  }

  private static Shape polygon(int[] packed, int outline, boolean simple) {
    List<List<GridPoint>> rings = new ArrayList<>();
    int count = simple ? 1 : packed[outline + 1];
    int at = simple ? outline : outline + 2;
    for (int r = 0; r < count; r++) {
      rings.add(closed(packed, at));
      at += ringInts(packed, at);
    }
    return new Shape.Polygon(rings.getFirst(), rings.subList(1, count));
  }

  private static List<GridPoint> closed(int[] packed, int ring) {
    List<GridPoint> points = points(packed, ring + 1, Math.abs(packed[ring]));
    List<GridPoint> closed = new ArrayList<>(packed[ring] < 0 ? points.reversed() : points);
    closed.add(closed.getFirst());
    return closed;
  }

  private static List<GridPoint> points(int[] packed, int at, int n) {
    List<GridPoint> points = new ArrayList<>(n + 1);
    for (int i = 0; i < n; i++) {
      points.add(point(packed, at + 2 * i));
    }
    return points;
  }

  private static GridPoint point(int[] packed, int at) {
    return new GridPoint(packed[at], packed[at + 1]);
  }

  /// How many ints the ring at this place takes.
  static int ringInts(int[] packed, int ring) {
    return 1 + 2 * Math.abs(packed[ring]);
  }

  private static Buffer buffer(int[] packed, int at) {
    if (!isBuffered(packed, at)) {
      return Buffer.NONE;
    }
    int end = endOfOutline(packed, at);
    return new Buffer(packed[end], packed[end + 1], longAt(packed, end + 2));
  }

  private static int endOfOutline(int[] packed, int at) {
    int place = outline(packed, at);
    if (isSimple(packed, at)) {
      return place + ringInts(packed, place);
    }
    int regions = packed[place++];
    for (int region = 0; region < regions; region++) {
      int rings = packed[place++];
      for (int r = 0; r < rings; r++) {
        place += ringInts(packed, place);
      }
    }
    return place;
  }

  /// The outline as objects, for what the fast test leaves undecided.
  static List<Region> regions(int[] packed, int at) {
    int place = outline(packed, at);
    if (isSimple(packed, at)) {
      return List.of(new Region(ring(packed, place), List.of()));
    }
    List<Region> regions = new ArrayList<>();
    int count = packed[place++];
    for (int region = 0; region < count; region++) {
      List<Ring> rings = new ArrayList<>();
      int ringCount = packed[place++];
      for (int r = 0; r < ringCount; r++) {
        rings.add(ring(packed, place));
        place += ringInts(packed, place);
      }
      regions.add(new Region(rings.getFirst(), rings.subList(1, ringCount)));
    }
    return regions;
  }

  private static Ring ring(int[] packed, int at) {
    return Ring.unpacked(packed, at + 1, Math.abs(packed[at]));
  }
}
