package org.entente.node.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// A hash that could not be read would be refused at once, and tell who has an account.
final class NobodysPasswordIsCheckedAsLongTest {
  private final String nobodys = Passwords.anyHash(new SecureRandom());
  private final String someones = new Passwords().hash("correct horse battery");

  @Test
  void itsHashAsksForTheSameWorkAsAnyAndIsOfTheSameForm() {
    assertEquals(work(someones), work(nobodys));
    assertEquals(someones.length(), nobodys.length());
    assertNotEquals(nobodys, Passwords.anyHash(new SecureRandom()));
  }

  @Test
  void itIsUnderstoodAndHasNoPassword() {
    Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    // Throws for what it cannot read.
    assertEquals(encoder.upgradeEncoding(someones), encoder.upgradeEncoding(nobodys));
    assertEquals(false, encoder.matches("correct horse battery", nobodys));
  }

  /// The algorithm, its version, and its memory, passes and lanes.
  private static List<String> work(String hash) {
    return List.of(hash.split("\\$", -1)).subList(0, 4);
  }
}
