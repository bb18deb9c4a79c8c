package org.entente.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MutatedNotesNeverVerifyTest {
  private static final long SEED = 631;
  private static final int MUTANTS = 30_000;

  @Test
  void aNoteIsReadExactlyOrRefusedAndNeverHolds() throws MalformedException {
    Random random = new Random(SEED);
    LogSigner signer = new LogSigner("entente/liptako", SignatureAlgorithm.ED25519.newKeyPair());
    byte[] note = signer.sign(77, new Hasher().of(new byte[0])).toBytes();
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = Mutation.of(note, random);
      if (Arrays.equals(note, mutant)) {
        continue;
      }
      String turn = "seed " + SEED + " turn " + i;
      try {
        SignedNote read = SignedNote.parse(mutant);
        assertArrayEquals(mutant, read.toBytes(), turn);
        boolean sameText = read.text().equals(SignedNote.parse(note).text());
        assertFalse(!sameText && read.isSignedBy(signer.key()), turn);
      } catch (MalformedException e) {
        assertFalse(SignedNoteTest.holds(mutant, signer.key()), turn);
      }
    }
  }

  @Test
  void aKeyOrTilePathIsReadExactlyOrRefused() throws MalformedException {
    Random random = new Random(SEED);
    String key =
        new LogSigner("entente/liptako", SignatureAlgorithm.ED25519.newKeyPair()).key().toString();
    for (int i = 0; i < MUTANTS; i++) {
      String text = i % 2 == 0 ? key : "tile/1/x001/x234/067.p/8";
      byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
      String mutant =
          new String(Mutation.of(bytes, random), java.nio.charset.StandardCharsets.ISO_8859_1);
      assertEquals(mutant, reread(mutant, i % 2 == 0), "seed " + SEED + " turn " + i);
    }
  }

  private static String reread(String text, boolean key) {
    try {
      return key ? VerifierKey.parse(text).toString() : TilePath.parse(text).toString();
    } catch (MalformedException e) {
      return text;
    }
  }
}
