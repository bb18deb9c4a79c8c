package org.entente.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EveryRuleHasItsWordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]\\}");

  @Test
  void inBothLanguagesWithTheSamePlaces() {
    assertEquals(new TreeSet<>(Language.ENGLISH.keys()), new TreeSet<>(Language.FRENCH.keys()));
    for (String key : Language.ENGLISH.keys()) {
      assertEquals(places(Language.ENGLISH, key), places(Language.FRENCH, key), key);
    }
  }

  private static Set<String> places(Language language, String key) {
    return PLACE
        .matcher(language.text(key))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void andNoWordsAreLeftOver() {
    Set<String> codes = Arrays.stream(Rule.values()).map(Rule::name).collect(Collectors.toSet());
    for (String key : Language.ENGLISH.keys()) {
      assertTrue(!key.startsWith("rule.") || codes.contains(key.substring(5)), key);
    }
    for (String code : codes) {
      assertTrue(Language.ENGLISH.keys().contains("rule." + code), code);
    }
  }
}
