package org.entente.node.wire;

import org.entente.kernel.Area;

/// An area, checked as geometry while the reader still knows where in the document it stands.
record AreaForm(Form inner) implements Form {
  @Override
  public Object read(Json json, Reading reading) {
    Area area = (Area) inner.read(json, reading);
    reading.check(area);
    return area;
  }

  /// Unchecked: it was checked before it was written into a part.
  @Override
  public Object readCanonical(CanonicalCursor cursor, Reading reading) {
    return inner.readCanonical(cursor, reading);
  }
}
