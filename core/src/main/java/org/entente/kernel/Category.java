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
  HUMANITARIAN_MOVEMENT,
  COORDINATION_LEVEL;

  /// Whether it is a standing measure's: nobody is there, it says how others are to go about.
  public boolean isMeasure() {
    return this == NO_FIRE_AREA || this == RESTRICTED_FIRE_AREA || this == COORDINATION_LEVEL;
  }

  public boolean isHumanitarian() {
    return this == HUMANITARIAN_SITE || this == HUMANITARIAN_MOVEMENT;
  }
}
