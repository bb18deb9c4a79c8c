package org.entente.operation;

import java.util.HashSet;
import java.util.List;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Malformed;
import org.entente.kernel.OwnPart;

/// The conflicts a decision was aware of: a part of its own, since even their number is not
/// everybody's to know. The header carries only the padded root.
public record Awareness(List<ConflictId> conflicts) implements OwnPart {
  /// Enough for a crowded week; an approval that must name more rests on too much at once.
  public static final int MAX_CONFLICTS = 10_000;

  public Awareness {
    conflicts = List.copyOf(conflicts);
    Malformed.unless(conflicts.size() <= MAX_CONFLICTS, "Awareness", "names too many conflicts");
    Malformed.unless(
        new HashSet<>(conflicts).size() == conflicts.size(), "Awareness", "names one twice");
  }

  @Override
  public String partName() {
    return "awareness";
  }
}
