package org.entente.node.identity;

import java.time.Instant;

/// An account that has shown who it is.
///
/// @param until when the session or token ends
/// @param byReset a token that a credential reset by two posts was used for
public record Caller(Account account, Kind kind, Instant until, boolean byReset) {
  /// Whether nobody but the person, or two posts of its party, had a hand in what was shown. A
  /// demo's passwords are on a screen anyhow; a node that serves for real does not believe an
  /// account that calls itself a demo's.
  ///
  /// @param exercise whether the node plays an exercise
  public boolean isOwn(boolean exercise) {
    return switch (kind) {
      case SESSION -> isOwnSession(account, exercise);
      case TOKEN -> byReset || (exercise && account.demo());
    };
  }

  /// Whether a session of the account is its holder's alone: its password is of his own setting.
  public static boolean isOwnSession(Account account, boolean exercise) {
    return (exercise && account.demo()) || account.passwordSetBy().equals(account.login().value());
  }

  /// What was shown.
  public enum Kind {
    /// A cookie, which a browser sends unasked: so changes need the page's own word too.
    SESSION,
    /// A bearer token, which nothing sends unasked.
    TOKEN
  }
}
