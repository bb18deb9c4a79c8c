package org.entente.node.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.entente.kernel.Bug;
import org.entente.kernel.Digest;

/// SHA-256 of what the edge names by its digest.
final class Sha256 {
  private Sha256() {}

  static Digest of(byte[] bytes) {
    try {
      return Digest.of(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new Bug("every Java platform has SHA-256: " + e);
    }
  }

  static Digest of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }
}
