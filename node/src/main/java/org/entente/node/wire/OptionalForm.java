package org.entente.node.wire;

import java.util.Optional;

record OptionalForm(Form inner) implements Form {
  @Override
  public Object read(Json json, Reading reading) {
    return Optional.of(inner.read(json, reading));
  }

  @Override
  public Object readCanonical(CanonicalCursor cursor, Reading reading) {
    return Optional.of(inner.readCanonical(cursor, reading));
  }

  @Override
  public boolean mayBeAbsent() {
    return true;
  }
}
