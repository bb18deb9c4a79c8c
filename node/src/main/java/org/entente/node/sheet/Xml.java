package org.entente.node.sheet;

/// Texts within XML 1.0: what it cannot hold is left out.
final class Xml {
  static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private Xml() {}

  static String text(String raw) {
    StringBuilder out = new StringBuilder(raw.length() + 16);
    raw.codePoints().filter(Xml::isAllowed).forEach(point -> append(point, out));
    return out.toString();
  }

  /// The `Char` production of XML 1.0.
  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x1_0000;
  }

  private static void append(int point, StringBuilder out) {
    switch (point) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\r' -> out.append("&#13;");
      default -> out.appendCodePoint(point);
    }
  }
}
