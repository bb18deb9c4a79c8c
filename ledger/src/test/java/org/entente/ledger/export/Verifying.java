package org.entente.ledger.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.entente.ledger.export.Verdict.Altered;
import org.entente.ledger.export.Verdict.Reason;
import org.entente.ledger.export.Verdict.Verified;

/// Verifying bytes in memory, and saying what is expected.
final class Verifying {
  private static final ExportVerifier.Options HASHES_ONLY =
      new ExportVerifier.Options(Optional.empty(), false);

  private Verifying() {}

  static Verdict verify(byte[] export) {
    return verify(export, ExportVerifier.Options.DEFAULT);
  }

  static Verdict verifyHashes(byte[] export) {
    return verify(export, HASHES_ONLY);
  }

  static Verdict verify(byte[] export, ExportVerifier.Options options) {
    try {
      return ExportVerifier.verify(new ByteArrayInputStream(export), options);
    } catch (IOException e) {
      throw new IllegalStateException("reading memory", e);
    }
  }

  static Verified assertVerified(byte[] export) {
    return assertInstanceOf(Verified.class, verify(export));
  }

  static void assertEntry(long seq, Reason reason, byte[] export) {
    Altered altered = assertInstanceOf(Altered.class, verify(export));
    assertEquals(new Verdict.AtEntry(seq), altered.place(), altered.toString());
    assertEquals(reason, altered.reason(), altered.toString());
  }

  static void assertHeader(Reason reason, byte[] export) {
    Altered altered = assertInstanceOf(Altered.class, verify(export));
    assertEquals(new Verdict.Header(), altered.place(), altered.toString());
    assertEquals(reason, altered.reason(), altered.toString());
  }

  static void assertClosing(Reason reason, byte[] export) {
    Altered altered = assertInstanceOf(Altered.class, verify(export));
    assertEquals(new Verdict.Closing(), altered.place(), altered.toString());
    assertEquals(reason, altered.reason(), altered.toString());
  }
}
