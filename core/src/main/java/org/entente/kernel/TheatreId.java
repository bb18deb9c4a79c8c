package org.entente.kernel;

/// A theatre: one host nation's soil, by the short name its charter gives it.
///
/// @param value 2 to 32 characters of `a-z`, `0-9` and `-`, beginning with a letter
public record TheatreId(String value) implements Comparable<TheatreId> {
  public TheatreId {
    Ids.check("TheatreId", value, Ids.NAME);
  }

  @Override
  public int compareTo(TheatreId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
