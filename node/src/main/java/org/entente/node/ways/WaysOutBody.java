package org.entente.node.ways;

import java.util.List;
import java.util.Optional;
import org.entente.coordination.Requirement;
import org.entente.coordination.SubjectKind;
import org.entente.kernel.Category;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Volume;

/// What a version meets of what the asker is shown, and changes after which it no longer would.
///
/// @param version digest of the version whose volumes they change
/// @param met the worst first
/// @param ways the smallest change first; empty if none was found, or none may be offered
/// @param tooMany so much is shown around it that no way out is looked for
public record WaysOutBody(Digest version, List<Met> met, List<Way> ways, boolean tooMany) {
  public WaysOutBody {
    met = List.copyOf(met);
    ways = List.copyOf(ways);
  }

  /// One other that it meets.
  ///
  /// @param category empty if it is not released
  /// @param rule what the matrix asks of the two
  /// @param nearOnly whether only a buffer is entered, which counts one degree less
  /// @param toLeave whether the ways out lead out of this one; else it may go on being met
  public record Met(
      SubjectId subject,
      SubjectKind kind,
      String reference,
      PartyId owner,
      Optional<Category> category,
      Requirement rule,
      int degree,
      boolean nearOnly,
      boolean toLeave) {}

  /// How a way out changes the volumes.
  public enum Change {
    TIME_SHIFT,
    HEIGHT_SHIFT,
    AREA_CUT,
    LEGS
  }

  /// A whole changed plan, asked of the same neighbours again.
  ///
  /// @param byMinutes of a shift in time, and of legs that are shifted too; negative if earlier
  /// @param byMetres of a shift in height; negative if lower
  /// @param changePerMille how much of the plan's ground, height and time is given up
  /// @param stillMet references of what it goes on meeting, at a degree that holds nobody up or
  ///   because it was not asked about
  public record Way(
      Change change,
      Optional<Long> byMinutes,
      Optional<Integer> byMetres,
      int changePerMille,
      List<Volume> volumes,
      List<String> stillMet) {
    public Way {
      volumes = List.copyOf(volumes);
      stillMet = List.copyOf(stillMet);
    }
  }
}
