package org.entente.ledger.export;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.entente.ledger.Mutation;
import org.junit.jupiter.api.Test;

/// Damage of any kind: never a crash, never a hang, never a "verified" for other bytes.
class MutatedExportsNeverVerifyTest {
  private static final long SEED = 5102021;
  private static final int MUTANTS = 20_000;

  @Test
  void insertionsRemovalsRepeatsAndCuts() {
    Random random = new Random(SEED);
    byte[] export = new SampleRecord(SEED, 6).partlyReleased();
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = Mutation.of(export, random);
      if (!Arrays.equals(export, mutant)) {
        String at = "seed " + SEED + " turn " + i;
        assertInstanceOf(Verdict.Altered.class, Verifying.verifyHashes(mutant), at);
      }
    }
  }

  @Test
  void aLineWithoutEndIsGivenUp() {
    byte[] endless = new byte[LineReader.MAX_LINE + 100_000];
    Arrays.fill(endless, (byte) '[');
    assertInstanceOf(Verdict.Altered.class, Verifying.verifyHashes(endless));
  }

  @Test
  void anyBytesAreRefused() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2000; i++) {
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);
      assertTrue(Verifying.verifyHashes(noise) instanceof Verdict.Altered, "seed " + SEED);
    }
  }
}
