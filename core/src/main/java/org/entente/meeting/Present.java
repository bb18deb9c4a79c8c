package org.entente.meeting;

import org.entente.kernel.PartyId;
import org.entente.kernel.Text;

/// Who was there as a source has it: no post of the record, only what the source says.
public record Present(PartyId party, Text name) {}
