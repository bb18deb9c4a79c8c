package org.entente.kernel;

/// What a volume is used for. There is deliberately no category for a target, an engagement zone or
/// a kill box: the list is the allow-list, and a test reads it.
public enum Category {
  GROUND_MANOEUVRE,
  MOVEMENT,
  POSITION,
  AIR_CORRIDOR,
  AIR_ZONE,
  DANGER_AREA,
  RESTRICTED_FIRE_AREA,
  NO_FIRE_AREA,
  HUMANITARIAN_SITE,
  HUMANITARIAN_MOVEMENT;

  public boolean isHumanitarian() {
    return this == HUMANITARIAN_SITE || this == HUMANITARIAN_MOVEMENT;
  }
}
