package org.entente.kernel;

/// An arrangement, by the UUID of the act that proposed it.
///
/// @param value a lower-case UUID
public record ArrangementId(String value) implements Comparable<ArrangementId> {
  public ArrangementId {
    Ids.check("ArrangementId", value, Ids.UUID);
  }

  @Override
  public int compareTo(ArrangementId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
