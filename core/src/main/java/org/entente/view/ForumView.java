package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.Text;
import org.entente.release.Level;
import org.entente.release.Release;

/// A forum as far as the audience's level shows it.
///
/// @param state `OPEN` or `CLOSED`
/// @param hostNow whose turn it is, by the calendar
/// @param last the latest sitting the audience may know of
/// @param next the next one planned
/// @param due when, after the last, the rhythm asks for one
/// @param overdue whether that has passed
public record ForumView(
    String id,
    String reference,
    Level level,
    PartyId owner,
    boolean exercise,
    String state,
    Optional<Name> title,
    List<PartyId> parties,
    Optional<Integer> rhythmDays,
    List<PartyId> hosts,
    Optional<PartyId> hostNow,
    Optional<Sitting> last,
    Optional<Sitting> next,
    Optional<Instant> due,
    boolean overdue,
    Optional<Text> closedBecause,
    Optional<Release> release,
    Optional<Signed> by,
    Instant at)
    implements View {}
