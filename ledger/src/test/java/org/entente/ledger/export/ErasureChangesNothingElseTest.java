package org.entente.ledger.export;

import static org.entente.ledger.export.Verifying.assertVerified;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErasureChangesNothingElseTest {
  @Test
  void everythingVerifiesAndOnlyTheErasedTextIsGone() {
    SampleRecord record = new SampleRecord(3, 8);
    List<byte[]> before = SampleRecord.lines(record.export());
    byte[] erased =
        record.export("*", (seq, part) -> seq != 4 || !part.startsWith("text:"), seq -> true);
    List<byte[]> after = SampleRecord.lines(erased);
    for (int line = 0; line < before.size(); line++) {
      if (line == 4) {
        assertTrue(text(before, line).contains("Réunion"));
        assertFalse(text(after, line).contains("Réunion"));
        assertEquals(manifest(before, line), manifest(after, line));
      } else {
        assertArrayEquals(before.get(line), after.get(line), "line " + line);
      }
    }
    Verdict.Verified whole = assertVerified(SampleRecord.join(before));
    Verdict.Verified rest = assertVerified(erased);
    assertEquals(whole.checkpoint(), rest.checkpoint());
    assertEquals(whole.tally().parts() - 1, rest.tally().parts());
    assertEquals(1, rest.tally().withheld());
  }

  private static String manifest(List<byte[]> lines, int line) {
    String text = text(lines, line);
    return text.substring(text.indexOf("\"leaf\""), text.indexOf("\"parts\""));
  }

  private static String text(List<byte[]> lines, int line) {
    return new String(lines.get(line), StandardCharsets.UTF_8);
  }
}
