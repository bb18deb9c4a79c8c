package org.entente.party;

import org.entente.kernel.ContingentId;
import org.entente.kernel.Malformed;
import org.entente.kernel.Name;

/// A contributing nation's troops within a force, under their own national command.
///
/// @param nation ISO 3166-1 alpha-3 code
public record Contingent(ContingentId id, Name name, String nation) {
  public Contingent {
    Malformed.unless(nation.matches("[A-Z]{3}"), "Contingent", "names no nation");
  }
}
