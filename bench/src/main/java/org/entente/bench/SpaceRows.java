package org.entente.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Conflict data: a CSV with the columns
/// `id,party,category,alt_lo_m,alt_hi_m,start_utc,end_utc,wkt` (one quoted polygon without holes a
/// row, seven decimals), or as many rows of [SpaceData] as `generated:N` says.
final class SpaceRows {
  static final String HEADER = "id,party,category,alt_lo_m,alt_hi_m,start_utc,end_utc,wkt\n";

  private static final String GENERATED = "generated:";

  private SpaceRows() {}

  /// One row after the other, without holding all.
  static Iterator<SpaceRow> open(String source, SpaceData.Stream stream) throws IOException {
    if (source.startsWith(GENERATED)) {
      int n = Integer.parseInt(source.substring(GENERATED.length()));
      return IntStream.rangeClosed(1, n).mapToObj(i -> SpaceData.row(stream, i)).iterator();
    }
    BufferedReader reader = Files.newBufferedReader(Path.of(source));
    reader.readLine();
    return reader.lines().map(SpaceRows::parse).iterator();
  }

  static List<SpaceRow> all(String source, SpaceData.Stream stream) throws IOException {
    List<SpaceRow> rows = new ArrayList<>();
    open(source, stream).forEachRemaining(rows::add);
    return rows;
  }

  static SpaceRow parse(String line) {
    String[] fields = line.split(",", 8);
    return new SpaceRow(
        Integer.parseInt(fields[0]),
        Integer.parseInt(fields[1].substring(1)),
        fields[2],
        Integer.parseInt(fields[3]),
        Integer.parseInt(fields[4]),
        Instant.parse(fields[5]).toEpochMilli(),
        Instant.parse(fields[6]).toEpochMilli(),
        ring(fields[7]));
  }

  private static int[] ring(String wkt) {
    int start = wkt.lastIndexOf('(') + 1;
    String[] numbers = wkt.substring(start, wkt.indexOf(')')).split("[ ,]+", -1);
    int[] ring = new int[numbers.length];
    for (int i = 0; i < ring.length; i++) {
      ring[i] = units(numbers[i]);
    }
    return ring;
  }

  /// Exact: the digits themselves, never by way of a floating-point number.
  private static int units(String degrees) {
    int point = degrees.indexOf('.');
    String decimals = point < 0 ? "" : degrees.substring(point + 1);
    if (decimals.length() > 7) {
      throw new UncheckedIOException(new IOException("more than seven decimals: " + degrees));
    }
    String whole = point < 0 ? degrees : degrees.substring(0, point);
    return Integer.parseInt(whole + decimals + "0".repeat(7 - decimals.length()));
  }

  /// A row as the CSV has it.
  static String write(SpaceRow row) {
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%d,P%02d,%s,%d,%d,%s,%s,\"POLYGON((",
            row.id(),
            row.party(),
            row.category(),
            row.low(),
            row.high(),
            Instant.ofEpochMilli(row.fromMs()),
            Instant.ofEpochMilli(row.toMs())));
    for (int i = 0; i < row.ring().length; i += 2) {
      line.append(i == 0 ? "" : ",");
      line.append(degrees(row.ring()[i])).append(' ').append(degrees(row.ring()[i + 1]));
    }
    return line.append("))\"\n").toString();
  }

  private static String degrees(int units) {
    return java.math.BigDecimal.valueOf(units, 7).toPlainString();
  }
}
