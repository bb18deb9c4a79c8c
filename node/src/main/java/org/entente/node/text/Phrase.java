package org.entente.node.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.kernel.Window;
import org.jspecify.annotations.Nullable;

/// Fills a text with evidence: `{field}` is the field's value in words; a segment in `[…]` stands
/// only if every field in it is given. So the same text serves whoever may know more and whoever
/// may know less.
final class Phrase {
  /// A date-time group as staffs write it: `051000ZOCT21`, months in English in every language.
  private static final DateTimeFormatter DATE_TIME_GROUP =
      DateTimeFormatter.ofPattern("ddHHmm'Z'MMMyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final Pattern SEGMENT = Pattern.compile("\\[([^\\[\\]]*)]");
  private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z]+)}");

  private final Catalogue catalogue;
  private final Map<String, ?> evidence;

  Phrase(Catalogue catalogue, Map<String, ?> evidence) {
    this.catalogue = catalogue;
    this.evidence = evidence;
  }

  String fill(String text) {
    String kept =
        SEGMENT
            .matcher(text)
            .replaceAll(
                found -> Matcher.quoteReplacement(isGiven(found.group(1)) ? found.group(1) : ""));
    return FIELD
        .matcher(kept)
        .replaceAll(found -> Matcher.quoteReplacement(words(found.group(1)).orElse("…")));
  }

  private boolean isGiven(String segment) {
    return FIELD.matcher(segment).results().allMatch(field -> words(field.group(1)).isPresent());
  }

  /// A true flag has no words of its own: it lets its segment stand. A false one drops it.
  private Optional<String> words(String field) {
    @Nullable Object value = evidence.get(field);
    return switch (value) {
      case null -> Optional.empty();
      case Boolean flag -> flag ? Optional.of("") : Optional.empty();
      case Optional<?> optional -> optional.map(inner -> word(field, inner));
      case List<?> list when list.isEmpty() -> Optional.empty();
      case Object other -> Optional.of(word(field, other));
    };
  }

  private String word(String field, Object value) {
    return switch (value) {
      case Instant instant -> DATE_TIME_GROUP.format(instant).toUpperCase(Locale.ROOT);
      case Window window -> words(window);
      case Enum<?> constant -> enumWord(constant.getDeclaringClass().getSimpleName(), constant);
      case List<?> list ->
          list.stream().map(item -> word(field, item)).collect(Collectors.joining(", "));
      case String text -> named(field, text);
      case Object other -> other.toString();
    };
  }

  private String words(Window window) {
    Map<String, Instant> ends =
        window
            .to()
            .map(to -> Map.of("from", window.from(), "to", to))
            .orElseGet(() -> Map.of("from", window.from()));
    return catalogue.phrase(window.to().isPresent() ? "word.window" : "word.window-open", ends);
  }

  private String enumWord(String type, Object constant) {
    return catalogue.find("enum." + type + "." + constant).orElseGet(constant::toString);
  }

  /// Some evidence names an act, a category, a regime or a clause by its code word.
  private String named(String field, String code) {
    return switch (field) {
      case "act" -> catalogue.find("act." + code).orElse(code);
      case "category" -> enumWord("Category", code);
      case "regime" -> enumWord("Regime", code);
      case "clause" -> enumWord("ClauseKind", code);
      case String other -> code;
    };
  }
}
