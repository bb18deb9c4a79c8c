package org.entente.kernel;

/// What may be written: what a reader sees is what was signed. A control character, or one that
/// turns the direction of reading around, makes a page show something else than the record holds; a
/// name of nothing visible is nobody's.
public final class Legible {
  /// The code of its own, for the message catalogues.
  private static final String SUBJECT = "Characters";

  private Legible() {}

  /// A text of several lines: newline and tab are its only controls.
  ///
  /// @param subject what is blank if nothing of it is visible
  /// @throws Malformed if it may not be written
  public static void requireText(String value, String subject) {
    check(value, subject, true);
  }

  /// A name, a title: on one line, without any control.
  ///
  /// @param subject what is blank if nothing of it is visible
  /// @throws Malformed if it may not be written
  public static void requireLine(String value, String subject) {
    check(value, subject, false);
  }

  /// A person's name or a title, which may have been erased since.
  ///
  /// @throws Malformed if it may not be written
  public static void requireLine(Text text, String subject) {
    text.written().ifPresent(value -> requireLine(value, subject));
  }

  /// A line that may be left out: empty, or one that may be written.
  ///
  /// @throws Malformed if it may not be written
  public static void requireLineIfAny(String value, String subject) {
    if (!value.isEmpty()) {
      requireLine(value, subject);
    }
  }

  private static void check(String value, String subject, boolean severalLines) {
    boolean visible = false;
    for (int i = 0; i < value.length(); ) {
      int point = value.codePointAt(i);
      Malformed.unless(!isControl(point, severalLines), SUBJECT, "are controls");
      Malformed.unless(!turnsReading(point), SUBJECT, "turn the direction of reading");
      visible |= isVisible(point);
      i += Character.charCount(point);
    }
    Malformed.unless(visible, subject, "is blank");
  }

  /// C0, DEL and C1; and the separators of lines and paragraphs where there is one line.
  private static boolean isControl(int point, boolean severalLines) {
    if (severalLines && (point == '\n' || point == '\t')) {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL -> true;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> !severalLines;
      default -> false;
    };
  }

  /// Embeddings, overrides and isolates (Unicode Standard Annex 9). Marks, which turn nothing but
  /// the neutral characters beside them, are part of how Arabic is written.
  private static boolean turnsReading(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }

  /// Leaves something on the page by itself: no space, no joiner, nothing that only combines.
  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.UNASSIGNED,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      default -> !isFiller(point);
    };
  }

  /// Hangul fillers and the empty Braille cell: letters and a symbol by their class, and blank.
  private static boolean isFiller(int point) {
    return point == 0x115F
        || point == 0x1160
        || point == 0x3164
        || point == 0xFFA0
        || point == 0x2800;
  }
}
