package org.entente.operation;

import java.util.Optional;
import org.entente.border.Border;
import org.entente.coordination.Coordination;
import org.entente.kernel.Act;
import org.entente.kernel.Facts;
import org.entente.party.Author;
import org.entente.party.Roster;
import org.entente.plan.Plan;

/// Everything a rule about operations may look at besides the operation.
public record Setting(
    Roster roster,
    Optional<Plan> plan,
    Coordination coordination,
    Border border,
    Act act,
    Author author,
    Facts facts) {
  public boolean authorIsHost() {
    return roster.isHost(author.party());
  }
}
