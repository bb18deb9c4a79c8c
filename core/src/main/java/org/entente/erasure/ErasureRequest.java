package org.entente.erasure;

import org.entente.kernel.ErasureId;
import org.entente.kernel.TextRef;
import org.entente.party.Author;

/// A post asks that a text of its party be erased.
public record ErasureRequest(
    ErasureId id, Author by, TextRef what, TextRef reason, boolean confirmed) {}
