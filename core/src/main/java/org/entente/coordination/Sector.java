package org.entente.coordination;

import org.entente.kernel.Area;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.SectorId;

/// A part of the theatre that one party answers for.
public record Sector(SectorId id, Name name, Area area, PartyId owner) {}
