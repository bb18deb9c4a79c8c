package org.entente.node.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.entente.kernel.Act;
import org.entente.kernel.Content;
import org.entente.kernel.Facts;
import org.entente.kernel.Parts;
import org.junit.jupiter.api.Test;

/// The quick way of reading parts takes only what the tree takes, and makes the same of it.
class CanonicalReadingAgreesWithTheTreeTest {
  private static final RecordReader<Act> ACT = RecordReader.of(Act.class);
  private static final RecordReader<Facts> FACTS = RecordReader.of(Facts.class);
  private static final long SEED = 20_211_019;
  private static final int ROUNDS = 20;

  private static final int ALTERATIONS = 200;

  /// What an alteration puts in: what JSON is made of, and what it is not made of.
  private static final byte[] BYTES =
      "{}[]\",:\\/ -+.eE0123456789truefalsnkidpABZ\u00e9\n\t\0"
          .getBytes(java.nio.charset.StandardCharsets.UTF_8);

  @Test
  void whatWasWrittenIsReadTheQuickWay() {
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Arbitrary values = Arbitrary.plain(seed);
      for (Class<? extends Content> kind : Arbitrary.kinds()) {
        assertTrue(agree(ACT, "act", written(values, kind), seed), kind + ", seed " + seed);
      }
      ActParts facts =
          WhatIsWrittenIsReadBackTest.asRead(
              Parts.split("facts", values.make(Facts.class), values::salt), Map.of());
      assertTrue(agree(FACTS, "facts", facts, seed), "facts, seed " + seed);
    }
  }

  /// A text with an escape or a number of sixteen digits is left to the tree.
  @Test
  void escapesAndLongNumbersAreReadAlikeOrLeftToTheTree() {
    int quick = 0;
    int all = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Arbitrary values = new Arbitrary(seed);
      for (Class<? extends Content> kind : Arbitrary.kinds()) {
        quick += agree(ACT, "act", written(values, kind), seed) ? 1 : 0;
        all++;
      }
    }
    assertTrue(quick > 0 && quick < all, quick + " of " + all);
  }

  private static ActParts written(Arbitrary values, Class<? extends Content> kind) {
    return WhatIsWrittenIsReadBackTest.asRead(
        Parts.split(values.act(kind), values::salt), Map.of());
  }

  @Test
  void alteredBytesAreReadAlikeOrLeftToTheTree() {
    int quick = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Arbitrary values = new Arbitrary(seed);
      SplittableRandom random = new SplittableRandom(seed);
      for (Class<? extends Content> kind : Arbitrary.kinds()) {
        ActParts parts = written(values, kind);
        for (int i = 0; i < ALTERATIONS; i++) {
          quick += agree(ACT, "act", altered(parts, random), seed) ? 1 : 0;
        }
      }
    }
    assertTrue(quick > 0, "no alteration was ever taken");
  }

  /// Whether the quick way took it.
  private static <T> boolean agree(RecordReader<T> reader, String root, ActParts parts, long seed) {
    byte[] body = Objects.requireNonNull(parts.bodies().get(root));
    Optional<T> quick = quick(reader, root, body, parts);
    if (quick.isEmpty()) {
      return false;
    }
    assertEquals(
        reader.readAnySpelling(root, body, parts),
        quick.get(),
        () -> "seed " + seed + ": " + new String(body, java.nio.charset.StandardCharsets.UTF_8));
    return true;
  }

  private static <T> Optional<T> quick(
      RecordReader<T> reader, String root, byte[] body, ActParts parts) {
    try {
      return Optional.of(reader.readCanonical(root, body, parts));
    } catch (OtherSpelling | WireProblem e) {
      return Optional.empty();
    }
  }

  private static ActParts altered(ActParts parts, SplittableRandom random) {
    List<String> names = new ArrayList<>(parts.bodies().keySet());
    names.sort(null);
    String name = names.get(random.nextInt(names.size()));
    Map<String, byte[]> bodies = new HashMap<>(parts.bodies());
    bodies.put(name, altered(Objects.requireNonNull(bodies.get(name)), random));
    return new ActParts(parts.digests(), bodies);
  }

  private static byte[] altered(byte[] body, SplittableRandom random) {
    int from = random.nextInt(body.length + 1);
    int to = Math.min(body.length, from + random.nextInt(3));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(body, 0, from);
    for (int i = random.nextInt(3); i > 0; i--) {
      out.write(BYTES[random.nextInt(BYTES.length)]);
    }
    out.write(body, to, body.length - to);
    return out.toByteArray();
  }
}
