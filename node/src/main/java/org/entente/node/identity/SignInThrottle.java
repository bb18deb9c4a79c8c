package org.entente.node.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Slows guessing down, for each login and for each address.
///
/// Who knows a login must not keep its holder out by guessing at it. So the failures of others are
/// no matter where the holder has signed in before, and the first attempt from an address is
/// weighed with other first ones: to be in its way one needs a hundred addresses.
///
/// An attempt counts as failed from its beginning, so that a thousand at once are not one. To be
/// forgotten before its time a key must be pushed out by as many other failures, each of which
/// costs a turn at the hash: slower than waiting.
final class SignInThrottle {
  /// A typing error or two, and a second try on another keyboard.
  private static final int FREE_FOR_LOGIN = 5;

  /// At a hundred guesses an hour a password of 12 characters holds.
  static final int FREE_FOR_FIRST = 100;

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

  /// From an address that has failed at the login before.
  private final Delays logins =
      new Delays(FREE_FOR_LOGIN, FIRST, LONGEST_FOR_LOGIN, MEMORY, MAX_KEYS);

  /// From one that has not.
  private final Delays strangers =
      new Delays(FREE_FOR_FIRST, FIRST, LONGEST_FOR_LOGIN, MEMORY, MAX_KEYS);

  /// By login and address.
  private final Delays pairs =
      new Delays(FREE_FOR_LOGIN, FIRST, LONGEST_FOR_LOGIN, MEMORY, MAX_KEYS);

  private final Delays addresses =
      new Delays(FREE_FOR_ADDRESS, FIRST, LONGEST_FOR_ADDRESS, MEMORY, MAX_KEYS);

  /// Logins and the addresses from which their holders have signed in.
  private final Map<String, Boolean> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > MAX_KEYS;
            }
          });

  /// Begins an attempt, unless it comes too soon.
  ///
  /// @return how long to wait; zero if the attempt may go on
  Duration begin(Optional<Login> login, InetAddress address, Instant now) {
    String from = key(address);
    Duration wait = addresses.waitFor(from, now);
    Duration loginWait =
        login
            .map(Login::value)
            .map(named -> weighing(named, from).waitFor(keyOf(named, from), now))
            .orElse(Duration.ZERO);
    Duration longer = wait.compareTo(loginWait) >= 0 ? wait : loginWait;
    if (longer.isZero()) {
      addresses.failed(from, now);
      login
          .map(Login::value)
          .ifPresent(named -> {
            String pair = pair(named, from);
            Delays weighing = weighing(named, from);
            weighing.failed(keyOf(named, from), now);
            if (weighing != pairs) {
              pairs.failed(pair, now);
            }
            if (weighing == strangers) {
              logins.failed(named, now);
            }
          });
    }
    return longer;
  }

  /// Whose failures the attempt is weighed with.
  private Delays weighing(String login, String from) {
    String pair = pair(login, from);
    if (known.containsKey(pair)) {
      return pairs;
    }
    return pairs.remembers(pair) ? logins : strangers;
  }

  private String keyOf(String login, String from) {
    String pair = pair(login, from);
    return known.containsKey(pair) ? pair : login;
  }

  private static String pair(String login, String from) {
    return login + "|" + from;
  }

  /// The attempt was right. The address keeps its other failures: one good account does not excuse
  /// guessing at others.
  void succeeded(Login login, InetAddress address) {
    String from = key(address);
    String pair = pair(login.value(), from);
    if (known.put(pair, true) == null) {
      logins.forget(login.value());
    }
    pairs.forget(pair);
    addresses.forgive(from);
  }

  /// The attempt was never judged.
  void abandoned(Optional<Login> login, InetAddress address) {
    String from = key(address);
    addresses.forgive(from);
    login
        .map(Login::value)
        .ifPresent(named -> {
          pairs.forgive(pair(named, from));
          (known.containsKey(pair(named, from)) ? pairs : logins).forgive(keyOf(named, from));
        });
  }

  int size() {
    return logins.size() + strangers.size() + pairs.size() + addresses.size() + known.size();
  }

  /// One host has a whole /64 of IPv6 (RFC 4291 §2.5.1), so the network is the key.
  private static String key(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8))
        : HexFormat.of().formatHex(bytes);
  }
}
