package org.entente.kernel;

/// A sector of the theatre, by the UUID of the act that established it.
///
/// @param value a lower-case UUID
public record SectorId(String value) implements Comparable<SectorId> {
  public SectorId {
    Ids.check("SectorId", value, Ids.UUID);
  }

  @Override
  public int compareTo(SectorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
