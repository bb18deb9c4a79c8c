package org.entente.node.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A language of the interface. French comes first where nobody says which.
public enum Language {
  FR("fr"),
  EN("en");

  /// A browser's list of languages is shorter; a longer one is not read.
  private static final int MAX_HEADER_CHARS = 200;

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /// As in `Content-Language`: `fr` or `en`.
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return Locale.of(tag);
  }

  public static Optional<Language> find(String tag) {
    for (Language language : values()) {
      if (language.tag.equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /// The first language of an `Accept-Language` header (RFC 9110 §12.5.4) that there is a catalogue
  /// for; none if the header is absent, malformed or names no such language.
  public static Optional<Language> preferredIn(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > MAX_HEADER_CHARS) {
      return Optional.empty();
    }
    return ranges(acceptLanguage).stream()
        .filter(range -> range.getWeight() > 0)
        .map(range -> find(Locale.forLanguageTag(range.getRange()).getLanguage()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static List<Locale.LanguageRange> ranges(String header) {
    try {
      return Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
