package org.entente.operation;

import java.time.Instant;
import org.entente.kernel.TextRef;
import org.entente.party.Author;

/// What became of a version.
public sealed interface VersionState {
  /// Under consultation, waiting for the host.
  record Submitted() implements VersionState {}

  /// The host approves with conditions the lead has not signed: nothing binds yet.
  record ConditionsOffered(Approval approval) implements VersionState {}

  /// In force until its successor is approved.
  record InForce(Approval approval) implements VersionState {}

  /// Was in force or offered; the host took its approval back, or the successor was approved.
  record Ended(Approval approval, Why why) implements VersionState {}

  record Returned(Author by, TextRef reason, Instant at) implements VersionState {}

  record Refused(Author by, TextRef reason, Instant at) implements VersionState {}

  /// A later version was submitted before the host decided.
  record Superseded() implements VersionState {}

  /// Why an approval ended.
  enum Why {
    REPLACED,
    WITHDRAWN
  }
}
