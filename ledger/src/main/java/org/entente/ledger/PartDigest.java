package org.entente.ledger;

/// What the log commits to for one part.
///
/// @param name the part's name
/// @param digest over name, salt and body
public record PartDigest(String name, Hash digest) {
  public PartDigest {
    Part.requireName(name);
  }
}
