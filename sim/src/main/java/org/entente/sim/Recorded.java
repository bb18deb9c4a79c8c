package org.entente.sim;

import org.entente.kernel.Entry;
import org.entente.kernel.Parts;

/// An entry as it stands in the record: folded, and in parts as everybody else reads it.
public record Recorded(Entry entry, Parts parts) {}
