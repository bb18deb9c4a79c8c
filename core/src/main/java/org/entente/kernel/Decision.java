package org.entente.kernel;

/// What a decider answers: the act is accepted, or a rule rejects it.
public sealed interface Decision {
  record Accepted() implements Decision {}

  record Rejected(Rejection rejection) implements Decision {}

  Decision ACCEPTED = new Accepted();

  static Decision rejected(Rejection rejection) {
    return new Rejected(rejection);
  }
}
