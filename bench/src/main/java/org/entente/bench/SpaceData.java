package org.entente.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/// Made-up operations over Mali in ninety days of 2026, crowded round its towns: for measuring and
/// comparing conflict searches. Every row follows from its stream and number alone (SplitMix64), so
/// the first 10,000 of a million are the 10,000. Bounds of time and height fall on quarters of an
/// hour and fifties of metres, so touching ones are common.
final class SpaceData {
  /// Independent sequences of rows.
  enum Stream {
    OPS(1),
    PROBES(2),
    CANDIDATES(3),
    /// Crowded round Gao in three days.
    HOT(4);

    private final long number;

    Stream(long number) {
      this.number = number;
    }
  }

  private enum Form {
    POLYGON,
    CORRIDOR,
    CIRCLE
  }

  private record Town(double lon, double lat, int weight) {}

  private record Kind(
      String name,
      int weight,
      Form form,
      double leastKm,
      double mostKm,
      double leastBase,
      double mostBase,
      double leastThick,
      double mostThick,
      double leastHours,
      double mostHours) {}

  private static final double WEST = -12.24;
  private static final double EAST = 4.27;
  private static final double SOUTH = 10.14;
  private static final double NORTH = 25.00;
  private static final int DAYS = 90;
  private static final int HOT_DAYS = 3;
  private static final int MINUTES_PER_DAY = 1_440;
  private static final long EPOCH_MS = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
  private static final double DEGREES_PER_KM = 1.0 / 111.320;

  private static final Town GAO = new Town(-0.04, 16.27, 11);
  private static final Town[] TOWNS = {
    new Town(-8.00, 12.64, 10), new Town(-11.44, 14.45, 4), new Town(-7.56, 12.86, 3),
    new Town(-5.67, 11.32, 4), new Town(-6.26, 13.43, 6), new Town(-4.10, 14.53, 10),
    new Town(-3.01, 16.77, 9), GAO, new Town(1.41, 18.44, 8),
    new Town(2.40, 15.92, 8), new Town(-3.98, 22.68, 1), new Town(-9.59, 15.23, 2),
    new Town(-7.29, 15.17, 3), new Town(-2.95, 15.00, 6), new Town(-3.61, 14.35, 5),
    new Town(0.50, 15.66, 5), new Town(1.01, 20.20, 3), new Town(-1.30, 15.82, 4),
    new Town(-7.48, 11.42, 1), new Town(-5.46, 12.39, 2)
  };

  private static final Kind[] KINDS = {
    new Kind("GROUND_MANOEUVRE", 24, Form.POLYGON, 3, 50, 0, 0, 100, 300, 6, 336),
    new Kind("CONVOY", 14, Form.CORRIDOR, 10, 50, 0, 0, 50, 50, 2, 24),
    new Kind("AIR_CORRIDOR", 12, Form.CORRIDOR, 20, 50, 300, 5500, 300, 1200, 1, 12),
    new Kind("UAS_ORBIT", 12, Form.CIRCLE, 3, 30, 300, 4500, 150, 600, 1, 12),
    new Kind("AIR_OPERATIONS_AREA", 6, Form.POLYGON, 10, 50, 0, 3000, 3000, 4500, 1, 12),
    new Kind("FIRING_AREA", 5, Form.POLYGON, 5, 30, 0, 0, 3000, 9000, 1, 48),
    new Kind("RESTRICTED_FIRE_AREA", 4, Form.POLYGON, 1, 10, 0, 0, 3000, 3000, 168, 2160),
    new Kind("HUMANITARIAN_SITE", 8, Form.CIRCLE, 1, 3, 0, 0, 300, 300, 336, 2160),
    new Kind("HUMANITARIAN_MOVE", 6, Form.CORRIDOR, 10, 50, 0, 0, 50, 50, 4, 24),
    new Kind("ENGINEER_EOD", 4, Form.POLYGON, 1, 8, 0, 0, 300, 300, 24, 240),
    new Kind("BASE", 3, Form.CIRCLE, 1, 4, 0, 0, 500, 500, 720, 2160),
    new Kind("TRAINING_RANGE", 2, Form.POLYGON, 5, 25, 0, 0, 2500, 2500, 24, 240)
  };

  private static final int[] PARTY_WEIGHTS = {30, 12, 10, 9, 8, 7, 6, 5, 5, 4, 2, 2};

  private final Random random;

  private SpaceData(Random random) {
    this.random = random;
  }

  static SpaceRow row(Stream stream, int id) {
    return new SpaceData(new Random(stream.number, id)).row(id, stream == Stream.HOT);
  }

  private SpaceRow row(int id, boolean hot) {
    int party = 1 + pick(PARTY_WEIGHTS);
    Kind kind = KINDS[pick(java.util.Arrays.stream(KINDS).mapToInt(Kind::weight).toArray())];
    double[] centre = hot ? nearGao() : anywhere();
    double size = logUniform(kind.leastKm, kind.mostKm);
    int low = 50 * (int) ((kind.leastBase + random.next() * (kind.mostBase - kind.leastBase)) / 50);
    int thick =
        50
            * Math.max(
                1,
                (int)
                    ((kind.leastThick + random.next() * (kind.mostThick - kind.leastThick)) / 50));
    double hours = logUniform(kind.leastHours, kind.mostHours);
    int span = (hot ? HOT_DAYS : DAYS) * MINUTES_PER_DAY;
    int minutes = Math.min(span, 15 * Math.max(1, (int) Math.rint(hours * 4)));
    int start = 15 * (int) (random.next() * ((span - minutes) / 15 + 1));
    double[] metres = outline(kind, size / 2);
    return new SpaceRow(
        id,
        party,
        kind.name,
        low,
        low + thick,
        EPOCH_MS + start * 60_000L,
        EPOCH_MS + (start + minutes) * 60_000L,
        ring(centre, metres));
  }

