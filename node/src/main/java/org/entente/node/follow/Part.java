package org.entente.node.follow;

import java.util.EnumSet;
import java.util.Set;
import org.entente.theatre.ObjectKey;

/// How much of what it may see an audience is given when it has nothing yet.
public enum Part {
  /// What the first screen stands on, of what is not over yet. On a line of 64 kbit/s the rest
  /// would hold that screen up.
  FIRST,
  WHOLE;

  private static final Set<ObjectKey.Kind> NOT_FIRST =
      EnumSet.of(
          ObjectKey.Kind.POST,
          ObjectKey.Kind.PERSON,
          ObjectKey.Kind.SECTOR,
          ObjectKey.Kind.PLAN,
          ObjectKey.Kind.MEETING,
          ObjectKey.Kind.COMMITMENT,
          ObjectKey.Kind.FORUM,
          ObjectKey.Kind.CADENCE,
          ObjectKey.Kind.DISPUTE,
          ObjectKey.Kind.MEASUREMENT,
          ObjectKey.Kind.REPORT,
          ObjectKey.Kind.CIVILIAN_HARM,
          ObjectKey.Kind.INQUIRY);

  /// What [Outline] cuts something out of.
  private static final Set<ObjectKey.Kind> OUTLINED =
      EnumSet.of(ObjectKey.Kind.THEATRE, ObjectKey.Kind.CONFLICT, ObjectKey.Kind.OPERATION);

  /// Objects of this kind are given, whole or in outline.
  boolean has(ObjectKey.Kind kind) {
    return this == WHOLE || !NOT_FIRST.contains(kind);
  }

  /// And with all that the audience may see of them.
  boolean hasWhole(ObjectKey.Kind kind) {
    return this == WHOLE || (has(kind) && !OUTLINED.contains(kind));
  }
}
