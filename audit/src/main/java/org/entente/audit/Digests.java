package org.entente.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Digests that the format derives from others (docs/design/entry-format.md).
final class Digests {
  /// A conflict's id is the first half of its digest.
  private static final int CONFLICT_ID_CHARS = 32;

  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String over(String domain, List<String> digests) {
    MessageDigest sha = sha256();
    sha.update((domain + "\n").getBytes(StandardCharsets.US_ASCII));
    digests.forEach(digest -> sha.update(HexFormat.of().parseHex(digest)));
    return HexFormat.of().formatHex(sha.digest());
  }

  /// A version's digest.
  ///
  /// @param clauses their digests in the order of `Version.CLAUSES`
  static String ofVersion(List<String> clauses) {
    return over("entente/version/v1", clauses);
  }

  static String ofConflict(String one, String other) {
    List<String> sorted = new ArrayList<>(List.of(one, other));
    sorted.sort(null);
    return over("entente/conflict/v1", sorted).substring(0, CONFLICT_ID_CHARS);
  }
}
