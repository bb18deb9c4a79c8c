package org.entente.node.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.kernel.Content;
import org.entente.kernel.Rejection;
import org.entente.space.ShapeProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EveryWordIsInBothCataloguesTest {
  private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z]+)}");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(
        Catalogue.in(Language.FR).all().keySet(), Catalogue.in(Language.EN).all().keySet());
  }

  @ParameterizedTest
  @EnumSource
  void everyActIsNamedAndNothingElse(Language language) {
    Set<String> acts =
        CoreTypes.recordsOf(Content.class).stream()
            .map(type -> "act." + type.getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertSame(acts, keys(language, "act."));
  }

  @ParameterizedTest
  @EnumSource
  void everyRejectionHasItsTextAndNothingElse(Language language) {
    Set<String> rejections =
        CoreTypes.recordsOf(Rejection.class).stream()
            .map(type -> "rejection." + Rejection.codeOf(type))
            .collect(Collectors.toCollection(TreeSet::new));
    assertSame(rejections, keys(language, "rejection."));
  }

  @ParameterizedTest
  @EnumSource
  void everyWordOfTheCoreIsTranslatedAndNothingElse(Language language) {
    Set<String> words = new TreeSet<>();
    for (Class<?> type : CoreTypes.all()) {
      if (type.isEnum()) {
        for (Object constant : Objects.requireNonNull(type.getEnumConstants())) {
          String key = "enum." + type.getSimpleName() + "." + ((Enum<?>) constant).name();
          assertTrue(words.add(key), () -> "two enums share " + key);
        }
      }
    }
    assertSame(words, keys(language, "enum."));
  }

  @ParameterizedTest
  @EnumSource
  void everyFlawOfAShapeHasItsText(Language language) {
    for (Class<?> type : ShapeProblem.class.getPermittedSubclasses()) {
      if (type.isRecord()) {
        Catalogue.in(language).get("malformed." + Rejection.codeOf(type));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyProblemHasATitleAndADetail(Language language) {
    Set<String> withoutOwnDetail = Set.of("problem.malformed", "problem.rejected");
    for (String key : keys(language, "problem.")) {
      if (!key.endsWith(".detail") && !withoutOwnDetail.contains(key)) {
        Catalogue.in(language).get(key + ".detail");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRejectionsTextUsesOnlyItsEvidence(Language language) {
    for (Class<?> type : CoreTypes.recordsOf(Rejection.class)) {
      Set<String> evidence = new HashSet<>();
      for (var component : Objects.requireNonNull(type.getRecordComponents())) {
        evidence.add(component.getName());
      }
      String text = Catalogue.in(language).get("rejection." + Rejection.codeOf(type));
      FIELD
          .matcher(text)
          .results()
          .forEach(found ->
              assertTrue(
                  evidence.contains(found.group(1)), () -> type + " has no " + found.group(1)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void noKeyStandsTwice(Language language) throws IOException {
    List<String> keys = new ArrayList<>();
    String name = "/catalogue/" + language.tag() + ".properties";
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> keys.add(line.substring(0, line.indexOf('='))));
    }
    assertEquals(keys.size(), new HashSet<>(keys).size());
  }

  private static void assertSame(Set<String> inCode, Set<String> inCatalogue) {
    Set<String> missing = new TreeSet<>(inCode);
    missing.removeAll(inCatalogue);
    Set<String> leftOver = new TreeSet<>(inCatalogue);
    leftOver.removeAll(inCode);
    assertEquals("missing [], left over []", "missing " + missing + ", left over " + leftOver);
  }

  private static Set<String> keys(Language language, String family) {
    return Catalogue.in(language).all().keySet().stream()
        .filter(key -> key.startsWith(family))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
