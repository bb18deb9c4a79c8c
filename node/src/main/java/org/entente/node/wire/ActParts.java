package org.entente.node.wire;

import java.util.Map;
import org.entente.kernel.Digest;

/// The parts of an entry, as far as they are at hand.
///
/// @param digests of every part of the entry, by name, as its manifest says
/// @param bodies of the parts at hand; a text that is not among them was erased or is not wanted
public record ActParts(Map<String, Digest> digests, Map<String, byte[]> bodies) {
  /// The longest that docs/design/entry-format.md lets a part be.
  static final int MAX_BODY_BYTES = org.entente.ledger.Part.MAX_DESK_BYTES;

  /// How long it lets this part be.
  static int maxBytes(String name) {
    return org.entente.ledger.Part.maxBytes(name);
  }
}
