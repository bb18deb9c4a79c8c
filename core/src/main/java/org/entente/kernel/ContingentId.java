package org.entente.kernel;

/// A contingent of a contributing nation within a force, by the charter's short name.
///
/// @param value 2 to 32 characters of `a-z`, `0-9` and `-`, beginning with a letter
public record ContingentId(String value) implements Comparable<ContingentId> {
  public ContingentId {
    Ids.check("ContingentId", value, Ids.NAME);
  }

  @Override
  public int compareTo(ContingentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
