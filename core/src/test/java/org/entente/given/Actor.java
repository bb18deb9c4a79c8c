package org.entente.given;

import java.util.Optional;
import org.entente.kernel.DelegationId;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.party.Charter;
import org.entente.party.Founding;
import org.entente.release.Audience;

/// Who signs in a test: a post, the person who holds it, and whose delegation is used.
public record Actor(PartyId party, PostId post, PersonId person, Optional<DelegationId> under) {
  public static Actor of(Charter.Terms terms, Founding founding) {
    return new Actor(terms.id(), founding.post(), founding.person(), Optional.empty());
  }

  public Actor under(DelegationId delegation) {
    return new Actor(party, post, person, Optional.of(delegation));
  }

  public Audience audience() {
    return new Audience(party, post);
  }
}
