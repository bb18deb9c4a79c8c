package org.entente.space;

import java.util.ArrayList;
import java.util.List;

/// Corridors cut into legs, each with the time it takes to pass it at an even pace, in the
/// direction the line is drawn.
final class Legs {
  /// A leg longer than this share of the line is cut again: else a straight road could not be
  /// split.
  private static final int PIECES = 8;

  /// Nobody is on time: each leg is held longer by this share of the whole, before and after.
  private static final int SLACK_SHARE = 8;

  /// Times are written to the minute: a leg held for less than the minutes it is written with would
  /// be another leg once somebody typed it.
  private static final long MINUTE = 60_000;

  /// Metres of latitude in a unit of the grid; lengths only weigh legs against one another.
  private static final double METRES_PER_UNIT = 0.0111;

  private Legs() {}

  /// What is no corridor, or has no end, stays as it is.
  static List<Volume> of(List<Volume> plan) {
    List<Volume> legs = new ArrayList<>();
    for (Volume volume : plan) {
      if (volume.shape() instanceof Shape.Corridor corridor && !volume.interval().isOpen()) {
        legs.addAll(of(volume, corridor));
      } else {
        legs.add(volume);
      }
    }
    return legs;
  }

  private static List<Volume> of(Volume volume, Shape.Corridor corridor) {
    List<GridPoint> line = denser(corridor.line());
    double whole = length(line);
    Interval interval = volume.interval();
    double duration = (double) interval.toEpochMs() - interval.fromEpochMs();
    double slack = duration / SLACK_SHARE;
    List<Volume> legs = new ArrayList<>();
    double passed = 0;
    for (int i = 1; i < line.size(); i++) {
      double after = passed + length(line.subList(i - 1, i + 1));
      long from = before(interval.fromEpochMs() + (long) (duration * passed / whole - slack));
      long to = after(interval.fromEpochMs() + (long) Math.ceil(duration * after / whole + slack));
      legs.add(
          new Volume(
              new Shape.Corridor(line.subList(i - 1, i + 1), corridor.widthMetres()),
              volume.band(),
              new Interval(
                  Math.max(interval.fromEpochMs(), from), Math.min(interval.toEpochMs(), to)),
              volume.buffer()));
      passed = after;
    }
    return legs;
  }

  private static long before(long epochMs) {
    return Math.floorDiv(epochMs, MINUTE) * MINUTE;
  }

  private static long after(long epochMs) {
    return Math.ceilDiv(epochMs, MINUTE) * MINUTE;
  }

  private static List<GridPoint> denser(List<GridPoint> line) {
    double most = length(line) / PIECES;
    List<GridPoint> dense = new ArrayList<>();
    dense.add(line.getFirst());
    for (int i = 1; i < line.size(); i++) {
      GridPoint from = line.get(i - 1);
      GridPoint to = line.get(i);
      int pieces = (int) Math.max(1, Math.ceil(length(List.of(from, to)) / most));
      for (int k = 1; k <= pieces; k++) {
        GridPoint point =
            new GridPoint(
                between(from.lonE7(), to.lonE7(), k, pieces),
                between(from.latE7(), to.latE7(), k, pieces));
        if (!point.equals(dense.getLast())) {
          dense.add(point);
        }
      }
    }
    return dense;
  }

  private static int between(int from, int to, int k, int pieces) {
    return (int) (from + ((long) to - from) * k / pieces);
  }

  /// Metres, roughly; 1 for what is no corridor.
  static double length(Shape shape) {
    return shape instanceof Shape.Corridor corridor ? length(corridor.line()) : 1;
  }

  private static double length(List<GridPoint> line) {
    double sum = 0;
    for (int i = 1; i < line.size(); i++) {
      GridPoint from = line.get(i - 1);
      GridPoint to = line.get(i);
      double middle = (from.latE7() + (double) to.latE7()) / (2.0 * GridPoint.UNITS_PER_DEGREE);
      double east = ((double) to.lonE7() - from.lonE7()) * StrictMath.cos(Math.toRadians(middle));
      double north = (double) to.latE7() - from.latE7();
      sum += Math.sqrt(east * east + north * north) * METRES_PER_UNIT;
    }
    return sum;
  }
}
