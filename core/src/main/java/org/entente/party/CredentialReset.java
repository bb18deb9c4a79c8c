package org.entente.party;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.entente.kernel.PersonId;
import org.entente.kernel.ResetId;

/// Two posts of a party let a person's password or token be set anew. Without it nobody, an
/// administrator least of all, gives himself the means to sign for a deciding post.
///
/// @param by who asked, with whose authority
/// @param at when
/// @param second who confirmed; none while it waits
public record CredentialReset(
    ResetId id, PersonId person, Author by, Instant at, Optional<Second> second) {
  /// Long enough for a weekend between the second signature and the administrator's desk, short
  /// enough that none is left lying about.
  public static final Duration VALIDITY = Duration.ofDays(3);

  public boolean isConfirmed() {
    return second.isPresent();
  }

  /// Until when it may be used, once confirmed.
  public Optional<Instant> validUntil() {
    return second.map(one -> one.at().plus(VALIDITY));
  }

  public boolean isUsable(Instant instant) {
    return validUntil().map(instant::isBefore).orElse(false);
  }
}
