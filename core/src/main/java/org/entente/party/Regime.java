package org.entente.party;

/// What the charter asks of a party before an activity. Only approval needs the host's decision.
public enum Regime {
  APPROVAL,
  NOTIFICATION,
  INFORMATION
}
