package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.coordination.Requirement;
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
/// @param live both versions are live
/// @param settled an arrangement is signed, or the host settled it
/// @param blocking it still stands in the way of a start
/// @param arrangementDeadline from when the host may settle what is not signed
public record ConflictView(
    String id,
    Side newcomer,
    Side earlier,
    int degree,
    Requirement rule,
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
      Digest spaceTime,
      boolean inForce,
      boolean present) {}

  /// Where, how high and when two volumes meet.
  ///
  /// @param newcomerVolume index in the newcomer's volumes
  /// @param band none when a datum is unknown or the two differ: it counts as meeting
  public record Meeting(
      int newcomerVolume,
      int earlierVolume,
      boolean adjacent,
      List<GeoPoint> region,
      long areaM2,
      Optional<AltitudeBand> band,
      Window window) {}

  public record ArrangementView(
      ArrangementId id, Text terms, Signed proposedBy, Optional<Signed> signedBy) {}

  public record SettlementView(Text reason, Signed by) {}
}
