package org.entente.kernel;

/// What is coordinated: an operation, a notice or an immediate action, by the UUID of the act that
/// created it.
///
/// @param value a lower-case UUID
public record SubjectId(String value) implements Comparable<SubjectId> {
  public SubjectId {
    Ids.check("SubjectId", value, Ids.UUID);
  }

  @Override
  public int compareTo(SubjectId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
