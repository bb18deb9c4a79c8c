package org.entente.view;

import org.entente.kernel.Area;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;

/// A sector and who answers for it.
public record SectorView(String id, Name name, Area area, PartyId owner) implements View {}
