package org.entente.node.wire;

import org.entente.kernel.Digest;
import org.entente.kernel.OwnPart;
import org.jspecify.annotations.Nullable;

/// A clause or the like: in place where the document stands alone, else a reference to its part.
record OwnPartForm(Form inner) implements Form {
  @Override
  public Object read(Json json, Reading reading) {
    if (!reading.isOfParts()) {
      return inner.read(json, reading);
    }
    String name = reading.referenceField(json, "part");
    @Nullable Json body = reading.open(json, name);
    if (body == null) {
      throw reading.problem("missing-part", "part", "refers to a part that is not at hand");
    }
    int before = reading.startPart(name);
    Object value = inner.read(body, reading);
    reading.endPart(before);
    if (!((OwnPart) value).partName().equals(name)) {
      throw reading.problem("unknown-part", "part", "stands under another name than its own");
    }
    return value;
  }

  @Override
  public Object readCanonical(CanonicalCursor cursor, Reading reading) {
    Digest digest = cursor.referredDigest();
    String name = cursor.referredPart();
    @Nullable CanonicalCursor body = reading.openCanonical(digest, name);
    if (body == null) {
      throw OtherSpelling.found();
    }
    int before = reading.startPart(name);
    Object value = inner.readCanonical(body, reading);
    reading.endPart(before);
    body.expectEnd();
    if (!((OwnPart) value).partName().equals(name)) {
      throw OtherSpelling.found();
    }
    return value;
  }
}
