package org.entente.release;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.entente.kernel.Malformed;

/// What the originator of an object lets others see of it.
public record Release(List<Grant> grants) {
  /// One grant per party and some per post.
  public static final int MAX_GRANTS = 200;

  public static final Release NONE = new Release(List.of());

  public Release {
    grants = List.copyOf(grants);
    Malformed.unless(grants.size() <= MAX_GRANTS, "Release", "has too many grants");
  }

  /// The highest level granted to the audience that is open at the instant.
  public Level levelFor(Audience audience, Instant instant) {
    return grants.stream()
        .filter(grant -> grant.coversAt(audience, instant))
        .map(Grant::level)
        .max(Comparator.naturalOrder())
        .orElse(Level.HIDDEN);
  }

  /// Whether every grant of this release stands, as high and as early, within `wider`.
  public boolean isNoWiderThan(Release wider) {
    return grants.stream().allMatch(grant -> wider.grants.stream().anyMatch(w -> within(grant, w)));
  }

  private static boolean within(Grant grant, Grant wider) {
    boolean sameAudience =
        grant.party().equals(wider.party())
            && (wider.posts().isEmpty()
                || (!grant.posts().isEmpty() && wider.posts().containsAll(grant.posts())));
    boolean noEarlier =
        wider.opensAt().isEmpty()
            || grant.opensAt().map(at -> !at.isBefore(wider.opensAt().get())).orElse(false);
    return grant.level() == Level.HIDDEN
        || (sameAudience && noEarlier && wider.level().reaches(grant.level()));
  }

  /// Instants after `after` at which some grant opens, for whoever must wake then.
  public List<Instant> openingsAfter(Instant after) {
    return grants.stream()
        .flatMap(grant -> grant.opensAt().stream())
        .filter(opening -> opening.isAfter(after))
        .sorted()
        .distinct()
        .toList();
  }
}
