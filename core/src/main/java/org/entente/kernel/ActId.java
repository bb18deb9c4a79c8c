package org.entente.kernel;

/// An act, by the UUID its author made.
///
/// @param value a lower-case UUID
public record ActId(String value) implements Comparable<ActId> {
  public ActId {
    Ids.check("ActId", value, Ids.UUID);
  }

  @Override
  public int compareTo(ActId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
