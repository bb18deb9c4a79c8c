package org.entente.ledger.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Random;
import org.entente.ledger.export.Verdict.Altered;
import org.entente.ledger.export.Verdict.AtEntry;
import org.junit.jupiter.api.Test;

/// One changed byte anywhere in an export is found; if it lies in an entry's line, that entry is
/// named, and no other.
class EveryChangedByteIsFoundTest {
  private static final long SEED = 1923;
  private static final int RANDOM_FLIPS = 10_000;

  @Test
  void everyPositionOfASmallExport() {
    Random random = new Random(SEED);
    byte[] export = new SampleRecord(SEED, 5).partlyReleased();
    int[] entryAt = entryAt(export);
    for (int at = 0; at < export.length; at++) {
      byte lowBit = (byte) (export[at] ^ 1);
      assertFound(export, at, lowBit, entryAt[at]);
      byte other = (byte) (export[at] ^ 1 + random.nextInt(255));
      assertFound(export, at, other, entryAt[at]);
    }
  }

  @Test
  void tenThousandPlacesOfALargerExport() {
    Random random = new Random(SEED);
    byte[] export = new SampleRecord(SEED, 40).partlyReleased();
    int[] entryAt = entryAt(export);
    for (int i = 0; i < RANDOM_FLIPS; i++) {
      int at = random.nextInt(export.length);
      assertFound(export, at, (byte) (export[at] ^ 1 + random.nextInt(255)), entryAt[at]);
    }
  }

  /// Hashes alone must find it: then no signature is needed to see that bytes changed.
  private static void assertFound(byte[] export, int at, byte value, int entry) {
    byte[] changed = export.clone();
    changed[at] = value;
    Altered altered =
        assertInstanceOf(
            Altered.class,
            Verifying.verifyHashes(changed),
            () -> "seed " + SEED + " byte " + at + " to " + value);
    assertEquals(
        entry > 0,
        altered.place() instanceof AtEntry,
        () -> "seed " + SEED + " byte " + at + " to " + value + ": " + altered);
    if (entry > 0) {
      assertEquals(entry, altered.entry().orElseThrow(), () -> "byte " + at + ": " + altered);
    }
  }

  /// For each byte the entry in whose line it lies; 0 for the first and last line.
  private static int[] entryAt(byte[] export) {
    int[] entryAt = new int[export.length];
    List<byte[]> lines = SampleRecord.lines(export);
    int at = 0;
    for (int line = 0; line < lines.size(); line++) {
      for (int i = 0; i < lines.get(line).length; i++) {
        entryAt[at] = line < lines.size() - 1 ? line : 0;
        at++;
      }
    }
    return entryAt;
  }
}
