package org.entente.ledger.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/// The command's texts in one language.
final class Messages {
  private final Properties texts = new Properties();
  private final String language;

  private Messages(String language) {
    this.language = language;
    String file = "messages_" + language + ".properties";
    try (InputStream in = Messages.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no " + file);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean has(String language) {
    return language.equals("en") || language.equals("fr");
  }

  static Messages of(String language) {
    return new Messages(language);
  }

  /// In the language the environment asks for, as POSIX orders it; English if that is none of ours.
  static Messages of(Map<String, String> environment) {
    for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        return of(value.startsWith("fr") ? "fr" : "en");
      }
    }
    return of("en");
  }

  String language() {
    return language;
  }

  /// The text with `{0}`, `{1}`… replaced. No more than that: apostrophes need no care.
  String text(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no text for " + key);
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", printable(values[i].toString()));
    }
    return text;
  }

  /// What comes out of a hostile file must not steer the terminal.
  private static String printable(String value) {
    return value.replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD");
  }
}
