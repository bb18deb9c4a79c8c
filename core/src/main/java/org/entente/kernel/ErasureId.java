package org.entente.kernel;

/// A request to erase a payload, by the UUID of the act that made it.
///
/// @param value a lower-case UUID
public record ErasureId(String value) implements Comparable<ErasureId> {
  public ErasureId {
    Ids.check("ErasureId", value, Ids.UUID);
  }

  @Override
  public int compareTo(ErasureId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
