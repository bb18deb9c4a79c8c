package org.entente.node.follow;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A conflict's view without the ground on which the two meet, which a map draws and no list says:
/// most of what it is in bytes, and digits do not press well.
///
/// It is cut out of the canonical bytes, so that nobody keeps the view twice. That is exact: within
/// a text each quotation mark is written with a backslash before it, so the name can be nothing but
/// a member's, and its corners hold numbers alone, so the first bracket that closes is its own.
final class Outline {
  private static final byte[] REGION = "\"region\":[".getBytes(StandardCharsets.US_ASCII);

  private Outline() {}

  static byte[] of(byte[] view) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(view.length);
    int from = 0;
    for (int at = indexOfRegion(view, from); at >= 0; at = indexOfRegion(view, from)) {
      int inside = at + REGION.length;
      out.write(view, from, inside - from);
      from = inside;
      while (view[from] != ']') {
        from++;
      }
    }
    out.write(view, from, view.length - from);
    return out.toByteArray();
  }

  private static int indexOfRegion(byte[] view, int from) {
    for (int at = from; at + REGION.length <= view.length; at++) {
      int matched = 0;
      while (matched < REGION.length && view[at + matched] == REGION[matched]) {
        matched++;
      }
      if (matched == REGION.length) {
        return at;
      }
    }
    return -1;
  }
}