  private static int[] ring(double[] centre, double[] km) {
    double perKmEast = DEGREES_PER_KM / Math.cos(Math.toRadians(centre[1]));
    int[] ring = new int[km.length + 2];
    for (int i = 0; i < km.length; i += 2) {
      ring[i] = units(centre[0] + km[i] * perKmEast);
      ring[i + 1] = units(centre[1] + km[i + 1] * DEGREES_PER_KM);
    }
    ring[km.length] = ring[0];
    ring[km.length + 1] = ring[1];
    return ring;
  }

  /// As a decimal of seven places is written: the exact value of the double, rounded to even.
  private static int units(double degrees) {
    double units = degrees * GRID;
    double nearest = Math.rint(units);
    if (Math.abs(Math.abs(units - nearest) - 0.5) > 1e-3) {
      return (int) nearest;
    }
    return new BigDecimal(degrees).setScale(7, RoundingMode.HALF_EVEN).unscaledValue().intValue();
  }

  private static final double GRID = 1e7;

  private double[] outline(Kind kind, double radius) {
    return switch (kind.form) {
      case CIRCLE -> circle(radius);
      case CORRIDOR -> corridor(kind, radius);
      case POLYGON -> star(radius);
    };
  }

  private static double[] circle(double radius) {
    double[] points = new double[64];
    for (int k = 0; k < 32; k++) {
      double angle = 2.0 * Math.PI * k / 32;
      points[2 * k] = radius * Math.cos(angle);
      points[2 * k + 1] = radius * Math.sin(angle);
    }
    return points;
  }

  private double[] corridor(Kind kind, double half) {
    double angle = Math.PI * random.next();
    double width =
        kind.name.equals("AIR_CORRIDOR") ? 0.5 + 4.5 * random.next() : 0.5 + random.next();
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double[] corners = {-half, -width, half, -width, half, width, -half, width};
    double[] turned = new double[corners.length];
    for (int i = 0; i < corners.length; i += 2) {
      turned[i] = corners[i] * cos - corners[i + 1] * sin;
      turned[i + 1] = corners[i] * sin + corners[i + 1] * cos;
    }
    return turned;
  }

  /// Every ray from the centre meets it once.
  private double[] star(double radius) {
    int n = 4 + (int) (random.next() * 9);
    double first = 2.0 * Math.PI * random.next();
    double[] points = new double[2 * n];
    for (int k = 0; k < n; k++) {
      double angle = first + 2.0 * Math.PI * (k + 0.8 * random.next()) / n;
      double reach = radius * (0.6 + 0.4 * random.next());
      points[2 * k] = reach * Math.cos(angle);
      points[2 * k + 1] = reach * Math.sin(angle);
    }
    return points;
  }

  private double[] nearGao() {
    double[] normal = random.normals();
    return new double[] {
      GAO.lon + 25 * normal[0] * DEGREES_PER_KM / Math.cos(Math.toRadians(GAO.lat)),
      GAO.lat + 25 * normal[1] * DEGREES_PER_KM
    };
  }

  /// Round a town, along a way between two, or anywhere.
  private double[] anywhere() {
    while (true) {
      double where = random.next();
      double lon;
      double lat;
      double spreadKm;
      if (where < 0.70) {
        Town town = town();
        lon = town.lon;
        lat = town.lat;
        spreadKm = random.next() < 0.5 ? 15.0 : 60.0;
      } else if (where < 0.85) {
        Town from = town();
        Town to = town();
        double part = random.next();
        lon = from.lon + part * (to.lon - from.lon);
        lat = from.lat + part * (to.lat - from.lat);
        spreadKm = 8.0;
      } else {
        lon = WEST + random.next() * (EAST - WEST);
        lat = SOUTH + random.next() * (NORTH - SOUTH);
        spreadKm = 0.0;
      }
      double[] normal = random.normals();
      lat += spreadKm * normal[1] * DEGREES_PER_KM;
      lon += spreadKm * normal[0] * DEGREES_PER_KM / Math.cos(Math.toRadians(lat));
      if (lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH) {
        return new double[] {lon, lat};
      }
    }
  }

  private Town town() {
    return TOWNS[pick(java.util.Arrays.stream(TOWNS).mapToInt(Town::weight).toArray())];
  }

  private double logUniform(double least, double most) {
    double u = random.next();
    return least == most ? least : least * Math.exp(u * Math.log(most / least));
  }

  private int pick(int[] weights) {
    int left = (int) (random.next() * java.util.Arrays.stream(weights).sum());
    int picked = 0;
    while (left >= weights[picked]) {
      left -= weights[picked++];
    }
    return picked;
  }

  /// SplitMix64.
  private static final class Random {
    private long state;

    Random(long stream, long id) {
      state = (stream << 56) ^ (id * 0xD1342543DE82EF95L);
      bits();
    }

    private long bits() {
      state += 0x9E3779B97F4A7C15L;
      long s = state;
      s = (s ^ (s >>> 30)) * 0xBF58476D1CE4E5B9L;
      s = (s ^ (s >>> 27)) * 0x94D049BB133111EBL;
      return s ^ (s >>> 31);
    }

    /// Uniform in [0, 1) on 53 bits.
    double next() {
      return (bits() >>> 11) * 0x1.0p-53;
    }

    double[] normals() {
      double r = Math.sqrt(-2.0 * Math.log(1.0 - next()));
      double angle = 2.0 * Math.PI * next();
      return new double[] {r * Math.cos(angle), r * Math.sin(angle)};
    }
  }
}
