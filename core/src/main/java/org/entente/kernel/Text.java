package org.entente.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A free text or a person's name. It is a part of its own in an entry and may be erased, so
/// nothing folded from the record depends on what it says.
///
/// @param value the text, or null once erased
public record Text(@Nullable String value) {
  /// A page and a half: a reason or a means clause, not a document; documents are attachments.
  public static final int MAX_CHARS = 8_000;

  public static final Text ERASED = new Text(null);

  public Text {
    if (value != null) {
      Malformed.unless(value.length() <= MAX_CHARS, "Text", "has more than 8000 characters");
      Legible.requireText(value, "Text");
    }
  }

  public static Text of(String value) {
    return new Text(value);
  }

  public Optional<String> written() {
    return Optional.ofNullable(value);
  }
}
