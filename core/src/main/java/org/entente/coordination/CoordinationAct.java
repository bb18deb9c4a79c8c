package org.entente.coordination;

import org.entente.kernel.Area;
import org.entente.kernel.ArrangementId;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Content;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.Text;

/// Acts about sectors, the matrix, and the settling of conflicts.
public sealed interface CoordinationAct extends Content {
  /// The host publishes which categories may meet.
  record PublishMatrix(Matrix matrix) implements CoordinationAct {}

  /// The host gives a part of the theatre to a party to answer for.
  record EstablishSector(Name name, Area area, PartyId owner) implements CoordinationAct {}

  /// The host says that a party cannot be reached, or can again. What meets its volumes counts one
  /// degree more meanwhile.
  record DeclareReach(PartyId party, boolean reachable, Text reason) implements CoordinationAct {}

  /// The owner of one side knows of the conflict and accepts it.
  record AcknowledgeConflict(ConflictId conflict) implements CoordinationAct {}

  /// One lead proposes, and thereby signs, how the two will settle the conflict.
  record ProposeArrangement(ConflictId conflict, Text terms) implements CoordinationAct {}

  /// The other lead signs it.
  record SignArrangement(ArrangementId arrangement) implements CoordinationAct {}

  /// The host decides in place of an arrangement that was not signed in time.
  record SettleConflict(ConflictId conflict, Text reason) implements CoordinationAct {}

  /// The protected or endangered party agrees that the host may settle a forbidden conflict.
  record EndorseSettlement(ConflictId conflict) implements CoordinationAct {}
}
