package org.entente.meeting;

import org.entente.kernel.Text;

/// The same in French and in English, side by side.
public record Wording(Text fr, Text en) {}
