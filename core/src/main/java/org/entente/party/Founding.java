package org.entente.party;

import org.entente.kernel.Legible;
import org.entente.kernel.Name;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.PublicKey;
import org.entente.kernel.Text;

/// The post and person that sign the charter for a party and then name its other posts.
public record Founding(
    PostId post, Name title, PublicKey key, PersonId person, Text personName, Mandate mandate) {
  public Founding {
    Legible.requireLine(personName, "Text");
  }
}
