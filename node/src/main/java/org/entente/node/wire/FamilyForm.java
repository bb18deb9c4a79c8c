package org.entente.node.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One of a sealed family, by its `kind`.
record FamilyForm(String name, Map<String, Form> members) implements Form {
  @Override
  public Object read(Json json, Reading reading) {
    if (!(json instanceof Json.Members object)) {
      throw reading.problem("wrong-type", name, "is not an object");
    }
    @Nullable Json kind = object.find(RecordForm.KIND);
    if (kind == null) {
      reading.enter(RecordForm.KIND);
      throw reading.problem("missing-field", name, name + " lacks its kind");
    }
    @Nullable Form member = kind instanceof Json.Str text ? members.get(text.value()) : null;
    if (member == null) {
      reading.enter(RecordForm.KIND);
      throw reading.problem("unknown-kind", name, "is no kind of " + name);
    }
    return member.read(json, reading);
  }

  @Override
  public Object readCanonical(CanonicalCursor cursor, Reading reading) {
    @Nullable Form member = members.get(cursor.kindAhead());
    if (member == null) {
      throw OtherSpelling.found();
    }
    return member.readCanonical(cursor, reading);
  }
}
