package org.entente.node.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.entente.kernel.Bug;
import org.entente.node.text.Language;
import org.jspecify.annotations.Nullable;

/// The command line's own texts in one language.
final class Texts {
  private final Properties texts = new Properties();

  private Texts(Language language) {
    String file = "messages_" + language.tag() + ".properties";
    try (@Nullable InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new Bug("no " + file);
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Texts in(Language language) {
    return new Texts(language);
  }

  /// The language the environment asks for, in the order POSIX gives its variables.
  static Language languageOf(Map<String, String> environment) {
    return List.of("LC_ALL", "LC_MESSAGES", "LANG").stream()
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .filter(value -> value.startsWith("fr"))
        .map(value -> Language.FR)
        .orElse(Language.EN);
  }

  Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  /// The text with `{0}`, `{1}`… replaced. No more than that: apostrophes need no care.
  String text(String key, Object... values) {
    @Nullable String text = texts.getProperty(key);
    if (text == null) {
      throw new Bug("no text for " + key);
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i].toString());
    }
    return text;
  }
}
