package org.entente.party;

/// What a party is. A humanitarian party is its own kind: never asked to sign or to take a
/// position.
public enum PartyKind {
  HOST_NATION,
  PARTNER_FORCE,
  REGIONAL_FORCE,
  UN_MISSION,
  STATE,
  HUMANITARIAN
}
