package org.entente.operation;

import java.util.HashSet;
import java.util.List;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Malformed;
import org.entente.kernel.OwnPart;

/// The conflicts a decision was aware of: a part of its own, since even their number is not
/// everybody's to know. The header carries only the padded root.
///
/// @param conflicts each once
/// @param seed 32 hexadecimal digits, random: the salts of the root's leaves are drawn from it
public record Awareness(List<ConflictId> conflicts, String seed) implements OwnPart {
  /// Enough for a crowded week; an approval that must name more rests on too much at once.
  public static final int MAX_CONFLICTS = 10_000;

  public Awareness {
    conflicts = List.copyOf(conflicts);
    Malformed.unless(seed.matches("[0-9a-f]{32}"), "Awareness", "has no seed");
    Malformed.unless(conflicts.size() <= MAX_CONFLICTS, "Awareness", "names too many conflicts");
    Malformed.unless(
        new HashSet<>(conflicts).size() == conflicts.size(), "Awareness", "names one twice");
  }

  @Override
  public String partName() {
    return "awareness";
  }
}
