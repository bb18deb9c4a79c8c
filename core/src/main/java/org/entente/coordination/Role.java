package org.entente.coordination;

import org.entente.kernel.Category;

/// What a category does on the ground, which is why two of them are held to what the matrix asks.
public enum Role {
  OCCUPIES,
  TRANSITS,
  HAZARDS,
  AIRSPACE,
  RESTRICTS,
  PROTECTS;

  public static Role of(Category category) {
    return switch (category) {
      case GROUND_MANOEUVRE, POSITION -> OCCUPIES;
      case MOVEMENT -> TRANSITS;
      case AIR_CORRIDOR, AIR_ZONE -> AIRSPACE;
      case DANGER_AREA -> HAZARDS;
      case RESTRICTED_FIRE_AREA, NO_FIRE_AREA, COORDINATION_LEVEL -> RESTRICTS;
      case HUMANITARIAN_SITE, HUMANITARIAN_MOVEMENT -> PROTECTS;
    };
  }
}
