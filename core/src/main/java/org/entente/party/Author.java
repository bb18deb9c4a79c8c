package org.entente.party;

import java.util.Optional;
import org.entente.kernel.ContingentId;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.release.Audience;

/// Who signed an act, with every post and person whose authority it rests on.
///
/// @param lender the post whose delegation was used, if one was
/// @param lentBy the person who signed that delegation
public record Author(
    PartyId party,
    Optional<ContingentId> contingent,
    PostId post,
    PersonId person,
    Optional<PostId> lender,
    Optional<PersonId> lentBy) {

  /// Whether the two rest on a common post or a common person, delegations included; asked by
  /// [Roster#isOneHand], which knows who is whom.
  boolean overlapsWith(Author other) {
    boolean samePost = other.restsOn(post) || lender.map(other::restsOn).orElse(false);
    boolean samePerson = other.restsOn(person) || lentBy.map(other::restsOn).orElse(false);
    return samePost || samePerson;
  }

  private boolean restsOn(PostId which) {
    return post.equals(which) || lender.map(which::equals).orElse(false);
  }

  boolean restsOn(PersonId which) {
    return person.equals(which) || lentBy.map(which::equals).orElse(false);
  }

  public Audience audience() {
    return new Audience(party, post);
  }
}
