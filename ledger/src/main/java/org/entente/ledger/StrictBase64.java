package org.entente.ledger;

import java.util.Base64;

/// Base64 with exactly one spelling: the JDK's decoder lets the unused last bits be anything.
final class StrictBase64 {
  private StrictBase64() {}

  static byte[] decode(String text) throws MalformedException {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (encode(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new MalformedException("not base64");
    }
    throw new MalformedException("not base64 in its one spelling");
  }

  static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
