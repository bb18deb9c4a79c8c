package org.entente.meeting;

import java.util.HashSet;
import java.util.List;
import org.entente.kernel.Malformed;
import org.entente.kernel.PartyId;
import org.entente.kernel.PostId;

/// A party that is to take part.
///
/// @param posts of it that are expected, in the order of protocol; none named means it chooses
public record Participant(PartyId party, List<PostId> posts) {
  /// A delegation; more is an audience.
  public static final int MAX_POSTS = 40;

  public Participant {
    posts = List.copyOf(posts);
    Malformed.unless(posts.size() <= MAX_POSTS, "Participant", "names too many posts");
    Malformed.unless(
        new HashSet<>(posts).size() == posts.size(), "Participant", "names a post twice");
  }
}
