package org.entente.view;

import java.time.Instant;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.PostId;
import org.entente.kernel.Text;

/// Who signed something, by name.
///
/// @param title of the post
/// @param person the person's name
public record Signed(PartyId party, PostId post, Name title, Text person, long seq, Instant at) {}
