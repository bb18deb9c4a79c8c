package org.entente.node.ways;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.coordination.Conflict;
import org.entente.coordination.Footprint;
import org.entente.coordination.SubjectKind;
import org.entente.kernel.Category;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Digest;
import org.entente.kernel.Overlap;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Volume;
import org.entente.node.desk.MarginsFinder;
import org.entente.node.desk.Shapes;
import org.entente.operation.Margins;
import org.entente.operation.Operation;
import org.entente.operation.Version;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.space.TreeIndex;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;

/// One live version that an operation would meet, if it were shifted within margins: for the host,
/// who is to name it in its approval, whatever else it may be shown of it.
///
/// @param conflict the id it has, or would have
/// @param subject and what it is: none where the host may not know where it is
public record WithinMargins(
    ConflictId conflict,
    int degree,
    Optional<SubjectId> subject,
    Optional<SubjectKind> kind,
    Optional<PartyId> owner,
    Optional<Category> category) {

  /// All of them at degree 1 or more, beside its conflicts as it stands. None if the version
  /// widened so is too large to be compared; the desk will say so.
  ///
  /// @param audience the host's, who asks
  public static List<WithinMargins> of(
      TheatreState state,
      Operation operation,
      Version version,
      Margins margins,
      Audience audience,
      Instant at) {
    List<Volume> volumes = version.spaceTime().volumes();
    List<List<Volume>> wide = volumes.stream().map(margins::widen).toList();
    Reach reach = Reach.of(wide.stream().flatMap(List::stream).toList(), 0);
    TreeIndex<Digest> around = new TreeIndex<>();
    state
        .coordination()
        .footprints()
        .forEach((digest, footprint) -> {
          boolean other = !footprint.subject().equals(operation.id());
          if (other && reach.touches(footprint.occupied())) {
            around.insert(digest, Shapes.of(footprint.occupied()));
          }
        });
    Map<Digest, List<Overlap>> byOther = new LinkedHashMap<>();
    MarginsFinder.find(
            wide,
            around.snapshot(),
            digest -> state.coordination().footprints().get(digest).occupied(),
            hit -> true)
        .ifPresent(found ->
            found
                .overlaps()
                .list()
                .forEach(overlap ->
                    byOther
                        .computeIfAbsent(overlap.other(), other -> new ArrayList<>())
                        .add(overlap)));
    Footprint mine = footprint(operation, version);
    return byOther.entrySet().stream()
        .map(met -> {
          Footprint other = state.coordination().footprints().get(met.getKey());
          int degree = state.coordination().degreeOf(mine, other, met.getValue());
          return of(state, version, other, degree, audience, at);
        })
        .filter(one -> one.degree() >= 1)
        .toList();
  }

  private static WithinMargins of(
      TheatreState state,
      Version version,
      Footprint other,
      int degree,
      Audience audience,
      Instant at) {
    boolean known = Knowledge.ofSubject(state, other.subject(), audience, at).reaches(Level.AREA);
    return new WithinMargins(
        Conflict.idOf(version.spaceTimeDigest(), other.spaceTime()),
        degree,
        Optional.of(other.subject()).filter(any -> known),
        Optional.of(other.kind()).filter(any -> known),
        Optional.of(other.owner()).filter(any -> known),
        Optional.of(other.category()).filter(any -> known));
  }

  private static Footprint footprint(Operation operation, Version version) {
    return new Footprint(
        operation.id(),
        SubjectKind.OPERATION,
        operation.lead(),
        version.spaceTimeDigest(),
        version.spaceTime().category(),
        version.spaceTime().volumes(),
        false,
        false,
        0);
  }
}
