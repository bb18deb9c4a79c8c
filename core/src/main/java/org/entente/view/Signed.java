package org.entente.view;

import java.time.Instant;
import java.util.Optional;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.PostId;
import org.entente.kernel.Text;

/// Who signed something, by name.
///
/// @param title of the post
/// @param person the person's name; to his own party, the one by which he is kept
/// @param enteredAs the name under which he signed, to his own party, where it is another entry
public record Signed(
    PartyId party,
    PostId post,
    Name title,
    Text person,
    Optional<Text> enteredAs,
    long seq,
    Instant at) {}
