package org.entente.node.identity;

import static org.entente.node.identity.TestIdentity.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class GuessingIsSlowedDownTest {
  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

  private final SignInThrottle throttle = new SignInThrottle();
  private Instant now = START;

  private static InetAddress address(int i) {
    try {
      return InetAddress.getByAddress(new byte[] {10, (byte) (i >> 16), (byte) (i >> 8), (byte) i});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private Duration begin(String login, InetAddress from) {
    return throttle.begin(Login.find(login), from, now);
  }

  @Test
  void aLoginIsSlowedUpToAMinuteWhicheverAddressesTry() {
    int attempts = 0;
    int i = 0;
    while (now.isBefore(START.plus(Duration.ofMinutes(30)))) {
      Duration wait = begin("amadou", address(i++ % 20));
      if (wait.isZero()) {
        attempts++;
      } else {
        assertTrue(wait.compareTo(Duration.ofMinutes(1)) <= 0);
        now = now.plus(wait);
      }
    }
    // The first of each address, six doublings to a minute, then one a minute.
    assertTrue(attempts >= 45 && attempts <= 60, "attempts: " + attempts);
  }

  /// Whoever knows an officer's login and guesses at it for an hour does not keep him out.
  @Test
  void theHolderSignsInWhileOthersGuess() {
    InetAddress desk = address(1);
    begin("amadou", desk);
    throttle.succeeded(new Login("amadou"), desk);
    for (int second = 0; second < 3_600; second++) {
      now = now.plusSeconds(1);
      begin("amadou", address(2 + second % 50));
      if (second % 600 == 0) {
        assertEquals(Duration.ZERO, begin("amadou", desk), "where he has signed in before");
        throttle.succeeded(new Login("amadou"), desk);
      }
    }
    assertEquals(Duration.ZERO, begin("amadou", address(500)), "from a machine that is new");
  }

  @Test
  void anAddressIsSlowedWhateverLoginsItTries() {
    int attempts = 0;
    int i = 0;
    while (now.isBefore(START.plus(Duration.ofHours(2)))) {
      Duration wait = begin("login" + i++, address(1));
      if (wait.isZero()) {
        attempts++;
      } else {
        now = now.plus(wait);
      }
    }
    assertTrue(attempts <= 30 + 20, "attempts: " + attempts);
  }

  @Test
  void aThousandAtOnceAreNotOneFailure() {
    int through = 0;
    for (int i = 0; i < 1_000; i++) {
      through += begin("amadou", address(i)).isZero() ? 1 : 0;
    }
    assertEquals(SignInThrottle.FREE_FOR_FIRST + 1, through);
    int again = 0;
    for (int i = 0; i < 100; i++) {
      again += begin("amadou", address(i)).isZero() ? 1 : 0;
    }
    assertEquals(0, again, "those were not five typing errors");
  }

  @Test
  void successIsForgivenButDoesNotExcuseTheAddress() {
    for (int i = 0; i < 5; i++) {
      begin("amadou", address(1));
    }
    begin("amadou", address(1));
    throttle.succeeded(new Login("amadou"), address(1));
    assertEquals(Duration.ZERO, begin("amadou", address(2)));
    for (int i = 0; i < 40; i++) {
      begin("other" + i, address(1));
    }
    throttle.succeeded(new Login("other1"), address(1));
    for (int i = 0; i < 3; i++) {
      begin("more" + i, address(1));
    }
    assertTrue(begin("another", address(1)).isPositive());
  }

  @Test
  void afterAnHourOfPeaceAllIsForgiven() {
    for (int i = 0; i < 20; i++) {
      begin("amadou", address(i));
    }
    now = now.plus(Duration.ofHours(2));
    for (int i = 0; i < 5; i++) {
      assertEquals(Duration.ZERO, begin("amadou", address(i)));
    }
  }

  @Test
  void aNeighbourInTheSameIpv6NetworkIsTheSameAddress() throws UnknownHostException {
    for (int i = 0; i < 40; i++) {
      begin("login" + i, InetAddress.getByName("2001:db8:1:2::" + Integer.toHexString(i + 1)));
    }
    assertTrue(begin("x1", InetAddress.getByName("2001:db8:1:2:ffff::1")).isPositive());
    assertEquals(Duration.ZERO, begin("x2", InetAddress.getByName("2001:db8:1:3::1")));
  }

  @Test
  void manyAttemptsTakeBoundedMemory() {
    long seed = 20261123;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      begin("u" + random.nextInt(1 << 24), address(random.nextInt(1 << 24)));
    }
    assertTrue(throttle.size() <= 5 * SignInThrottle.MAX_KEYS, "size " + throttle.size());
  }

  @Test
  void anUnknownLoginIsAnsweredLikeAWrongPasswordAndAsSlowly() {
    TestIdentity identity = new TestIdentity();
    identity.openSidibe();
    InetAddress loopback = InetAddress.getLoopbackAddress();
    assertInstanceOf(
        SignIn.Outcome.Refused.class,
        identity.signIn.attempt("fama.sidibe", "wrong password!", loopback));
    assertInstanceOf(
        SignIn.Outcome.Refused.class, identity.signIn.attempt("nobody", PASSWORD, loopback));
    assertInstanceOf(
        SignIn.Outcome.Refused.class, identity.signIn.attempt("No Login!", PASSWORD, loopback));
    // The very work: a check against nobody's hash is a whole Argon2 check that cannot succeed.
    assertEquals(Optional.of(false), identity.passwords.check(PASSWORD, Optional.empty()));
  }

  @Test
  void aGuessedLoginMakesItsHolderWaitAndTellsHimHowLong() {
    TestIdentity identity = new TestIdentity();
    identity.openSidibe();
    for (int i = 0; i < 6; i++) {
      identity.signIn.attempt("fama.sidibe", "wrong password!", address(9));
    }
    SignIn.Outcome.TooSoon soon =
        assertInstanceOf(
            SignIn.Outcome.TooSoon.class,
            identity.signIn.attempt("fama.sidibe", PASSWORD, address(9)));
    identity.pass(soon.delay());
    assertInstanceOf(
        SignIn.Outcome.SignedIn.class,
        identity.signIn.attempt("fama.sidibe", PASSWORD, address(9)));
  }
}
