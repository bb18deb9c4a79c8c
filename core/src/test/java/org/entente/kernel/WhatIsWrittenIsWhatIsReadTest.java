package org.entente.kernel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.entente.operation.Clause;
import org.entente.party.PartyAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing is signed that a page would show as something else.
final class WhatIsWrittenIsWhatIsReadTest {
  private static final Pattern DECEIVING =
      Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]");
  private static final Pattern NEWLINE = Pattern.compile("[\\n\\t\\x{2028}\\x{2029}]");
  private static final Pattern SEEN =
      Pattern.compile(
          "[\\p{L}\\p{N}\\p{P}\\p{S}\\p{Mc}\\p{Co}"
              + "&&[^\\x{115f}\\x{1160}\\x{3164}\\x{ffa0}\\x{2800}]]");

  /// What deceives, what is invisible, what is neither.
  private static final int[] TEMPTING = {
    0, 7, '\b', '\t', '\n', 0x0b, '\r', 0x1b, ' ', 'a', 'é', 0x7f, 0x85, 0x9f, 0xa0, 0xad, 0x301,
    0x34f, 0x61c, 0x633, 0x115f, 0x200b, 0x200d, 0x200e, 0x2028, 0x202a, 0x202e, 0x2060, 0x2066,
    0x2069, 0x2800, 0x3164, 0xfe0f, 0xfeff, 0x1f54a, 0xe0041, 0xe000
  };

  @Test
  void aTextHasNoControlsButNewlineAndTab() {
    for (String text : List.of("a\u0000b", "a\rb", "a\u001b[1mb", "a\u007fb", "a\u0085b")) {
      assertEquals("Characters", refused(() -> Text.of(text)), text);
    }
    assertDoesNotThrow(() -> Text.of("a\n\tb"));
  }

  @Test
  void nothingTurnsTheDirectionOfReading() {
    for (int point = 0x202a; point <= 0x2069; point = point == 0x202e ? 0x2066 : point + 1) {
      String text = "a" + Character.toString(point) + "b";
      assertEquals("Characters", refused(() -> Text.of(text)));
      assertEquals("Characters", refused(() -> new Name("a", text)));
      assertEquals("Characters", refused(() -> unit(text)));
    }
    assertDoesNotThrow(() -> Text.of("\u0627\u0644\u0633\u0627\u062d\u0644\u200f!"));
  }

  @Test
  void whatShowsNothingIsBlank() {
    for (String text : List.of("", " ", "\u200b", "\u200d\u2060\ufeff", " \u0301", "\u3164")) {
      assertEquals("Text", refused(() -> Text.of(text)), text);
      assertEquals("Name", refused(() -> new Name(text, "a")), text);
      assertEquals("Forces", refused(() -> unit(text)), text);
    }
  }

  @Test
  void aNameIsOnOneLine() {
    for (String text : List.of("a\nb", "a\tb", "a\u2028b", "a\u0000b")) {
      assertEquals("Characters", refused(() -> new Name("a", text)));
      assertEquals("Characters", refused(() -> unit(text)));
      assertEquals("Characters", refused(() -> new PartyAct.RegisterPerson(Text.of("a"), text)));
    }
    assertEquals("Characters", refused(() -> new PartyAct.RegisterPerson(Text.of("a\nb"), "")));
    assertDoesNotThrow(() -> new PartyAct.RegisterPerson(Text.ERASED, ""));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyStringIsReadAsItIsWrittenOrRefused(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder made = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        made.appendCodePoint(
            random.nextInt(5) == 0
                ? random.nextInt(0xd800)
                : TEMPTING[random.nextInt(TEMPTING.length)]);
      }
      String text = made.toString();
      String shown = text.codePoints().mapToObj(Integer::toHexString).toList().toString();
      boolean legible = !DECEIVING.matcher(text).find() && SEEN.matcher(text).find();
      assertEquals(legible, isAccepted(() -> Text.of(text)), shown);
      boolean oneLine = legible && !NEWLINE.matcher(text).find();
      assertEquals(oneLine, isAccepted(() -> new Name(text, text)), shown);
      assertEquals(oneLine, isAccepted(() -> unit(text)), shown);
    }
  }

  private static Clause.Forces.Element unit(String unit) {
    return new Clause.Forces.Element(new PartyId("force"), Optional.empty(), unit, 1);
  }

  private static String refused(Runnable make) {
    return assertThrows(Malformed.class, make::run).subject();
  }

  private static boolean isAccepted(Runnable make) {
    try {
      make.run();
      return true;
    } catch (Malformed e) {
      return false;
    }
  }
}
