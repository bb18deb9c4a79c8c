package org.entente.audit;

import java.time.Duration;
import java.util.Optional;
import org.entente.audit.geometry.Point;

/// How far the lead may shift an approved version.
record Margins(long hours, long metres, long heightMetres) {
  private static final long MAX_HOURS = 24;
  private static final long MAX_KILOMETRES = 20;
  private static final long MAX_HEIGHT_METRES = 1_000;

  Duration time() {
    return Duration.ofHours(hours);
  }

  static Optional<Margins> of(Doc approval) {
    return approval
        .find("margins")
        .map(doc -> {
          long hours = within(doc.whole("hours"), MAX_HOURS);
          long kilometres = within(doc.whole("kilometres"), MAX_KILOMETRES);
          long height = within(doc.whole("heightMetres"), MAX_HEIGHT_METRES);
          if (hours + kilometres + height == 0) {
            throw new FormException("margins that allow nothing");
          }
          return new Margins(hours, kilometres * 1_000, height);
        });
  }

  private static long within(long value, long most) {
    if (value < 0 || value > most) {
      throw new FormException("margins of " + value);
    }
    return value;
  }

  boolean allow(Shift shift) {
    return shift.time().abs().compareTo(time()) <= 0
        && Math.abs(shift.heightMetres()) <= heightMetres;
  }

  /// A translation, from where the version was approved.
  record Shift(long eastE7, long northE7, long minutes, long heightMetres) {
    static final String PART = "shift";
    static final Shift NONE = new Shift(0, 0, 0, 0);

    static Shift of(Doc doc) {
      return new Shift(
          doc.whole("eastE7"),
          doc.whole("northE7"),
          doc.whole("minutes"),
          doc.whole("heightMetres"));
    }

    Duration time() {
      return Duration.ofMinutes(minutes);
    }

    Point of(Point point) {
      return new Point(point.x() + eastE7, point.y() + northE7);
    }
  }
}
