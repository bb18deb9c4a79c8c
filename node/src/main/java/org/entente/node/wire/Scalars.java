package org.entente.node.wire;

import org.entente.kernel.Digest;
import org.entente.kernel.Malformed;

/// Values that are one JSON word.
final class Scalars {
  private Scalars() {}

  static Object text(Json json, Reading reading) {
    if (json instanceof Json.Str text) {
      return text.value();
    }
    throw reading.problem("wrong-type", "text", "is not a text");
  }

  static Object truth(Json json, Reading reading) {
    if (json instanceof Json.Truth truth) {
      return truth.value();
    }
    throw reading.problem("wrong-type", "truth", "is neither true nor false");
  }

  static Object int32(Json json, Reading reading) {
    long value = (Long) int64(json, reading);
    if (value != (int) value) {
      throw reading.problem("number-out-of-range", "number", "is out of range");
    }
    return (int) value;
  }

  static Object int64(Json json, Reading reading) {
    if (json instanceof Json.Whole whole) {
      return whole.value();
    }
    throw reading.problem("wrong-type", "number", "is not a whole number");
  }

  static Object digest(Json json, Reading reading) {
    if (!(json instanceof Json.Str text)) {
      throw reading.problem("wrong-type", "Digest", "is not a digest");
    }
    try {
      return Digest.parse(text.value());
    } catch (Malformed e) {
      throw reading.problem("malformed", e.subject(), String.valueOf(e.getMessage()));
    }
  }
}
