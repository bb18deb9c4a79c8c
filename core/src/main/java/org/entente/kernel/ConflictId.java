package org.entente.kernel;

/// A conflict: the first 32 hexadecimal digits of the digest of its two sides' space-time clauses.
///
/// @param value 32 lower-case hexadecimal digits
public record ConflictId(String value) implements Comparable<ConflictId> {
  public ConflictId {
    Ids.check("ConflictId", value, Ids.CONFLICT);
  }

  @Override
  public int compareTo(ConflictId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
