package org.entente.node.identity;

import java.time.Instant;

/// An account that has shown who it is.
///
/// @param until when the session or token ends
public record Caller(Account account, Kind kind, Instant until) {
  /// What was shown.
  public enum Kind {
    /// A cookie, which a browser sends unasked: so changes need the page's own word too.
    SESSION,
    /// A bearer token, which nothing sends unasked.
    TOKEN
  }
}
