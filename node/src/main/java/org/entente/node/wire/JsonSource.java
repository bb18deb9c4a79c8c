package org.entente.node.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads bytes into a tree, strictly: UTF-8 without a mark, one value, bounded in size and depth,
/// no name twice in an object, integers only and only those exact everywhere.
final class JsonSource {
  /// A part's body holds at most 1 MiB. What reading normalises may lengthen a text a little (an
  /// escaped slash shortens it): the margin keeps every act that is read one that can be sealed.
  static final int MAX_BYTES = 900 * 1024;

  /// Acts nest eleven deep; a bound so that no input exhausts the stack.
  static final int MAX_DEPTH = 24;

  /// No record has half as many components; the search for doubles looks at every pair.
  static final int MAX_NAMES = 40;

  /// I-JSON (RFC 7493 §2.2), which canonical JSON follows: exact in readers that use doubles.
  static final long MAX_WHOLE = (1L << 53) - 1;

  private static final int MAX_NUMBER_CHARS = 20;
  private static final int MAX_NAME_CHARS = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER_CHARS)
                  .maxNameLength(MAX_NAME_CHARS)
                  .maxStringLength(MAX_BYTES)
                  .build())
          .build();

  private JsonSource() {}

  /// The value of the whole text.
  ///
  /// @throws WireProblem if it is no such text
  static Json read(byte[] utf8) {
    return read(utf8, MAX_BYTES);
  }

  static Json read(byte[] utf8, int maxBytes) {
    if (utf8.length > maxBytes) {
      throw problem("too-large", "has more than " + maxBytes + " bytes");
    }
    // Jackson would also take UTF-16, UTF-32 and a byte order mark.
    if (utf8.length == 0 || utf8[0] <= 0 || (utf8.length > 1 && utf8[1] == 0)) {
      throw problem("not-json", "is not JSON in UTF-8");
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), utf8)) {
      Json value = value(parser, parser.nextToken());
      if (parser.nextToken() != null) {
        throw problem("not-json", "has something after its end");
      }
      return value;
    } catch (JacksonException e) {
      // The message may quote what was sent; the place is enough.
      long at = e.getLocation() == null ? 0 : e.getLocation().getByteOffset();
      throw problem("not-json", "cannot be read at byte " + Math.max(0, at));
    }
  }

  @SuppressWarnings("NullAway") // Jackson is not annotated: a token is null at the end of input.
  private static Json value(JsonParser parser, JsonToken token) {
    if (token == null) {
      throw problem("not-json", "is cut short");
    }
    return switch (token) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> items(parser);
      case VALUE_STRING -> new Json.Str(wellFormed(parser.getString()));
      case VALUE_NUMBER_INT -> new Json.Whole(whole(parser));
      case VALUE_NUMBER_FLOAT -> throw problem("not-an-integer", "holds a number with a fraction");
      case VALUE_TRUE -> Json.TRUE;
      case VALUE_FALSE -> Json.FALSE;
      case VALUE_NULL -> Json.NULL;
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw problem("not-json", "is cut short");
    };
  }

  private static Json members(JsonParser parser) {
    String[] names = new String[8];
    Json[] values = new Json[8];
    int count = 0;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      requireNew(names, count, name);
      if (count == names.length) {
        names = Arrays.copyOf(names, 2 * count);
        values = Arrays.copyOf(values, 2 * count);
      }
      names[count] = name;
      values[count] = value(parser, parser.nextToken());
      count++;
    }
    return new Json.Members(Arrays.copyOf(names, count), Arrays.copyOf(values, count));
  }

  private static void requireNew(String[] names, int count, String name) {
    if (count == MAX_NAMES) {
      throw problem("too-many-fields", "has an object of more than " + MAX_NAMES + " fields");
    }
    for (int i = 0; i < count; i++) {
      if (names[i].equals(name)) {
        throw problem("duplicate-field", "has a field twice");
      }
    }
  }

  private static Json items(JsonParser parser) {
    List<Json> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(parser, token));
    }
    return new Json.Items(items.toArray(Json[]::new));
  }

  private static long whole(JsonParser parser) {
    JsonParser.NumberType type = parser.getNumberType();
    if (type == JsonParser.NumberType.INT) {
      return parser.getIntValue();
    }
    long value = type == JsonParser.NumberType.LONG ? parser.getLongValue() : Long.MAX_VALUE;
    if (Math.abs(value) > MAX_WHOLE) {
      throw problem("number-out-of-range", "holds an integer beyond 2^53");
    }
    return value;
  }

  /// Escapes can spell half a character, which has no UTF-8 and so no canonical form.
  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char ch = text.charAt(i);
      if (Character.isSurrogate(ch)) {
        boolean pair =
            Character.isHighSurrogate(ch)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw problem("half-a-character", "holds half a character");
        }
        i++;
      }
    }
    return text;
  }

  private static WireProblem problem(String code, String message) {
    return new WireProblem("", code, "document", "The document " + message);
  }
}
