package org.entente.node.identity;

import java.time.Instant;

/// An account that has shown who it is.
///
/// @param until when the session or token ends
/// @param byReset a token that a credential reset by two posts was used for
public record Caller(Account account, Kind kind, Instant until, boolean byReset) {
  /// Whether nobody but the person, or two posts of its party, had a hand in what was shown. A
  /// demo's passwords are on a screen anyhow.
  public boolean isOwn() {
    return account.demo()
        || switch (kind) {
          case SESSION -> account.passwordSetBy().equals(account.login().value());
          case TOKEN -> byReset;
        };
  }

  /// What was shown.
  public enum Kind {
    /// A cookie, which a browser sends unasked: so changes need the page's own word too.
    SESSION,
    /// A bearer token, which nothing sends unasked.
    TOKEN
  }
}
