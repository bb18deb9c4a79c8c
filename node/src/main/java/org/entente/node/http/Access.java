package org.entente.node.http;

import java.util.Optional;
import org.entente.node.identity.Account;

/// Who may call a route.
public enum Access {
  /// Anyone, without sign-in.
  OPEN,
  /// Any account.
  SIGNED_IN,
  /// An account that is a person of the record.
  MEMBER,
  /// An account that keeps accounts, and signs nothing.
  ADMINISTRATOR,
  /// Programs on this machine without sign-in; from elsewhere an administrator's token.
  LOCAL_OR_ADMINISTRATOR;

  /// Why this account may not, if so.
  Optional<Problem> refusal(Optional<Account> account, boolean local) {
    if (this == OPEN || (this == LOCAL_OR_ADMINISTRATOR && local)) {
      return Optional.empty();
    }
    if (account.isEmpty()) {
      return Optional.of(new Problem.Unauthenticated());
    }
    boolean may =
        switch (this) {
          case OPEN, SIGNED_IN -> true;
          case MEMBER -> account.get().person().isPresent();
          case ADMINISTRATOR, LOCAL_OR_ADMINISTRATOR -> account.get().administrator();
        };
    return may ? Optional.empty() : Optional.of(new Problem.Forbidden());
  }
}
