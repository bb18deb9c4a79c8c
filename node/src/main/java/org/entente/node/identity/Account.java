package org.entente.node.identity;

import java.time.Instant;
import java.util.Optional;
import org.entente.kernel.Malformed;
import org.entente.kernel.PersonId;
import org.entente.node.text.Language;

/// Someone, or some script, that may sign in.
///
/// @param person whom the account signs as; absent for an administrator and for a mere reader of
///   metrics
/// @param demo made by the demo: a real node refuses to start beside it
/// @param passwordSetBy the login that last set the password, or `cli`: whoever set it could have
///   signed in with it, and the holder should know
public record Account(
    Login login,
    Optional<PersonId> person,
    boolean administrator,
    boolean demo,
    Language language,
    boolean disabled,
    Instant createdAt,
    Instant passwordSetAt,
    String passwordSetBy) {
  public Account {
    Malformed.unless(
        !(administrator && person.isPresent()), "Account", "is an administrator's and a person's");
  }
}
