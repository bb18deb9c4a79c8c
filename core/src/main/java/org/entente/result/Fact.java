package org.entente.result;

import org.entente.kernel.Provenance;
import org.entente.kernel.Text;

/// One fact of a report: a claim of its author.
public record Fact(Text text, Provenance from) {}
