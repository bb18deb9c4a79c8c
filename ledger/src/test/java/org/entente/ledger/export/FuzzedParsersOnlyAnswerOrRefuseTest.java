package org.entente.ledger.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.entente.ledger.MalformedException;
import org.entente.ledger.Manifest;
import org.entente.ledger.SignedNote;
import org.entente.ledger.json.JsonReader;
import org.entente.ledger.json.JsonWriter;

/// Coverage-guided fuzzing, for `JAZZER_FUZZ=1`; otherwise the kept inputs are replayed.
class FuzzedParsersOnlyAnswerOrRefuseTest {
  @FuzzTest(maxDuration = "60s")
  void exports(byte[] bytes) {
    assertInstanceOf(Verdict.class, Verifying.verifyHashes(bytes));
  }

  @FuzzTest(maxDuration = "60s")
  void json(byte[] bytes) {
    try {
      assertArrayEquals(bytes, JsonWriter.bytes(JsonReader.read(bytes)));
    } catch (MalformedException e) {
      assertInstanceOf(String.class, e.getMessage());
    }
  }

  @FuzzTest(maxDuration = "60s")
  void manifests(byte[] bytes) {
    try {
      assertArrayEquals(bytes, Manifest.parse(bytes).toBytes());
    } catch (MalformedException e) {
      assertInstanceOf(String.class, e.getMessage());
    }
  }

  @FuzzTest(maxDuration = "60s")
  void notes(byte[] bytes) {
    try {
      assertArrayEquals(bytes, SignedNote.parse(bytes).toBytes());
    } catch (MalformedException e) {
      assertInstanceOf(String.class, e.getMessage());
    }
  }
}
