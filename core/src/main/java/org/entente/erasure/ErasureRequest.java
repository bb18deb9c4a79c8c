package org.entente.erasure;

import org.entente.kernel.ErasureId;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.TextRef;

/// A post asks that a text of its party be erased.
public record ErasureRequest(
    ErasureId id,
    PartyId party,
    PostId post,
    PersonId person,
    TextRef what,
    TextRef reason,
    boolean confirmed) {}
