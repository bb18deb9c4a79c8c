package org.entente.kernel;

/// A post: the UUID of the act that created it, or a founding post's name from the charter.
///
/// @param value a lower-case UUID, or `PARTY.NAME` for a founding post
public record PostId(String value) implements Comparable<PostId> {
  public PostId {
    Ids.check("PostId", value, Ids.REFERENCE);
  }

  @Override
  public int compareTo(PostId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
