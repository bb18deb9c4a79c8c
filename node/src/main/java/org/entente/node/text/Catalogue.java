package org.entente.node.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.entente.kernel.Bug;
import org.jspecify.annotations.Nullable;

/// All texts of one language, by key: `act.KIND`, `enum.TYPE.CONSTANT`, `rejection.CODE`,
/// `malformed.SUBJECT`, `problem.CODE` and its `.detail`, `word.…`.
public final class Catalogue {
  private static final Map<Language, Catalogue> ALL = readAll();

  private final Language language;
  private final Map<String, String> texts;

  private Catalogue(Language language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  public static Catalogue in(Language language) {
    @Nullable Catalogue catalogue = ALL.get(language);
    if (catalogue == null) {
      throw new Bug("no catalogue in " + language);
    }
    return catalogue;
  }

  public Language language() {
    return language;
  }

  public String get(String key) {
    return find(key).orElseThrow(() -> new Bug("no text for " + key + " in " + language));
  }

  public Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  /// Every text by its key, in key order.
  public Map<String, String> all() {
    return texts;
  }

  /// The text of `key` with its fields filled in.
  ///
  /// @param evidence what is given of the fields; a text tells less when one is missing
  public String phrase(String key, Map<String, ?> evidence) {
    return new Phrase(this, evidence).fill(get(key));
  }

  private static Map<Language, Catalogue> readAll() {
    Map<Language, Catalogue> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, new Catalogue(language, read("/catalogue/" + language.tag())));
    }
    return all;
  }

  private static Map<String, String> read(String name) {
    Properties properties = new Properties();
    try (@Nullable InputStream in = Catalogue.class.getResourceAsStream(name + ".properties")) {
      if (in == null) {
        throw new Bug("no catalogue " + name);
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TreeMap<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return java.util.Collections.unmodifiableMap(texts);
  }
}
