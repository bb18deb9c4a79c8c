package org.entente.view;

import java.util.List;
import java.util.Optional;
import org.entente.coordination.Coordination;
import org.entente.kernel.Area;
import org.entente.kernel.Digest;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Volume;

/// How much of a volume's ground is shared, in hundredths: for people to judge by, never to decide
/// by, so a flat Earth round the place is near enough.
final class GroundShare {
  private static final double METRES_A_UNIT = 40_007_863.0 / 360 / 1e7;
  private static final double RADIANS_A_UNIT = Math.PI / 180 / 1e7;
  private static final int WHOLE = 100;

  private GroundShare() {}

  /// None when the version is no longer live, or its ground has no size to speak of.
  static Optional<Integer> of(Coordination state, Digest spaceTime, int volume, long sharedM2) {
    return state
        .footprints()
        .find(spaceTime)
        .filter(footprint -> volume < footprint.volumes().size())
        .map(footprint -> footprint.volumes().get(volume))
        .map(Volume::area)
        .map(GroundShare::squareMetres)
        .filter(whole -> whole >= 1)
        .map(whole -> Math.clamp(Math.round(WHOLE * sharedM2 / whole), 0, WHOLE));
  }

  static double squareMetres(Area area) {
    return switch (area) {
      case Area.Circle circle -> Math.PI * circle.radiusMetres() * (double) circle.radiusMetres();
      case Area.Corridor corridor -> {
        double half = corridor.widthMetres() / 2.0;
        yield length(corridor.line()) * corridor.widthMetres() + Math.PI * half * half;
      }
      case Area.Polygon polygon -> {
        double holes =
            polygon.rings().stream().skip(1).mapToDouble(GroundShare::squareMetres).sum();
        yield squareMetres(polygon.rings().getFirst()) - holes;
      }
    };
  }

  private static double length(List<GeoPoint> line) {
    double metres = 0;
    for (int i = 1; i < line.size(); i++) {
      GeoPoint from = line.get(i - 1);
      GeoPoint to = line.get(i);
      double east = ((double) to.lonE7() - from.lonE7()) * narrowing(from.latE7());
      metres += StrictMath.hypot(east, (double) to.latE7() - from.latE7()) * METRES_A_UNIT;
    }
    return metres;
  }

  /// Twice the area is the sum of the cross products; in doubles, since 64 bits do not hold them.
  private static double squareMetres(List<GeoPoint> ring) {
    GeoPoint start = ring.getFirst();
    double twice = 0;
    double latitudes = 0;
    for (int i = 1; i < ring.size(); i++) {
      GeoPoint a = ring.get(i - 1);
      GeoPoint b = ring.get(i);
      twice +=
          ((double) a.lonE7() - start.lonE7()) * ((double) b.latE7() - start.latE7())
              - ((double) b.lonE7() - start.lonE7()) * ((double) a.latE7() - start.latE7());
      latitudes += a.latE7();
    }
    double narrow = narrowing(latitudes / (ring.size() - 1));
    return Math.abs(twice) / 2 * narrow * METRES_A_UNIT * METRES_A_UNIT;
  }

  private static double narrowing(double latE7) {
    return StrictMath.cos(latE7 * RADIANS_A_UNIT);
  }
}
