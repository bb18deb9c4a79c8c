package org.entente.node.wire;

import org.jspecify.annotations.Nullable;

/// A record of one component called `value`, written as that value: most often an identifier.
///
/// The same few parties and posts come again in every act: recent ones are kept, so that their
/// pattern is checked once and a folded state holds one object for each, not one for each act.
final class BareForm implements Form {
  private static final int RECENT = 1 << 10;

  private final Maker maker;
  private final Form value;
  private final Recent[] recent = new Recent[RECENT];

  /// Immutable, so that a race between two readers costs a second object and no more.
  private record Recent(String key, Object value) {}

  BareForm(Class<?> type, Form value) {
    this.maker = new Maker(type);
    this.value = value;
  }

  @Override
  public Object read(Json json, Reading reading) {
    if (!(json instanceof Json.Str text)) {
      return maker.make(new Object[] {value.read(json, reading)}, reading);
    }
    int hash = text.value().hashCode();
    int slot = (hash ^ (hash >>> 16)) & (RECENT - 1);
    @Nullable Recent known = recent[slot];
    if (known != null && known.key.equals(text.value())) {
      return known.value;
    }
    Object made = maker.make(new Object[] {value.read(json, reading)}, reading);
    recent[slot] = new Recent(text.value(), made);
    return made;
  }

  @Override
  public Object readCanonical(CanonicalCursor cursor, Reading reading) {
    if (!cursor.isAt('"')) {
      return maker.makeCanonical(new Object[] {value.readCanonical(cursor, reading)});
    }
    int hash = cursor.textHash();
    int slot = (hash ^ (hash >>> 16)) & (RECENT - 1);
    @Nullable Recent known = recent[slot];
    if (known != null && cursor.passedText(known.key)) {
      return known.value;
    }
    Object component = value.readCanonical(cursor, reading);
    Object made = maker.makeCanonical(new Object[] {component});
    if (component instanceof String key) {
      recent[slot] = new Recent(key, made);
    }
    return made;
  }
}
