package org.entente.node.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A record as an object of its components; one of a sealed family also says its kind.
///
/// @param members as they stand in canonical form, which sorts them
record RecordForm(Maker maker, boolean ofFamily, String[] names, Form[] forms, Member[] members)
    implements Form {
  static final String KIND = "kind";

  /// A member in canonical form.
  ///
  /// @param first the bytes before its value where no member stands before it, without the brace
  /// @param next the same after another
  /// @param index of the component, or -1 for the kind
  private record Member(byte[] first, byte[] next, int index) {
    static Member of(String name, int index) {
      String key = "\"" + name + "\":";
      return new Member(
          key.getBytes(StandardCharsets.US_ASCII),
          ("," + key).getBytes(StandardCharsets.US_ASCII),
          index);
    }
  }

  static RecordForm of(Maker maker, boolean ofFamily, String[] names, Form[] forms) {
    Map<String, Member> sorted = new TreeMap<>();
    for (int i = 0; i < names.length; i++) {
      sorted.put(names[i], Member.of(names[i], i));
    }
    if (ofFamily) {
      sorted.put(KIND, Member.of(KIND, -1));
    }
    return new RecordForm(maker, ofFamily, names, forms, sorted.values().toArray(Member[]::new));
  }

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

  @Override
  public Object readCanonical(CanonicalCursor cursor, Reading reading) {
    cursor.expect('{');
    Object[] components = new Object[names.length];
    boolean none = true;
    for (Member member : members) {
      if (!cursor.passed(none ? member.first : member.next)) {
        setAbsent(components, member.index);
        continue;
      }
      none = false;
      if (member.index < 0) {
        if (!cursor.passedText(maker.kind())) {
          throw OtherSpelling.found();
        }
        continue;
      }
      reading.enter(names[member.index]);
      components[member.index] = forms[member.index].readCanonical(cursor, reading);
      reading.leave();
    }
    cursor.expect('}');
    return maker.makeCanonical(components);
  }

  private void setAbsent(Object[] components, int index) {
    if (index < 0 || !forms[index].mayBeAbsent()) {
      throw OtherSpelling.found();
    }
    components[index] = Optional.empty();
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
