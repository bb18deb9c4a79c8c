package org.entente.release;

import org.entente.kernel.PartyId;
import org.entente.kernel.PostId;

/// Who looks: a post of a party. Views are made for an audience, never for "everyone".
public record Audience(PartyId party, PostId post) {}
