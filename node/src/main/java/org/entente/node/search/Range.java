package org.entente.node.search;

import java.util.Optional;
import java.util.Set;
import org.entente.kernel.PartyId;

/// Among which entries somebody looks.
///
/// @param after entries beyond this number
/// @param before entries before this number; no more than one beyond the last entry
/// @param party that signed them
/// @param subjects what they are about: few
public record Range(
    long after, long before, Optional<PartyId> party, Optional<Set<String>> subjects) {
  public Range {
    subjects = subjects.map(Set::copyOf);
  }

  /// All entries before a number.
  public static Range before(long before) {
    return new Range(0, before, Optional.empty(), Optional.empty());
  }

  public Range about(Set<String> few) {
    return new Range(after, before, party, Optional.of(few));
  }

  boolean isEmpty() {
    return before <= after + 1 || subjects.map(Set::isEmpty).orElse(false);
  }
}
