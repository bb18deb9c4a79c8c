package org.entente.coordination;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.Category;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;

/// The ground, altitude and time one live version takes up.
///
/// @param spaceTime digest of its space-time clause; its key
/// @param inForce approved, notified or declared: it blocks others; else only proposed
/// @param present somebody is there: its windows have no end until disengagement is reported
/// @param since sequence number by which it came into force, or was submitted
public record Footprint(
    SubjectId subject,
    SubjectKind kind,
    PartyId owner,
    Digest spaceTime,
    Category category,
    List<Volume> volumes,
    boolean inForce,
    boolean present,
    long since) {
  public Footprint {
    volumes = List.copyOf(volumes);
  }

  /// The volumes as they are to be compared with others: paper ends, presence does not.
  public List<Volume> occupied() {
    return present ? openEnded(volumes) : volumes;
  }

  public static List<Volume> openEnded(List<Volume> volumes) {
    return volumes.stream()
        .map(volume -> volume.during(new Window(volume.window().from(), Optional.empty())))
        .toList();
  }
}
