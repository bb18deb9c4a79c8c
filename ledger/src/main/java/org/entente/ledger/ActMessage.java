package org.entente.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The bytes an author signs before the desk sees the act: every part's digest but that of the
/// facts, which the desk adds.
public final class ActMessage {
  private static final byte[] HEADER = "entente/act/v1\n".getBytes(StandardCharsets.US_ASCII);

  private ActMessage() {}

  /// The message for these parts.
  ///
  /// @param parts in any order; the desk's parts, `facts` and `facts:…`, are left out
  public static byte[] of(List<PartDigest> parts) {
    List<PartDigest> signed = new ArrayList<>(parts.size());
    int length = HEADER.length;
    for (PartDigest part : parts) {
      if (!Part.isOfDesk(part.name())) {
        signed.add(part);
        length += AsciiBuffer.lineLength(part);
      }
    }
    signed.sort(Comparator.comparing(PartDigest::name));
    AsciiBuffer message = new AsciiBuffer(length);
    message.put(HEADER);
    signed.forEach(message::putLine);
    return message.bytes();
  }
}
