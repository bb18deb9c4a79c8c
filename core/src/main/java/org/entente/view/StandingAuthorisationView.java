package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Category;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.Recurrence;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.standing.Envelope;
import org.entente.standing.Zone;

/// A standing authorisation as far as the audience's level shows it.
///
/// @param owner the beneficiary
/// @param state `PROPOSED`, `APPROVED`, `SUSPENDED`, `EXPIRED` (its validity is over), `REFUSED` or
///   `WITHDRAWN`
/// @param recurrence in which hours of its validity, if not all
/// @param envelope digest, by which the host approves it
/// @param reason of the host's refusal, withdrawal or suspension
/// @param decidedBy who of the host signed the state it is in
/// @param underWay movement notices under it that nobody has ended
public record StandingAuthorisationView(
    String id,
    String reference,
    Level level,
    PartyId owner,
    boolean exercise,
    String state,
    List<Zone> zones,
    List<Category> categories,
    Optional<Window> validity,
    Optional<Recurrence> recurrence,
    Optional<Text> title,
    Optional<Envelope.Ceiling> ceiling,
    Optional<Text> conditions,
    Optional<Digest> envelope,
    Optional<Release> release,
    Optional<Signed> proposedBy,
    Optional<Signed> decidedBy,
    Optional<Text> reason,
    List<SubjectId> underWay,
    List<CrossingView> crossings,
    Instant at)
    implements View {}
