package org.entente.ledger.export;

import static org.entente.ledger.export.Verifying.assertClosing;
import static org.entente.ledger.export.Verifying.assertEntry;
import static org.entente.ledger.export.Verifying.assertHeader;
import static org.entente.ledger.export.Verifying.assertVerified;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.ledger.SignedNote;
import org.entente.ledger.VerifierKey;
import org.entente.ledger.export.Verdict.Altered;
import org.entente.ledger.export.Verdict.Reason;
import org.entente.ledger.export.Verdict.Tally;
import org.entente.ledger.export.Verdict.Verified;
import org.junit.jupiter.api.Test;

class ExportVerifiesTest {
  private static final SampleRecord RECORD = new SampleRecord(7, 12);

  @Test
  void theWholeRecord() {
    Verified verified = assertVerified(RECORD.export());
    assertEquals(new Tally(12, 12, 36, 0, 6, 7, true), verified.tally());
    assertEquals("entente/liptako", verified.checkpoint().origin());
    assertEquals(12, verified.checkpoint().size());
    assertFalse(verified.pinned());
  }

  @Test
  void whatOnePartyIsGiven() {
    Verified verified = assertVerified(RECORD.partlyReleased());
    assertEquals(new Tally(12, 10, 18, 12, 5, 6, true), verified.tally());
  }

  @Test
  void aRecordOfNothing() {
    assertEquals(0, assertVerified(new SampleRecord(7, 0).export()).tally().entries());
  }

  @Test
  void nothingButDigests() {
    Verified verified = assertVerified(RECORD.export((seq, part) -> false, seq -> true));
    assertEquals(36, verified.tally().withheld());
    assertVerified(RECORD.export((seq, part) -> false, seq -> false));
  }

  @Test
  void theEntriesAreHandedOverAsTheyWere() throws Exception {
    List<ExportedEntry> entries = new ArrayList<>();
    ExportVerifier.verify(
        new ByteArrayInputStream(RECORD.export()), ExportVerifier.Options.DEFAULT, entries::add);
    assertEquals(12, entries.size());
    for (int i = 0; i < 12; i++) {
      ExportedEntry.Opened opened = assertInstanceOf(ExportedEntry.Opened.class, entries.get(i));
      assertEquals(i + 1, opened.seq());
      assertEquals(RECORD.entries().get(i).parts(), opened.parts());
    }
  }

  @Test
  void theKeyExpectedAndNoOther() throws Exception {
    VerifierKey own = RECORD.signer().key();
    Verdict pinned = Verifying.verify(RECORD.export(), expecting(own));
    assertTrue(assertInstanceOf(Verified.class, pinned).pinned());
    VerifierKey foreign = new SampleRecord(7, 0).signer().key();
    Verdict other = Verifying.verify(RECORD.export(), expecting(foreign));
    assertEquals(Reason.KEY, assertInstanceOf(Altered.class, other).reason());
  }

  @Test
  void aFileCutAnywhereIsNot() {
    byte[] export = RECORD.export();
    List<byte[]> lines = SampleRecord.lines(export);
    for (int kept = 1; kept <= 12; kept++) {
      assertEntry(kept, Reason.CUT_SHORT, SampleRecord.join(lines.subList(0, kept)));
    }
    assertClosing(Reason.CUT_SHORT, SampleRecord.join(lines.subList(0, 13)));
    assertHeader(Reason.UNEXPECTED, new byte[0]);
    for (int length = 1; length < export.length; length += 97) {
      byte[] cut = Arrays.copyOf(export, length);
      assertInstanceOf(Altered.class, Verifying.verifyHashes(cut), "cut at " + length);
    }
  }

  @Test
  void linesRepeatedRemovedOrSwappedAreNot() {
    List<byte[]> lines = SampleRecord.lines(RECORD.export());
    List<byte[]> repeated = new ArrayList<>(lines);
    repeated.add(4, lines.get(3));
    assertEntry(4, Reason.SEQUENCE, SampleRecord.join(repeated));
    List<byte[]> removed = new ArrayList<>(lines);
    removed.remove(7);
    assertEntry(7, Reason.SEQUENCE, SampleRecord.join(removed));
    List<byte[]> swapped = new ArrayList<>(lines);
    Collections.swap(swapped, 5, 9);
    assertEntry(5, Reason.SEQUENCE, SampleRecord.join(swapped));
    List<byte[]> twice = new ArrayList<>(lines);
    twice.add(lines.getLast());
    assertClosing(Reason.AFTER_END, SampleRecord.join(twice));
    List<byte[]> withoutHeader = lines.subList(1, lines.size());
    assertHeader(Reason.UNEXPECTED, SampleRecord.join(withoutHeader));
  }

  @Test
  void anotherSizeIsNot() {
    List<byte[]> lines = new ArrayList<>(SampleRecord.lines(RECORD.export()));
    List<byte[]> shorter = SampleRecord.lines(new SampleRecord(7, 11).export());
    byte[] header = lines.getFirst();
    lines.set(0, shorter.getFirst());
    assertInstanceOf(Altered.class, Verifying.verify(SampleRecord.join(lines)));
    lines.set(0, header);
    lines.remove(12);
    assertEntry(12, Reason.UNEXPECTED, SampleRecord.join(lines));
  }

  @Test
  void aCheckpointOfAnotherMomentOrKeyIsNot() {
    SampleRecord grown = new SampleRecord(7, 3);
    byte[] before = grown.export();
    grown.add(grown.entry(4));
    List<byte[]> lines = new ArrayList<>(SampleRecord.lines(before));
    lines.set(4, SampleRecord.lines(grown.export()).getLast());
    assertClosing(Reason.SIZE, SampleRecord.join(lines));
    lines.set(4, SampleRecord.lines(new SampleRecord(7, 3).export()).getLast());
    assertClosing(Reason.CHECKPOINT_SIGNATURE, SampleRecord.join(lines));
  }

  @Test
  void aWriterKeepsOrderAndNumber() throws Exception {
    ExportHeader header = new ExportHeader("*", RECORD.signer().key(), 2);
    ExportWriter writer = new ExportWriter(OutputStream.nullOutputStream(), header);
    SampleRecord.Kept first = RECORD.entries().getFirst();
    SignedNote checkpoint = RECORD.checkpoint();
    assertThrows(IllegalStateException.class, () -> writer.closed(2, first.leaf()));
    writer.closed(1, first.leaf());
    assertThrows(IllegalStateException.class, () -> writer.finish(checkpoint));
    writer.closed(2, first.leaf());
    assertThrows(IllegalStateException.class, () -> writer.closed(3, first.leaf()));
    writer.finish(checkpoint);
    assertThrows(IllegalStateException.class, () -> writer.finish(checkpoint));
  }

  /// An export written when the format was made: every later version of this module must read it.
  @Test
  void theGoldenExportOfVersionOne() throws Exception {
    try (InputStream in = ExportVerifiesTest.class.getResourceAsStream("golden/export-v1.jsonl")) {
      Verdict verdict =
          Verifying.verify(
              Objects.requireNonNull(in).readAllBytes(),
              expecting(
                  VerifierKey.parse(
                      "entente/liptako+128f76eb+AVtTQ+U2pIIm6ltcZvNkKffynyiHLqxUd1IrRb9PibOe")));
      assertEquals(12, assertInstanceOf(Verified.class, verdict).tally().entries());
    }
  }

  private static ExportVerifier.Options expecting(VerifierKey key) {
    return new ExportVerifier.Options(Optional.of(key), true);
  }
}
