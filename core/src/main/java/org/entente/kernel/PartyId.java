package org.entente.kernel;

/// A party of the charter, by the short name the charter gives it, for instance `fama`.
///
/// @param value 2 to 32 characters of `a-z`, `0-9` and `-`, beginning with a letter
public record PartyId(String value) implements Comparable<PartyId> {
  public PartyId {
    Ids.check("PartyId", value, Ids.NAME);
  }

  @Override
  public int compareTo(PartyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
