package org.entente.kernel;

/// A person's appointment to a post, by the UUID of the act that made it.
///
/// @param value a lower-case UUID
public record AppointmentId(String value) implements Comparable<AppointmentId> {
  public AppointmentId {
    Ids.check("AppointmentId", value, Ids.UUID);
  }

  @Override
  public int compareTo(AppointmentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
