package org.entente.node.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Slows guessing down, for each login and for each address.
///
/// An attempt counts as failed from its beginning, so that a thousand at once are not one. To be
/// forgotten before its time a key must be pushed out by as many other failures, each of which
/// costs a turn at the hash: slower than waiting.
final class SignInThrottle {
  /// A typing error or two, and a second try on another keyboard.
  private static final int FREE_FOR_LOGIN = 5;

  /// A whole staff may sit behind one address.
  private static final int FREE_FOR_ADDRESS = 30;

  private static final Duration FIRST = Duration.ofSeconds(1);

  /// Anyone who knows an officer's login can make him wait: so the wait stays short. At one guess a
  /// minute a password of 12 characters holds.
  private static final Duration LONGEST_FOR_LOGIN = Duration.ofMinutes(1);

  private static final Duration LONGEST_FOR_ADDRESS = Duration.ofMinutes(15);
  private static final Duration MEMORY = Duration.ofHours(1);

  /// About 2 MB each.
  static final int MAX_KEYS = 10_000;

  private final Delays logins =
      new Delays(FREE_FOR_LOGIN, FIRST, LONGEST_FOR_LOGIN, MEMORY, MAX_KEYS);
  private final Delays addresses =
      new Delays(FREE_FOR_ADDRESS, FIRST, LONGEST_FOR_ADDRESS, MEMORY, MAX_KEYS);

  /// Begins an attempt, unless it comes too soon.
  ///
  /// @return how long to wait; zero if the attempt may go on
  Duration begin(Optional<Login> login, InetAddress address, Instant now) {
    String from = key(address);
    Duration wait = addresses.waitFor(from, now);
    Duration loginWait =
        login.map(known -> logins.waitFor(known.value(), now)).orElse(Duration.ZERO);
    Duration longer = wait.compareTo(loginWait) >= 0 ? wait : loginWait;
    if (longer.isZero()) {
      addresses.failed(from, now);
      login.ifPresent(known -> logins.failed(known.value(), now));
    }
    return longer;
  }

  /// The attempt was right. The address keeps its other failures: one good account does not excuse
  /// guessing at others.
  void succeeded(Login login, InetAddress address) {
    logins.forget(login.value());
    addresses.forgive(key(address));
  }

  /// The attempt was never judged.
  void abandoned(Optional<Login> login, InetAddress address) {
    addresses.forgive(key(address));
    login.ifPresent(known -> logins.forgive(known.value()));
  }

  int size() {
    return logins.size() + addresses.size();
  }

  /// One host has a whole /64 of IPv6 (RFC 4291 §2.5.1), so the network is the key.
  private static String key(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8))
        : HexFormat.of().formatHex(bytes);
  }
}
