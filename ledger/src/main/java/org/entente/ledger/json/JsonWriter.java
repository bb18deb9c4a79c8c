package org.entente.ledger.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Writes canonical JSON: RFC 8785, for values without fractions.
public final class JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private JsonWriter() {}

  public static byte[] bytes(Json value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  public static String text(Json value) {
    StringBuilder out = new StringBuilder(512);
    append(value, out);
    return out.toString();
  }

  private static void append(Json value, StringBuilder out) {
    switch (value) {
      case Json.Members object -> appendObject(object, out);
      case Json.Items array -> appendArray(array, out);
      case Json.Text text -> appendString(text.value(), out);
      case Json.Whole whole -> out.append(whole.value());
      case Json.Truth truth -> out.append(truth.value());
      case Json.Null nothing -> out.append("null");
    }
  }

  private static void appendObject(Json.Members object, StringBuilder out) {
    char before = '{';
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      out.append(before);
      appendString(member.getKey(), out);
      out.append(':');
      append(member.getValue(), out);
      before = ',';
    }
    out.append(before == '{' ? "{}" : "}");
  }

  private static void appendArray(Json.Items array, StringBuilder out) {
    char before = '[';
    for (Json item : array.items()) {
      out.append(before);
      append(item, out);
      before = ',';
    }
    out.append(before == '[' ? "[]" : "]");
  }

  /// RFC 8785 §3.2.2.2: short escapes where they exist, else four digits, and only where JSON
  /// demands one.
  private static void appendString(String text, StringBuilder out) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(text, done, i);
        appendEscape(c, out);
        done = i + 1;
      }
    }
    out.append(text, done, text.length()).append('"');
  }

  private static void appendEscape(char c, StringBuilder out) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    }
  }
}
