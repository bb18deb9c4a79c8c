package org.entente.view;

import java.util.Optional;
import org.entente.border.Soil;
import org.entente.coordination.Matrix;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.ZoneName;
import org.entente.party.Charter;
import org.entente.release.Level;

/// The charter, the matrix in use, and where the soil ends.
///
/// @param zone of the theatre's local time, if the charter names one
/// @param noticeTimes how long beforehand humanitarian notice is given
public record TheatreView(
    String id,
    Name name,
    PartyId host,
    Charter.Deadlines deadlines,
    Charter.NoticeTimes noticeTimes,
    Level consultedLevel,
    Charter.Articles articles,
    Optional<ZoneName> zone,
    Optional<Matrix> matrix,
    Optional<Soil> soil)
    implements View {}
