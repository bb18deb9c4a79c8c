package org.entente.kernel;

/// An objective of the host's plan, by the short name the plan gives it.
///
/// @param value 2 to 32 characters of `a-z`, `0-9` and `-`, beginning with a letter
public record ObjectiveId(String value) implements Comparable<ObjectiveId> {
  public ObjectiveId {
    Ids.check("ObjectiveId", value, Ids.NAME);
  }

  @Override
  public int compareTo(ObjectiveId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
