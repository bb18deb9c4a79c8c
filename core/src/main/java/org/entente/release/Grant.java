package org.entente.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Malformed;
import org.entente.kernel.PartyId;
import org.entente.kernel.PostId;

/// The originator lets a party see an object at a level.
///
/// @param posts need to know: only these posts of the party; empty means all its posts
/// @param opensAt the grant takes effect at this instant; none means at once
public record Grant(PartyId party, List<PostId> posts, Level level, Optional<Instant> opensAt) {
  /// More is a distribution list, not a need to know.
  public static final int MAX_POSTS = 50;

  public Grant {
    posts = List.copyOf(posts);
    Malformed.unless(posts.size() <= MAX_POSTS, "Grant", "names too many posts");
  }

  boolean coversAt(Audience audience, Instant instant) {
    return covers(audience) && opensAt.map(opening -> !instant.isBefore(opening)).orElse(true);
  }

  boolean covers(Audience audience) {
    return party.equals(audience.party()) && (posts.isEmpty() || posts.contains(audience.post()));
  }
}
