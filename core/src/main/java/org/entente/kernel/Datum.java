package org.entente.kernel;

/// What an altitude is counted from. Unknown never counts as clear.
public enum Datum {
  AGL,
  AMSL,
  WGS84,
  UNKNOWN
}
