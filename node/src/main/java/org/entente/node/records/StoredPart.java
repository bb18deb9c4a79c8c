package org.entente.node.records;

import java.util.Arrays;

/// One part of an entry as it is stored; see docs/design/entry-format.md.
///
/// @param name ASCII, 1 to 80 characters
/// @param salt 16 bytes, never changed after construction
/// @param body UTF-8, never changed after construction
// Copying both arrays twice for every part would halve the speed of a replay.
@SuppressWarnings("ArrayRecordComponent")
public record StoredPart(String name, byte[] salt, byte[] body) {
  static final int SALT_BYTES = 16;
  private static final int NAME_LIMIT = 80;
  private static final String ERASABLE = "text:";

  public StoredPart {
    if (name.isEmpty() || name.length() > NAME_LIMIT || salt.length != SALT_BYTES) {
      throw new IllegalArgumentException("part " + name + " with a salt of " + salt.length);
    }
  }

  public boolean erasable() {
    return name.startsWith(ERASABLE);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoredPart that
        && name.equals(that.name)
        && Arrays.equals(salt, that.salt)
        && Arrays.equals(body, that.body);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(salt);
  }

  /// Without the body, which is not for logs.
  @Override
  public String toString() {
    return name + " (" + body.length + " bytes)";
  }
}
