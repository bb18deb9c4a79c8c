package org.entente.node.identity;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.entente.kernel.Malformed;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Hashes passwords with Argon2id (RFC 9106), a bounded number at a time.
public final class Passwords {
  /// OWASP's first recommendation for interactive sign-in with the least memory that still costs a
  /// graphics card dearly: 19 MiB and two passes, about 40 ms on an old laptop.
  private static final int MEMORY_KIB = 19 * 1024;

  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /// Two at a time keep a small machine's second core and 38 MiB; the rest wait their turn.
  private static final int AT_ONCE = 2;

  /// Past this many waiting, an answer would come later than a person waits for it.
  private static final int MAX_WAITING = 64;

  private static final Duration MAX_WAIT = Duration.ofSeconds(5);

  /// Long enough that a guess a second for a year is hopeless.
  public static final int MIN_CHARS = 12;

  /// Longer ones add nothing but work for the hash.
  public static final int MAX_CHARS = 128;

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final String nobodys = anyHash(new SecureRandom());

  /// The hash to keep of a new password.
  ///
  /// @throws Malformed if it is too short or too long
  public String hash(String password) {
    requireFit(password);
    return hashChecked(password);
  }

  /// @throws Malformed if it is too short or too long
  public static void requireFit(String password) {
    Malformed.unless(
        password.length() >= MIN_CHARS && password.length() <= MAX_CHARS,
        "Password",
        "has 12 to 128 characters");
  }

  private String hashChecked(String password) {
    return java.util.Objects.requireNonNull(encoder.encode(password));
  }

  /// The hash of no password anybody will find, made without hashing one: that is a good part of
  /// the work of a start, long before anybody signs in.
  static String anyHash(SecureRandom random) {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(MEMORY_KIB, PASSES, LANES, drawn(random, SALT_BYTES), drawn(random, HASH_BYTES));
  }

  private static String drawn(SecureRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Whether the password has this hash; the same work is done for an account that does not exist.
  ///
  /// @return empty if too many are waiting for their turn
  Optional<Boolean> check(String password, Optional<String> hash) {
    if (turns.getQueueLength() >= MAX_WAITING || !takeTurn()) {
      return Optional.empty();
    }
    try {
      String typed = password.length() > MAX_CHARS ? "" : password;
      boolean matches = encoder.matches(typed, hash.orElse(nobodys));
      return Optional.of(matches && hash.isPresent());
    } finally {
      turns.release();
    }
  }

  private boolean takeTurn() {
    try {
      return turns.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
