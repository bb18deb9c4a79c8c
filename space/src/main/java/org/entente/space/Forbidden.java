package org.entente.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/// Shifts that would meet something, as open intervals on a line, and the least that would not.
final class Forbidden {
  private record Gap(long above, long below) {}

  private final List<Gap> gaps = new ArrayList<>();

  /// Shifts greater than one and less than the other are forbidden.
  void add(long above, long below) {
    gaps.add(new Gap(above, below));
  }

  /// The least allowed shift upwards that is a multiple of the step and at most `most`.
  OptionalLong leastUp(long step, long most) {
    gaps.sort(Comparator.comparingLong(Gap::above));
    long shift = step;
    for (Gap gap : gaps) {
      if (gap.above < shift && shift < gap.below) {
        shift = roundedUp(gap.below, step);
      }
    }
    return shift > most ? OptionalLong.empty() : OptionalLong.of(shift);
  }

  /// The same downwards: at least `least`, which is negative.
  OptionalLong leastDown(long step, long least) {
    Forbidden mirrored = new Forbidden();
    gaps.forEach(gap -> mirrored.add(-gap.below, -gap.above));
    OptionalLong up = mirrored.leastUp(step, -least);
    return up.isEmpty() ? up : OptionalLong.of(-up.getAsLong());
  }

  private static long roundedUp(long value, long step) {
    return value >= Long.MAX_VALUE - step ? Long.MAX_VALUE : Math.ceilDiv(value, step) * step;
  }
}
