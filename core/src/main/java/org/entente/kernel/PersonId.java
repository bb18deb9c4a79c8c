package org.entente.kernel;

/// A person: the UUID of the act that registered them, or a founding person's name from the
/// charter.
///
/// @param value a lower-case UUID, or `PARTY.NAME` for a founding person
public record PersonId(String value) implements Comparable<PersonId> {
  public PersonId {
    Ids.check("PersonId", value, Ids.REFERENCE);
  }

  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
