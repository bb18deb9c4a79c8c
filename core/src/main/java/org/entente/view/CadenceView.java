package org.entente.view;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.PartyId;

/// When two parties last met and meet next, as far as the audience may know.
///
/// @param parties the two
/// @param last the latest meeting of the two, others perhaps with them
/// @param next the next one planned
public record CadenceView(
    String id, List<PartyId> parties, Optional<Sitting> last, Optional<Sitting> next)
    implements View {}
