package org.entente.theatre;

/// What a view is made of: a kind of object, as the interface spells it, and its id.
public record ObjectKey(Kind kind, String id) implements Comparable<ObjectKey> {
  /// Kinds of object that audiences look at.
  public enum Kind {
    THEATRE,
    PARTY,
    POST,
    PERSON,
    SECTOR,
    PLAN,
    OPERATION,
    NOTICE,
    IMMEDIATE_ACTION,
    STANDING_AUTHORISATION,
    CONFLICT,
    MEETING,
    COMMITMENT,
    FORUM,
    CADENCE,
    DISPUTE,
    SUSPENSION,
    MEASUREMENT,
    REPORT,
    CIVILIAN_HARM,
    INQUIRY
  }

  @Override
  public int compareTo(ObjectKey other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : id.compareTo(other.id);
  }
}
