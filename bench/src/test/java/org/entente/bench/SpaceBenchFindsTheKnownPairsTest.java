package org.entente.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pairs of PostGIS 3.3.2 (three of its indexes, and every pair tested) on the same data.
class SpaceBenchFindsTheKnownPairsTest {
  private static final String PAIRS_OF_10_000 =
      "74654e4fb0bbd1c58791fc99cc0d3ed2a77122a5227628ec06cc0db569dc1845";
  private static final String ROWS_OF_10_000 =
      "5fca6d00fd7bca6769c1570740cf6878f097d3b426d44cd7dd76ff48a03405b7";

  private static String run(String... words) throws Exception {
    return new SpaceBench().run(List.of(words)).json("space");
  }

  @Test
  void amongTenThousand(@TempDir Path folder) throws Exception {
    Path pairs = folder.resolve("pairs.csv");
    String json =
        run(
            "--ops",
            "generated:10000",
            "--probes",
            "generated:1000",
            "--pairs-out",
            pairs.toString());
    assertTrue(json.contains("\"n\":10000,\"probes\":1000,\"pairs\":907,"), json);
    assertTrue(json.contains("\"pairs_sha256\":\"" + PAIRS_OF_10_000 + "\""), json);
    assertEquals(PAIRS_OF_10_000, SpaceBench.sha256(Files.readString(pairs)));
  }

  /// Another program in another language made the rows that PostGIS was given.
  @Test
  void theRowsAreThoseOfTheOtherGenerator(@TempDir Path folder) throws Exception {
    StringBuilder csv = new StringBuilder(SpaceRows.HEADER);
    for (int id = 1; id <= 10_000; id++) {
      csv.append(SpaceRows.write(SpaceData.row(SpaceData.Stream.OPS, id)));
    }
    assertEquals(ROWS_OF_10_000, SpaceBench.sha256(csv.toString()));
    Path file = folder.resolve("ops.csv");
    Files.writeString(file, csv);
    List<SpaceRow> read = SpaceRows.all(file.toString(), SpaceData.Stream.OPS);
    assertEquals(10_000, read.size());
    for (SpaceRow row : read) {
      assertEquals(
          SpaceRows.write(SpaceData.row(SpaceData.Stream.OPS, row.id())), SpaceRows.write(row));
    }
  }
}
