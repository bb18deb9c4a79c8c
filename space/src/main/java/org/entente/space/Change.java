package org.entente.space;

import java.util.List;

/// How much of a plan a change gives up, in thousandths, rounded up.
final class Change {
  private static final int ALL = 1_000;

  private Change() {}

  /// The share of the plan's time that is outside its own windows after a shift; a window without
  /// end gives up nothing by ending later, and is taken for a day long.
  static int ofTime(List<Volume> plan, long byMs) {
    double planned = 0;
    double lost = 0;
    for (Volume volume : plan) {
      double ms = milliseconds(volume.interval());
      planned += ms;
      lost += Math.min(ms, Math.abs((double) byMs));
    }
    return perMille(lost, planned);
  }

  private static double milliseconds(Interval interval) {
    return interval.isOpen() ? OPEN_AS_MS : (double) interval.toEpochMs() - interval.fromEpochMs();
  }

  private static final double OPEN_AS_MS = 86_400_000;

  static int ofHeight(List<Volume> plan, int byMetres) {
    double planned = 0;
    double lost = 0;
    for (Volume volume : plan) {
      double metres = (double) volume.band().highMetres() - volume.band().lowMetres();
      planned += metres;
      lost += Math.min(metres, Math.abs((double) byMetres));
    }
    return perMille(lost, planned);
  }

  /// The share of length times time that the legs no longer take.
  static int ofLegs(List<Volume> plan, List<Volume> legs) {
    double planned = occupied(plan);
    return perMille(planned - occupied(legs), planned);
  }

  private static double occupied(List<Volume> volumes) {
    double sum = 0;
    for (Volume volume : volumes) {
      sum += Legs.length(volume.shape()) * milliseconds(volume.interval());
    }
    return sum;
  }

  static int perMille(double lost, double planned) {
    return planned <= 0 ? ALL : (int) Math.min(ALL, Math.max(0, Math.ceil(ALL * lost / planned)));
  }
}
