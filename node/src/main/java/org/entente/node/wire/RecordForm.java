package org.entente.node.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A record as an object of its components; one of a sealed family also says its kind.
record RecordForm(Maker maker, boolean ofFamily, String[] names, Form[] forms) implements Form {
  static final String KIND = "kind";

  @Override
  public Object read(Json json, Reading reading) {
    if (!(json instanceof Json.Members members)) {
      throw reading.problem("wrong-type", maker.kind(), "is not an object");
    }
    int matched = 0;
    if (ofFamily) {
      requireKind(members, reading);
      matched++;
    }
    Object[] components = new Object[names.length];
    for (int i = 0; i < names.length; i++) {
      @Nullable Json value = members.find(names[i]);
      if (value == null) {
        components[i] = absent(i, reading);
      } else {
        matched++;
        reading.enter(names[i]);
        components[i] = forms[i].read(value, reading);
        reading.leave();
      }
    }
    if (matched != members.size()) {
      throw unknown(members, reading);
    }
    return maker.make(components, reading);
  }

  private void requireKind(Json.Members members, Reading reading) {
    boolean fits = members.find(KIND) instanceof Json.Str kind && kind.value().equals(maker.kind());
    if (!fits) {
      reading.enter(KIND);
      throw reading.problem("unknown-kind", maker.kind(), "is not of kind " + maker.kind());
    }
  }

  private Object absent(int i, Reading reading) {
    if (forms[i].mayBeAbsent()) {
      return Optional.empty();
    }
    reading.enter(names[i]);
    throw reading.problem("missing-field", maker.kind(), maker.kind() + " lacks " + names[i]);
  }

  private WireProblem unknown(Json.Members members, Reading reading) {
    for (String name : members.names()) {
      if (!isKnown(name)) {
        reading.enter(name);
        break;
      }
    }
    return reading.problem("unknown-field", maker.kind(), maker.kind() + " has no such field");
  }

  private boolean isKnown(String name) {
    for (String known : names) {
      if (known.equals(name)) {
        return true;
      }
    }
    return ofFamily && name.equals(KIND);
  }
}
