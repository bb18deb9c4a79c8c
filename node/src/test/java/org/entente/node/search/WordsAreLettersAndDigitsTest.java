package org.entente.node.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Whatever is typed, nothing but letters and digits reaches the database's query.
final class WordsAreLettersAndDigitsTest {
  private static final int TYPED = 20_000;
  private static final int LONGEST = 40;

  @Test
  void ofAnyCharactersAtAll() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < TYPED; i++) {
      StringBuilder typed = new StringBuilder();
      for (int k = random.nextInt(LONGEST); k > 0; k--) {
        boolean near = random.nextInt(3) > 0;
        typed.appendCodePoint(near ? random.nextInt(0x250) : random.nextInt(0x110000));
      }
      Words words = Words.of(typed.toString());
      assertTrue(words.list().size() <= Words.MAX_WORDS);
      for (String word : words.list()) {
        assertTrue(
            !word.isEmpty() && word.chars().allMatch(Character::isLetterOrDigit),
            () -> "seed " + seed + ": " + typed);
      }
    }
  }

  @Test
  void whatIsNoLetterPartsThem() {
    assertEquals(List.of("x", "y", "oeuvre"), Words.of("x²y « Œuvre »").list());
  }
}
