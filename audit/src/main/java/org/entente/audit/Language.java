package org.entente.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/// The auditor's texts in one language.
public enum Language {
  ENGLISH("en"),
  FRENCH("fr");

  private final Properties texts = new Properties();

  Language(String tag) {
    String file = "rules_" + tag + ".properties";
    try (InputStream in = Language.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no " + file);
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Language of(String tag) {
    return tag.equals("fr") ? FRENCH : ENGLISH;
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  /// The text with `{0}`, `{1}`… replaced; what stands in a record must not steer a terminal.
  public String text(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no text for " + key);
    }
    for (int i = 0; i < values.length; i++) {
      String value = values[i].toString().replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD");
      text = text.replace("{" + i + "}", value);
    }
    return text;
  }
}
