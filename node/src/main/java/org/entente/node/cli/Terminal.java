package org.entente.node.cli;

import java.io.PrintStream;
import org.entente.node.text.Language;

/// Where a command speaks to the person who typed it, and in which language.
///
/// @param language of that person's system; French and English are known, others get English
public record Terminal(Language language, PrintStream out, PrintStream err) {
  /// Says a text of the command line's own in the person's language.
  public void say(String key, Object... values) {
    out.println(text(key, values));
  }

  /// Such a text, to be said elsewhere.
  public String text(String key, Object... values) {
    return Texts.in(language).text(key, values);
  }
}
