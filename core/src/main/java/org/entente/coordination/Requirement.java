package org.entente.coordination;

/// What the matrix asks of two categories that meet; its order is the degree, 0 to 4.
public enum Requirement {
  COMPATIBLE,
  NOTIFY,
  AGREE,
  SEPARATE,
  FORBIDDEN;

  public int degree() {
    return ordinal();
  }
}
