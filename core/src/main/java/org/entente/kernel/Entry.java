package org.entente.kernel;

import java.time.Instant;
import java.util.Map;

/// An accepted act in the record, with its number, instant and facts.
///
/// @param digests the digest of every part of the act by the part's name
public record Entry(Act act, Facts facts, Map<String, Digest> digests) {
  public Entry {
    digests = Map.copyOf(digests);
  }

  public long seq() {
    return facts.seq();
  }

  public Instant at() {
    return facts.at();
  }

  public Digest digestOf(String part) {
    Digest digest = digests.get(part);
    if (digest == null) {
      throw new Bug("entry " + seq() + " has no part " + part);
    }
    return digest;
  }

  /// Where the text of the act's component at `path` stands, for instance `content/reason`.
  public TextRef text(String path) {
    return textIn("text:" + path);
  }

  /// Where the text in a part of this name stands.
  public TextRef textIn(String part) {
    digestOf(part);
    return new TextRef(seq(), part);
  }
}
