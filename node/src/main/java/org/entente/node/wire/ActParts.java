package org.entente.node.wire;

import java.util.Map;
import org.entente.kernel.Digest;

/// The parts of an entry, as far as they are at hand.
///
/// @param digests of every part of the entry, by name, as its manifest says
/// @param bodies of the parts at hand; a text that is not among them was erased or is not wanted
public record ActParts(Map<String, Digest> digests, Map<String, byte[]> bodies) {
  /// As docs/design/entry-format.md limits a part.
  static final int MAX_BODY_BYTES = 1024 * 1024;
}
