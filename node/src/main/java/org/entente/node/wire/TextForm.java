package org.entente.node.wire;

import org.entente.kernel.Malformed;
import org.entente.kernel.Text;
import org.jspecify.annotations.Nullable;

/// A free text: a string where the document stands alone, else a reference to a part.
final class TextForm implements Form {
  static final String PREFIX = "text:";

  @Override
  public Object read(Json json, Reading reading) {
    return reading.isOfParts() ? ofPart(json, reading) : written(json, reading);
  }

  @Override
  public Object readCanonical(CanonicalCursor cursor, Reading reading) {
    @Nullable CanonicalCursor body =
        reading.openText(cursor.referredDigest(), cursor.referredPart());
    if (body == null) {
      return Text.ERASED;
    }
    try {
      Text text = Text.of(body.text());
      body.expectEnd();
      return text;
    } catch (Malformed e) {
      throw OtherSpelling.found();
    }
  }

  private static Object ofPart(Json json, Reading reading) {
    String name = PREFIX + reading.partPath();
    if (!reading.referenceField(json, "part").equals(name)) {
      throw reading.problem("unknown-part", "Text", "refers to a part of another place");
    }
    @Nullable Json body = reading.open(json, name);
    return body == null ? Text.ERASED : written(body, reading);
  }

  private static Object written(Json json, Reading reading) {
    if (!(json instanceof Json.Str text)) {
      throw reading.problem("wrong-type", "Text", "is not a text");
    }
    try {
      return Text.of(text.value());
    } catch (Malformed e) {
      throw reading.problem("malformed", e.subject(), String.valueOf(e.getMessage()));
    }
  }
}
