package org.entente.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.entente.ledger.export.Verifying.assertClosing;
import static org.entente.ledger.export.Verifying.assertEntry;
import static org.entente.ledger.export.Verifying.assertHeader;
import static org.entente.ledger.export.Verifying.assertVerified;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import org.entente.ledger.Part;
import org.entente.ledger.export.Verdict.Reason;
import org.junit.jupiter.api.Test;

/// Whoever alters a line on purpose computes its check anew. He is found all the same.
class ForgedLinesAreNamedTest {
  private static final SampleRecord RECORD = new SampleRecord(11, 6);

  @Test
  void aTextRewritten() {
    assertEntry(4, Reason.PART, forge(4, "Réunion", "Reunion"));
  }

  @Test
  void aSaltRewritten() {
    assertEntry(2, Reason.PART, forge(2, "\"salt\":\"", "\"salt\":\"00", 2));
  }

  @Test
  void aPartRenamed() {
    assertEntry(4, Reason.PART_UNKNOWN, forge(4, "\"clause:means\":", "\"clause:meanz\":"));
  }

  @Test
  void aSignatureExchanged() {
    assertEntry(4, Reason.LEAF, forge(4, "host.j3 post", "host.j4 post"));
    assertEntry(4, Reason.LEAF, forge(4, "host.j3 post", "host.j3 node"));
  }

  @Test
  void aLineThatIsNotAnEntry() {
    assertEntry(3, Reason.UNEXPECTED, forge(3, "\"seq\":3", "\"seq\":\"3\""));
    assertEntry(3, Reason.UNEXPECTED, forge(3, "\"seq\":3", "\"seq\":3,\"zzz\":1"));
    assertEntry(3, Reason.NOT_CANONICAL, forge(3, "\"seq\":3", "\"seq\":3.0"));
    assertEntry(3, Reason.SEQUENCE, forge(3, "\"seq\":3", "\"seq\":4"));
    assertEntry(3, Reason.SEQUENCE, forge(3, "entry/v1\\n3", "entry/v1\\n4"));
    assertEntry(3, Reason.MANIFEST, forge(3, "entry/v1\\n3", "entry/v1\\n03"));
  }

  @Test
  void aHeaderForAnotherAudienceIsOnlyALabel() {
    assertHeader(Reason.CHECK, change(0, "\"audience\":\"*\"", "\"audience\":\"un\""));
    assertVerified(forge(0, "\"audience\":\"*\"", "\"audience\":\"un\""));
    assertHeader(Reason.UNEXPECTED, forge(0, "export/v1", "export/v2"));
    assertHeader(Reason.UNEXPECTED, forge(0, "\"origin\":\"entente/", "\"origin\":\"Entente/"));
  }

  @Test
  void aWholeRecordThatLacksSomethingIsNotWhole() {
    assertEntry(4, Reason.CLOSED, RECORD.export("*", (seq, part) -> true, seq -> seq != 4));
    for (String gone : List.of("act", "clause:means", "facts")) {
      byte[] lacking =
          RECORD.export("*", (seq, part) -> seq != 4 || !part.equals(gone), any -> true);
      assertEntry(4, Reason.PART_MISSING, lacking);
    }
  }

  @Test
  void aTextErasedLeavesItWhole() {
    assertVerified(RECORD.export("*", (seq, part) -> !part.startsWith("text:"), any -> true));
  }

  @Test
  void aPartysExportCalledWholeIsFound() {
    byte[] relabelled =
        forge(RECORD.partlyReleased(), 0, "\"audience\":\"un\"", "\"audience\":\"*\"", 0);
    assertEntry(1, Reason.PART_MISSING, relabelled);
  }

  /// All of the entry is made anew, signed by a key of the forger's: only the root remains.
  @Test
  void anEntryReplacedWholeIsFoundByTheRoot() {
    SampleRecord forger = new SampleRecord(12, 6);
    List<byte[]> lines = new ArrayList<>(SampleRecord.lines(RECORD.export()));
    lines.set(4, SampleRecord.lines(forger.export()).get(4));
    assertClosing(Reason.ROOT, SampleRecord.join(lines));
  }

  /// The forger's leaf is consistent, but he could not sign for the post.
  @Test
  void aSignatureThatDoesNotHoldIsNamedBeforeTheRoot() {
    List<Part> other = List.of(RECORD.part("act", "{}"), RECORD.part("facts", "{}"));
    SampleRecord.Kept honest = RECORD.entries().get(3);
    SampleRecord.Kept own = RECORD.sealed(4, other);
    String signatures = signatureLines(honest);
    String digests = own.text().replace(signatureLines(own), "");
    SampleRecord forged = new SampleRecord(11, 3);
    forged.add(new SampleRecord.Kept(digests + signatures, other));
    forged.add(forged.entry(5));
    assertEntry(4, Reason.SIGNATURE, forged.export());
  }

  @Test
  void ofTwoFalseSignaturesTheFirstIsNamed() {
    SampleRecord forged = new SampleRecord(11, 0);
    for (int seq = 1; seq <= 300; seq++) {
      SampleRecord.Kept kept = forged.entry(seq);
      boolean bad = seq == 150 || seq == 290;
      List<Part> given = bad ? List.of(forged.part("act", "{}")) : kept.parts();
      String head = forged.sealed(seq, given).text();
      String forgedText = head.substring(0, head.indexOf("sig ")) + signatureLines(kept);
      forged.add(new SampleRecord.Kept(bad ? forgedText : kept.text(), given));
    }
    assertEntry(150, Reason.SIGNATURE, forged.export());
  }

  private static String signatureLines(SampleRecord.Kept kept) {
    String text = kept.text();
    return text.substring(text.indexOf("sig "));
  }

  private static byte[] forge(int line, String from, String to) {
    return forge(line, from, to, 0);
  }

  /// Replaces, drops as many characters after it, and makes the check agree.
  private static byte[] forge(int line, String from, String to, int dropped) {
    return forge(RECORD.export(), line, from, to, dropped);
  }

  private static byte[] forge(byte[] export, int line, String from, String to, int dropped) {
    List<byte[]> lines = new ArrayList<>(SampleRecord.lines(export));
    String text = new String(lines.get(line), UTF_8);
    int at = text.indexOf(from);
    assertNotEquals(-1, at, from);
    String forged = text.substring(0, at) + to + text.substring(at + from.length() + dropped);
    String bare = forged.strip().replaceFirst("\"check\":\"[0-9a-f]{16}\",", "");
    byte[] checked = new LineCheck().addTo(bare.getBytes(UTF_8));
    lines.set(line, (new String(checked, UTF_8) + "\n").getBytes(UTF_8));
    assertEquals(8, lines.size());
    return SampleRecord.join(lines);
  }

  private static byte[] change(int line, String from, String to) {
    List<byte[]> lines = new ArrayList<>(SampleRecord.lines(RECORD.export()));
    lines.set(line, new String(lines.get(line), UTF_8).replace(from, to).getBytes(UTF_8));
    return SampleRecord.join(lines);
  }
}
