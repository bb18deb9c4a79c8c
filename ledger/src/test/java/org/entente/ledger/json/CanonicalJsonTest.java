package org.entente.ledger.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.entente.ledger.MalformedException;
import org.entente.ledger.Mutation;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
  private static final List<String> CANONICAL =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-1",
          "9007199254740991",
          "\"\"",
          "\"é\u2028\uD83D\uDE00/\"",
          "\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\"",
          "[]",
          "[1,[2,[3]],\"x\"]",
          "{}",
          "{\"\":0,\"a\":{\"b\":[null,true]},\"é\":1,\"\uD83D\uDE00\":2,\"\uFB33\":3}");

  private static final List<String> REFUSED =
      List.of(
          "",
          " 1",
          "1 ",
          "01",
          "-0",
          "+1",
          "1.0",
          "1e3",
          "9007199254740992",
          "99999999999999999999",
          "--1",
          "1-1",
          "nul",
          "True",
          "\"",
          "\"\n\"",
          "\"\\/\"",
          "\"\\u0041\"",
          "\"\\u000A\"",
          "\"\\u000a\"",
          "\"\\u001F\"",
          "\"\\u00\"",
          "\"\\ud800\"",
          "\"\\x\"",
          "[1,]",
          "[,1]",
          "[1 ]",
          "{\"a\":1,}",
          "{\"b\":1,\"a\":2}",
          "{\"a\":1,\"a\":1}",
          "{a:1}",
          "{\"a\"}",
          "{\"a\":}",
          "[1]]",
          "{",
          "[",
          "\uFEFF1");

  @Test
  void canonicalTextIsReadAndWrittenBack() throws MalformedException {
    for (String text : CANONICAL) {
      assertEquals(text, JsonWriter.text(JsonReader.read(text.getBytes(UTF_8))));
    }
  }

  @Test
  void anyOtherTextIsRefused() {
    for (String text : REFUSED) {
      assertThrows(MalformedException.class, () -> JsonReader.read(text.getBytes(UTF_8)), text);
    }
    byte[] notUtf8 = {'"', (byte) 0xff, '"'};
    assertThrows(MalformedException.class, () -> JsonReader.read(notUtf8));
    byte[] surrogate = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};
    assertThrows(MalformedException.class, () -> JsonReader.read(surrogate));
  }

  @Test
  void depthIsBounded() throws MalformedException {
    int depth = JsonReader.MAX_DEPTH;
    JsonReader.read(("[".repeat(depth) + "]".repeat(depth)).getBytes(UTF_8));
    byte[] deep = "[".repeat(1_000_000).getBytes(UTF_8);
    assertThrows(MalformedException.class, () -> JsonReader.read(deep));
  }

  @Test
  void anyMutationIsReadExactlyOrRefused() {
    long seed = 42;
    Random random = new Random(seed);
    int read = 0;
    for (int i = 0; i < 100_000; i++) {
      byte[] original = CANONICAL.get(random.nextInt(CANONICAL.size())).getBytes(UTF_8);
      byte[] mutant = Mutation.of(original, random);
      try {
        assertArrayEquals(mutant, JsonWriter.bytes(JsonReader.read(mutant)), "seed " + seed);
        read++;
      } catch (MalformedException e) {
        assertTrue(Objects.requireNonNull(e.getMessage()).length() > 0);
      }
    }
    assertTrue(read > 1000, "seed " + seed + ": only " + read + " mutants were JSON");
  }
}
