package org.entente.meeting;

import java.time.Instant;
import java.util.Optional;
import org.entente.kernel.TextRef;
import org.entente.party.Author;

/// What a post said to an invitation; it may say otherwise later.
public record Invited(
    MeetingAct.InvitationAnswer answer, Optional<TextRef> words, Author by, long seq, Instant at) {}
