package org.entente.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CanonicalFormTest {
  public sealed interface Fruit {
    record Apple(int weight, Optional<String> name) implements Fruit {}

    record Pear() implements Fruit {}
  }

  public record Box(Fruit zest, List<Fruit> fruits, PartyId party, Instant at) {}

  private static void check(String expected, Object value) {
    assertEquals(expected, Canonical.write(value));
  }

  @Test
  void recordsAreObjectsOfSortedComponentsAndFamiliesSayTheirKind() {
    check(
        "{\"at\":\"2021-10-05T00:00:00Z\",\"fruits\":[{\"kind\":\"Pear\"}],"
            + "\"party\":\"fama\",\"zest\":{\"kind\":\"Apple\",\"name\":\"Reine\",\"weight\":3}}",
        new Box(
            new Fruit.Apple(3, Optional.of("Reine")),
            List.of(new Fruit.Pear()),
            new PartyId("fama"),
            Instant.parse("2021-10-05T00:00:00Z")));
  }

  @Test
  void whatIsAbsentIsLeftOut() {
    check("{\"kind\":\"Apple\",\"weight\":3}", new Fruit.Apple(3, Optional.empty()));
  }

  @Test
  void anErasedTextSaysSo() {
    check("{\"erased\":true}", Text.ERASED);
    check("\"Motif\"", Text.of("Motif"));
  }

  /// RFC 8785 §3.2.2.2 and its example in appendix B.
  @Test
  void stringsAreEscapedAsTheRfcSays() {
    check("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"", "\u20ac$\u000F\nA'B\"\\\\\"/");
    check("\"\\b\\t\\f\\r\"", "\b\t\f\r");
    check("\"😀é\"", "😀é");
    assertThrows(Malformed.class, () -> Canonical.write("\ud83d"));
    assertThrows(Malformed.class, () -> Canonical.write("a\ude00b"));
  }

  @Test
  void integersBeyondWhatEveryReaderHoldsAreABug() {
    check("9007199254740991", (1L << 53) - 1);
    for (long beyond : new long[] {1L << 53, -(1L << 53), Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThrows(Bug.class, () -> Canonical.write(beyond));
    }
    assertThrows(Bug.class, () -> Canonical.write(1.5));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderInWhichAMapWasFilledDoesNotShow(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      keys.add(key(random));
    }
    Map<String, Integer> one = new LinkedHashMap<>();
    keys.forEach(key -> one.put(key, key.length()));
    Collections.shuffle(keys, new java.util.Random(seed));
    Map<String, Integer> two = new LinkedHashMap<>();
    keys.forEach(key -> two.put(key, key.length()));
    assertEquals(Canonical.write(one), Canonical.write(two));
    assertEquals(Canonical.write(one), Canonical.write(new TreeMap<>(one)));
  }

  private static String key(SplittableRandom random) {
    StringBuilder key = new StringBuilder();
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      key.append((char) random.nextInt('0', 0x300));
    }
    return key.toString();
  }
}
