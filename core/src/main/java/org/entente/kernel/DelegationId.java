package org.entente.kernel;

/// A delegation of a mandate, by the UUID of the act that made it.
///
/// @param value a lower-case UUID
public record DelegationId(String value) implements Comparable<DelegationId> {
  public DelegationId {
    Ids.check("DelegationId", value, Ids.UUID);
  }

  @Override
  public int compareTo(DelegationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
