package org.entente.kernel;

/// An effect, a measure, a phase or a decision point of the host's plan, by the short name the plan
/// gives it; unique within a version and kept from one to the next.
///
/// @param value 2 to 32 characters of `a-z`, `0-9` and `-`, beginning with a letter
public record PlanItemId(String value) implements Comparable<PlanItemId> {
  public PlanItemId {
    Ids.check("PlanItemId", value, Ids.NAME);
  }

  @Override
  public int compareTo(PlanItemId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
