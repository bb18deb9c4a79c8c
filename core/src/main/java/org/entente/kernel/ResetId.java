package org.entente.kernel;

/// A request to set a person's credentials anew, by the UUID of the act that made it.
///
/// @param value a lower-case UUID
public record ResetId(String value) implements Comparable<ResetId> {
  public ResetId {
    Ids.check("ResetId", value, Ids.UUID);
  }

  @Override
  public int compareTo(ResetId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
