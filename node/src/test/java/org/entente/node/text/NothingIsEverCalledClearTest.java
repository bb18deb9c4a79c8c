package org.entente.node.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nobody knows that a place is free: only that nothing was notified.
final class NothingIsEverCalledClearTest {
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\bclear(ed|s)?\\b|\\bdeconflicted\\b|\\blibres?\\b|\\bdégagée?s?\\b|\\bsans danger\\b"
              + "|\\bsafe to\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  @ParameterizedTest
  @EnumSource
  void byNoText(Language language) {
    List<String> found =
        Catalogue.in(language).all().entrySet().stream()
            .filter(entry -> FORBIDDEN.matcher(entry.getValue()).find())
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    assertEquals(List.of(), found);
  }
}
