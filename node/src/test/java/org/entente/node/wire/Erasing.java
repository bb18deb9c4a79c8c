package org.entente.node.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Blanks all strings of a document, so that two can be compared but for their texts.
final class Erasing {
  private Erasing() {}

  static String texts(String json) {
    StringBuilder out = new StringBuilder();
    append(JsonSource.read(json.getBytes(UTF_8)), out);
    return out.toString();
  }

  private static void append(Json json, StringBuilder out) {
    switch (json) {
      case Json.Members members -> {
        boolean erased = members.size() == 1 && members.names()[0].equals("erased");
        out.append(erased ? "_" : "{");
        for (int i = 0; i < members.size() && !erased; i++) {
          out.append(members.names()[i]).append(':');
          append(members.values()[i], out);
        }
      }
      case Json.Items items -> {
        out.append('[');
        for (Json item : items.items()) {
          append(item, out);
        }
      }
      case Json.Str text -> out.append('_');
      case Json.Whole whole -> out.append(whole.value());
      case Json.Truth truth -> out.append(truth.value());
      case Json.Null nothing -> out.append("null");
    }
  }
}
