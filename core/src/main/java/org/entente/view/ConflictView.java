package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.coordination.Degrees;
import org.entente.coordination.Matrix;
import org.entente.coordination.Requirement;
import org.entente.coordination.Role;
import org.entente.coordination.SubjectKind;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.ArrangementId;
import org.entente.kernel.Category;
import org.entente.kernel.Digest;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;

/// Two that meet (fr. interférence), explained: by which rule, at which degree, where, how high,
/// when.
///
/// @param degree at this instant
/// @param listedDegree what the matrix gives it; at this instant it may count one more
/// @param nearOnly the volumes themselves are apart and only a buffer is entered: one degree less
/// @param raised whose silence or absence makes it count more, and which
/// @param live both versions are live
/// @param settled an arrangement is signed, or the host settled it
/// @param blocking it still stands in the way of a start
/// @param arrangementDeadline from when the host may settle what is not signed
public record ConflictView(
    String id,
    Side newcomer,
    Side earlier,
    int degree,
    int listedDegree,
    boolean nearOnly,
    List<Raised> raised,
    Requirement rule,
    Optional<Matrix.Footnote> footnote,
    boolean live,
    boolean settled,
    boolean blocking,
    List<Meeting> overlaps,
    List<Signed> acknowledgements,
    List<ArrangementView> arrangements,
    List<PartyId> endorsements,
    Optional<SettlementView> settlement,
    Instant openedAt,
    Instant arrangementDeadline)
    implements View {
  public record Side(
      SubjectId subject,
      SubjectKind kind,
      String reference,
      PartyId owner,
      Category category,
      Role role,
      Digest spaceTime,
      boolean inForce,
      boolean present) {}

  public record Raised(PartyId party, Degrees.Raise why) {}

  /// Where, how high and when two volumes meet.
  ///
  /// @param newcomerVolume index in the newcomer's volumes
  /// @param region what both share; if only a buffer is entered, what it holds of the other's
  ///   ground
  /// @param newcomerShare hundredths of the newcomer's ground, none when it is no longer live, or
  ///   only the other's is entered
  /// @param band none when a datum is unknown or the two differ: it counts as meeting
  /// @param window of volumes that recur, the first
  /// @param buffer whose buffer is entered, where the volumes themselves are apart
  /// @param windows in how many windows they meet so closely, if in more than one
  public record Meeting(
      int newcomerVolume,
      int earlierVolume,
      boolean adjacent,
      List<GeoPoint> region,
      long areaM2,
      Optional<Integer> newcomerShare,
      Optional<Integer> earlierShare,
      Optional<AltitudeBand> band,
      Window window,
      Optional<BufferSide> buffer,
      Optional<Integer> windows) {}

  /// Whose buffer is entered.
  public enum BufferSide {
    NEWCOMER,
    EARLIER,
    BOTH
  }

  public record ArrangementView(
      ArrangementId id, Text terms, Signed proposedBy, Optional<Signed> signedBy) {}

  public record SettlementView(Text reason, Signed by) {}
}
