package org.entente.kernel;

/// A country beyond the border, as the host's drawing of its soil names it.
///
/// @param value 2 to 32 characters of `a-z`, `0-9` and `-`, beginning with a letter
public record NeighbourId(String value) implements Comparable<NeighbourId> {
  public NeighbourId {
    Ids.check("NeighbourId", value, Ids.NAME);
  }

  @Override
  public int compareTo(NeighbourId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
