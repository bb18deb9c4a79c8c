package org.entente.ledger.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.entente.ledger.MalformedException;

/// Reads canonical JSON and nothing else.
public final class JsonReader {
  /// Acts nest less than ten deep; a bound so that no input exhausts the stack.
  public static final int MAX_DEPTH = 32;

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /// Reads the one value that the bytes spell.
  ///
  /// @throws MalformedException unless {@link JsonWriter} would write exactly these bytes
  public static Json read(byte[] utf8) throws MalformedException {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedException("not UTF-8");
    }
    JsonReader reader = new JsonReader(text);
    Json value = reader.value(0);
    if (reader.at != text.length()) {
      throw reader.malformed("bytes after the value");
    }
    if (!Arrays.equals(utf8, JsonWriter.bytes(value))) {
      throw new MalformedException("JSON, but not in its canonical spelling");
    }
    return value;
  }

  private Json value(int depth) throws MalformedException {
    if (depth > MAX_DEPTH) {
      throw malformed("nested too deep");
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new Json.Text(string());
      case 't' -> word("true", new Json.Truth(true));
      case 'f' -> word("false", new Json.Truth(false));
      case 'n' -> word("null", new Json.Null());
      default -> number();
    };
  }

  private Json object(int depth) throws MalformedException {
    TreeMap<String, Json> members = new TreeMap<>();
    expect('{');
    if (peek() == '}') {
      at++;
      return new Json.Members(members);
    }
    while (true) {
      String name = string();
      expect(':');
      if (members.putIfAbsent(name, value(depth + 1)) != null) {
        throw malformed("a name given twice");
      }
      if (ended('}')) {
        return new Json.Members(members);
      }
    }
  }

  private Json array(int depth) throws MalformedException {
    List<Json> items = new ArrayList<>();
    expect('[');
    if (peek() == ']') {
      at++;
      return new Json.Items(items);
    }
    while (true) {
      items.add(value(depth + 1));
      if (ended(']')) {
        return new Json.Items(items);
      }
    }
  }

  /// Passes the comma or the closing bracket.
  private boolean ended(char close) throws MalformedException {
    if (peek() == close) {
      at++;
      return true;
    }
    expect(',');
    return false;
  }

  private String string() throws MalformedException {
    expect('"');
    int start = at;
    while (peek() != '"' && peek() != '\\') {
      at++;
    }
    String plain = text.substring(start, at);
    if (peek() == '"') {
      at++;
      return plain;
    }
    StringBuilder unescaped = new StringBuilder(plain);
    while (peek() != '"') {
      char c = text.charAt(at);
      at++;
      unescaped.append(c == '\\' ? escape() : c);
    }
    at++;
    return unescaped.toString();
  }

  private char escape() throws MalformedException {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> control();
      default -> throw malformed("an unknown escape");
    };
  }

  /// Canonical JSON escapes by number only what lies below the space, so two digits tell all.
  private char control() throws MalformedException {
    if (!text.startsWith("00", at) || text.length() < at + 4) {
      throw malformed("an escape that canonical JSON does not use");
    }
    int code =
        Character.digit(text.charAt(at + 2), 16) << 4 | Character.digit(text.charAt(at + 3), 16);
    at += 4;
    if (code < 0) {
      throw malformed("an escape without hexadecimal digits");
    }
    return (char) code;
  }

  private Json number() throws MalformedException {
    int start = at;
    while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    try {
      return new Json.Whole(Long.parseLong(text, start, at, 10));
    } catch (IllegalArgumentException e) {
      throw malformed("no value, or a number that is not a whole one below 2^53");
    }
  }

  private Json word(String word, Json value) throws MalformedException {
    if (!text.startsWith(word, at)) {
      throw malformed("no value");
    }
    at += word.length();
    return value;
  }

  private void expect(char c) throws MalformedException {
    if (peek() != c) {
      throw malformed("no '" + c + "'");
    }
    at++;
  }

  private char peek() throws MalformedException {
    if (at == text.length()) {
      throw malformed("cut short");
    }
    return text.charAt(at);
  }

  private MalformedException malformed(String what) {
    return new MalformedException("JSON: " + what + " at character " + (at + 1));
  }
}
