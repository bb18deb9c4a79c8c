package org.entente.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.coordination.Footprint;
import org.entente.coordination.SubjectKind;
import org.entente.kernel.Digest;

/// What of an operation is live: its latest version while it is open, the one in force until it is
/// replaced, and wherever its people are until the lead reports disengagement.
public final class OperationFootprints {
  private OperationFootprints() {}

  public static List<Footprint> of(Operation operation) {
    Map<Digest, Footprint> live = new LinkedHashMap<>();
    boolean standing =
        switch (operation.conduct()) {
          case Conduct.NotStarted notStarted -> true;
          case Conduct.Active active -> true;
          case Conduct.Disengaged disengaged -> false;
          case Conduct.Closed closed -> false;
          case Conduct.Withdrawn withdrawn -> false;
        };
    if (!standing) {
      return List.of();
    }
    if (operation.latestIsOpen()) {
      put(live, operation, operation.latest(), false, false);
    }
    operation.inForce().ifPresent(version -> put(live, operation, version, true, false));
    if (operation.conduct() instanceof Conduct.Active active) {
      for (Digest where : active.presentIn()) {
        put(live, operation, versionAt(operation, where), true, true);
      }
    }
    return new ArrayList<>(live.values());
  }

  private static Version versionAt(Operation operation, Digest spaceTime) {
    return operation.versions().stream()
        .filter(version -> version.placeDigest().equals(spaceTime))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static void put(
      Map<Digest, Footprint> live,
      Operation operation,
      Version version,
      boolean inForce,
      boolean present) {
    Clause.SpaceTime spaceTime = version.place();
    Optional<Footprint> before = Optional.ofNullable(live.get(version.placeDigest()));
    long since =
        switch (version.state()) {
          case VersionState.InForce in -> in.approval().standsSince();
          case VersionState.Ended ended -> ended.approval().standsSince();
          case VersionState.Submitted submitted -> version.seq();
          case VersionState.ConditionsOffered offered -> version.seq();
          case VersionState.Returned returned -> version.seq();
          case VersionState.Refused refused -> version.seq();
          case VersionState.Superseded superseded -> version.seq();
        };
    live.put(
        version.placeDigest(),
        new Footprint(
            operation.id(),
            SubjectKind.OPERATION,
            operation.lead(),
            version.placeDigest(),
            spaceTime.category(),
            spaceTime.volumes(),
            inForce || before.map(Footprint::inForce).orElse(false),
            present || before.map(Footprint::present).orElse(false),
            before.map(Footprint::since).map(was -> Math.min(was, since)).orElse(since)));
  }
}
