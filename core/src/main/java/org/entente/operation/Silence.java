package org.entente.operation;

import java.util.HashSet;
import java.util.List;
import org.entente.kernel.Malformed;
import org.entente.kernel.OwnPart;
import org.entente.kernel.PartyId;

/// Consulted parties that had not answered, named in the decision: silence is never assent. A part
/// of its own, since the lead may not know everyone whom the host's cell consulted.
public record Silence(List<PartyId> parties) implements OwnPart {
  public Silence {
    parties = List.copyOf(parties);
    Malformed.unless(new HashSet<>(parties).size() == parties.size(), "Silence", "names one twice");
  }

  @Override
  public String partName() {
    return "silence";
  }
}
