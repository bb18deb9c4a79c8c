package org.entente.node.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.kernel.Act;
import org.entente.kernel.Canonical;
import org.entente.kernel.Content;
import org.entente.kernel.Digest;
import org.entente.kernel.Parts;
import org.junit.jupiter.api.Test;

/// Whatever bytes come in, either a value or a [WireProblem] comes out; and what is read can be
/// written again.
class NothingButAProblemComesOutTest {
  private static final long SEED = 1_960;
  private static final int MUTANTS_OF_EACH = 400;
  private static final String[] WORDS = {
    "null",
    "{}",
    "[]",
    "\"\"",
    "-1",
    "0",
    "1e9",
    "true",
    "\"kind\"",
    "9007199254740991",
    "\\u0000",
    "\"1900-01-01T00:00:00Z\"",
    "{\"digest\":\"\",\"part\":\"\"}",
    "2147483648",
    "\ud83d\udd4a"
  };

  @Test
  void fromMutatedActs() {
    forEachKind((act, random) -> {
      byte[] good = Canonical.write(act).getBytes(UTF_8);
      for (int i = 0; i < MUTANTS_OF_EACH; i++) {
        read(mutate(good, random));
      }
    });
  }

  @Test
  void fromMutatedParts() {
    Arbitrary values = new Arbitrary(SEED);
    forEachKind((act, random) -> {
      ActParts good = WhatIsWrittenIsReadBackTest.asRead(Parts.split(act, values::salt), Map.of());
      for (int i = 0; i < MUTANTS_OF_EACH / 4; i++) {
        readParts(mutate(good, random));
      }
    });
  }

  private static void read(byte[] json) {
    try {
      Act act = ActReader.readAct(json);
      Parts.split(act, () -> new byte[16]);
    } catch (WireProblem expected) {
      return;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(new String(json, UTF_8), e);
    }
  }

  private static void readParts(ActParts parts) {
    try {
      ActReader.readParts(parts);
    } catch (WireProblem expected) {
      return;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(parts.toString(), e);
    }
  }

  private static ActParts mutate(ActParts good, Random random) {
    Map<String, byte[]> bodies = new HashMap<>(good.bodies());
    Map<String, Digest> digests = new HashMap<>(good.digests());
    List<String> names = new ArrayList<>(bodies.keySet());
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(4)) {
      case 0 -> bodies.remove(name);
      case 1 -> digests.remove(name);
      default -> bodies.put(name, mutate(good.bodies().getOrDefault(name, new byte[1]), random));
    }
    return new ActParts(digests, bodies);
  }

  private static byte[] mutate(byte[] good, Random random) {
    StringBuilder text = new StringBuilder(new String(good, UTF_8));
    for (int n = random.nextInt(1, 4); n > 0; n--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(6)) {
        case 0 -> text.delete(at, Math.max(end, Math.min(at + 1, text.length())));
        case 1 -> text.insert(at, WORDS[random.nextInt(WORDS.length)]);
        case 2 -> text.replace(at, end, WORDS[random.nextInt(WORDS.length)]);
        case 3 -> text.insert(at, text.substring(at, end));
        case 4 -> replaceAValue(text, at, random);
        default -> text.setCharAt(at, (char) random.nextInt(1, 256));
      }
      if (text.isEmpty()) {
        text.append(' ');
      }
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    if (random.nextInt(8) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }

  /// Puts a word in place of the next value, which leaves the document well formed more often.
  private static void replaceAValue(StringBuilder text, int at, Random random) {
    int colon = text.indexOf(":", at);
    int end = text.indexOf(",", colon);
    if (colon > 0 && end > colon) {
      text.replace(colon + 1, end, WORDS[random.nextInt(WORDS.length)]);
    }
  }

  /// What is tried with each act.
  private interface Trial {
    void with(Act act, Random random);
  }

  private static void forEachKind(Trial trial) {
    Arbitrary values = new Arbitrary(SEED);
    Random random = new Random(SEED);
    for (Class<? extends Content> kind : Arbitrary.kinds()) {
      Act act = values.act(kind);
      try {
        trial.with(act, random);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + SEED + ", " + kind, e);
      }
    }
  }
}
