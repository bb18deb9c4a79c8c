package org.entente.standing;

import java.util.Optional;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TrieMap;

/// The folded state of standing authorisations.
///
/// @param uses of each movement notice, the authorisation it was given under
public record Standing(
    TrieMap<SubjectId, StandingAuthorisation> authorisations, TrieMap<SubjectId, SubjectId> uses) {
  public static final Standing EMPTY = new Standing(TrieMap.empty(), TrieMap.empty());

  public Standing with(StandingAuthorisation authorisation) {
    return new Standing(authorisations.with(authorisation.id(), authorisation), uses);
  }

  public Standing used(SubjectId authorisation, SubjectId notice) {
    return new Standing(
        authorisations.with(authorisation, authorisations.get(authorisation).usedBy(notice)),
        uses.with(notice, authorisation));
  }

  /// The notice has ended; if it was a use, it is one no longer under way.
  public Standing ended(SubjectId notice) {
    Optional<StandingAuthorisation> used = uses.find(notice).map(authorisations::get);
    return used.map(one -> with(one.ended(notice))).orElse(this);
  }
}
