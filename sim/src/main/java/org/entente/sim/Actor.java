package org.entente.sim;

import java.util.Optional;
import org.entente.kernel.DelegationId;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.party.Charter;
import org.entente.party.Founding;
import org.entente.release.Audience;

/// Who signs: a post, the person who holds it, and whose delegation is used.
public record Actor(PartyId party, PostId post, PersonId person, Optional<DelegationId> under) {
  public static Actor of(PartyId party, PostId post, PersonId person) {
    return new Actor(party, post, person, Optional.empty());
  }

  public static Actor founding(Charter.Terms terms, int index) {
    Founding founding = terms.founding().get(index);
    return of(terms.id(), founding.post(), founding.person());
  }

  public Actor under(DelegationId delegation) {
    return new Actor(party, post, person, Optional.of(delegation));
  }

  public Audience audience() {
    return new Audience(party, post);
  }
}
