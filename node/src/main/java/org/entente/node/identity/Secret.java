package org.entente.node.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.kernel.Bug;

/// A random secret that its bearer presents: a session's cookie value or a token. Only its hash is
/// kept. A plain SHA-256 suffices, since 256 random bits cannot be guessed as a password can.
public final class Secret {
  private static final int BYTES = 32;

  /// So that a token that got into a repository or a log is found by a search.
  private static final String PREFIX = "entente_";

  private static final Pattern SHAPE = Pattern.compile("entente_[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  static Secret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// What somebody presented, if it can be a secret at all.
  public static Optional<Secret> find(String presented) {
    return SHAPE.matcher(presented).matches()
        ? Optional.of(new Secret(presented))
        : Optional.empty();
  }

  /// What the bearer is given, once.
  public String reveal() {
    return text;
  }

  byte[] hash() {
    return sha256(text);
  }

  /// What a page must send in a header with every request that changes something: only a page of
  /// this origin can read it. Made from the session's secret, so that it needs no storage, cannot
  /// be planted by a neighbouring site, and dies with the session.
  public String csrfToken() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("csrf\n" + text));
  }

  public boolean isCsrfToken(String presented) {
    return MessageDigest.isEqual(
        csrfToken().getBytes(StandardCharsets.US_ASCII),
        presented.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new Bug("every Java platform has SHA-256: " + e);
    }
  }

  @Override
  public String toString() {
    return "Secret";
  }
}
