package org.entente.view;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.coordination.Footprint;
import org.entente.coordination.SubjectKind;
import org.entente.kernel.Category;
import org.entente.kernel.Digest;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.operation.ClauseKind;
import org.entente.party.Regime;
import org.entente.release.Audience;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreState;

/// What is live around somebody, made of the views of one audience and of nothing else: so whatever
/// is computed from it tells that audience no more than its views do.
///
/// The browser does the same from its copy (`web/src/meet/preview.ts`).
public final class Neighbours {
  private static final Set<String> OPEN = Set.of("PROPOSED", "CONDITIONS_OFFERED");
  private static final Set<String> GONE = Set.of("DISENGAGED", "CLOSED", "WITHDRAWN");
  private static final Set<String> PRESENT = Set.of("ACTIVE", "OVERDUE");

  private Neighbours() {}

  /// In the order of their subjects.
  ///
  /// @param worthLooking saves making views of what is far away; it must let through everything
  ///   that the answer is asked about, and decides nothing
  public static List<Neighbour> list(
      TheatreState state, Audience audience, Instant at, Predicate<Footprint> worthLooking) {
    TreeSet<ObjectKey> keys = new TreeSet<>();
    state
        .coordination()
        .footprints()
        .forEach((digest, footprint) -> {
          if (worthLooking.test(footprint)) {
            keys.add(keyOf(footprint));
          }
        });
    return keys.stream()
        .flatMap(key -> Views.view(state, key, audience, at, text -> Text.ERASED).stream())
        .flatMap(Neighbours::of)
        .toList();
  }

  private static ObjectKey keyOf(Footprint footprint) {
    ObjectKey.Kind kind =
        switch (footprint.kind()) {
          case OPERATION -> ObjectKey.Kind.OPERATION;
          case NOTICE -> ObjectKey.Kind.NOTICE;
          case IMMEDIATE_ACTION -> ObjectKey.Kind.IMMEDIATE_ACTION;
        };
    return new ObjectKey(kind, footprint.subject().value());
  }

  private static Stream<Neighbour> of(View view) {
    return switch (view) {
      case OperationView operation -> ofOperation(operation);
      case NoticeView notice -> ofNotice(notice);
      case ImmediateActionView action -> ofAction(action);
      case View other -> Stream.of();
    };
  }

  private static Stream<Neighbour> ofOperation(OperationView operation) {
    Optional<String> conduct = operation.conduct().map(OperationView.ConductView::word);
    boolean present = PRESENT.contains(operation.state()) || conduct.equals(Optional.of("ACTIVE"));
    if (GONE.contains(operation.state()) || (conduct.isPresent() && !present)) {
      return Stream.of();
    }
    Optional<OperationView.VersionView> open =
        operation.latest().filter(version -> OPEN.contains(version.state()));
    Optional<OperationView.VersionView> inForce =
        operation
            .inForce()
            .or(() -> operation.latest().filter(version -> version.state().equals("APPROVED")));
    Map<Digest, Neighbour> live = new LinkedHashMap<>();
    open.ifPresent(version -> put(live, operation, version, false));
    inForce.ifPresent(version -> put(live, operation, version, present));
    return live.values().stream();
  }

  private static void put(
      Map<Digest, Neighbour> live,
      OperationView operation,
      OperationView.VersionView version,
      boolean present) {
    version.clauses().stream()
        .filter(clause -> clause.clause() == ClauseKind.SPACE_TIME && !clause.volumes().isEmpty())
        .findFirst()
        .ifPresent(clause ->
            live.put(
                version.shifted().map(OperationView.ShiftedView::spaceTime).orElse(clause.digest()),
                new Neighbour(
                    new SubjectId(operation.id()),
                    SubjectKind.OPERATION,
                    operation.reference(),
                    operation.lead(),
                    clause.category(),
                    occupied(
                        version
                            .shifted()
                            .map(OperationView.ShiftedView::volumes)
                            .orElse(clause.volumes()),
                        present))));
  }

  private static Stream<Neighbour> ofNotice(NoticeView notice) {
    if (notice.state().equals("ENDED") || notice.volumes().isEmpty()) {
      return Stream.of();
    }
    // A use of a standing authorisation is there until reported arrived.
    boolean stays =
        notice.regime() == Regime.APPROVAL
            || notice.category().map(Category::isHumanitarian).orElse(false);
    return Stream.of(
        new Neighbour(
            new SubjectId(notice.id()),
            SubjectKind.NOTICE,
            notice.reference(),
            notice.owner(),
            notice.category(),
            occupied(notice.volumes(), stays)));
  }

  private static Stream<Neighbour> ofAction(ImmediateActionView action) {
    if (action.state().equals("ENDED") || action.volumes().isEmpty()) {
      return Stream.of();
    }
    return Stream.of(
        new Neighbour(
            new SubjectId(action.id()),
            SubjectKind.IMMEDIATE_ACTION,
            action.reference(),
            action.owner(),
            Optional.of(action.category()),
            occupied(action.volumes(), true)));
  }

  private static List<Volume> occupied(List<Volume> volumes, boolean present) {
    return present ? Footprint.openEnded(volumes) : Volume.writtenOut(volumes);
  }
}
