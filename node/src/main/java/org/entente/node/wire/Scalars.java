package org.entente.node.wire;

import org.entente.kernel.Digest;
import org.entente.kernel.Malformed;

/// Values that are one JSON word.
enum Scalars implements Form {
  TEXT {
    @Override
    public Object read(Json json, Reading reading) {
      if (json instanceof Json.Str text) {
        return text.value();
      }
      throw reading.problem("wrong-type", "text", "is not a text");
    }

    @Override
    public Object readCanonical(CanonicalCursor cursor, Reading reading) {
      return cursor.text();
    }
  },
  TRUTH {
    @Override
    public Object read(Json json, Reading reading) {
      if (json instanceof Json.Truth truth) {
        return truth.value();
      }
      throw reading.problem("wrong-type", "truth", "is neither true nor false");
    }

    @Override
    public Object readCanonical(CanonicalCursor cursor, Reading reading) {
      return cursor.truth();
    }
  },
  INT32 {
    @Override
    public Object read(Json json, Reading reading) {
      long value = (Long) INT64.read(json, reading);
      if (value != (int) value) {
        throw reading.problem("number-out-of-range", "number", "is out of range");
      }
      return (int) value;
    }

    @Override
    public Object readCanonical(CanonicalCursor cursor, Reading reading) {
      long value = cursor.whole();
      if (value != (int) value) {
        throw OtherSpelling.found();
      }
      return (int) value;
    }
  },
  INT64 {
    @Override
    public Object read(Json json, Reading reading) {
      if (json instanceof Json.Whole whole) {
        return whole.value();
      }
      throw reading.problem("wrong-type", "number", "is not a whole number");
    }

    @Override
    public Object readCanonical(CanonicalCursor cursor, Reading reading) {
      return cursor.whole();
    }
  },
  DIGEST {
    @Override
    public Object read(Json json, Reading reading) {
      if (!(json instanceof Json.Str text)) {
        throw reading.problem("wrong-type", "Digest", "is not a digest");
      }
      try {
        return Digest.parse(text.value());
      } catch (Malformed e) {
        throw reading.problem("malformed", e.subject(), String.valueOf(e.getMessage()));
      }
    }

    @Override
    public Object readCanonical(CanonicalCursor cursor, Reading reading) {
      return cursor.digest();
    }
  }
}
