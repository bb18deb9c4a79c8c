package org.entente.node.identity;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Signing in with login and password.
public final class SignIn {
  /// How soon to try again when all turns at the hash are taken.
  private static final Duration BUSY_WAIT = Duration.ofSeconds(5);

  private final Accounts accounts;
  private final Credentials credentials;
  private final Passwords passwords;
  private final InstantSource clock;
  private final SignInThrottle throttle = new SignInThrottle();

  public SignIn(
      Accounts accounts, Credentials credentials, Passwords passwords, InstantSource clock) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.passwords = passwords;
    this.clock = clock;
  }

  /// What became of an attempt.
  public sealed interface Outcome {
    /// A new session, always with a secret of its own: none that was there before goes on.
    record SignedIn(Account account, Secret session) implements Outcome {}

    /// Wrong login or wrong password: nobody is told which.
    record Refused() implements Outcome {}

    /// Too soon after others, or too many at once.
    record TooSoon(Duration delay) implements Outcome {}
  }

  public Outcome attempt(String typedLogin, String password, InetAddress address) {
    Optional<Login> login = Login.find(typedLogin);
    Duration wait = throttle.begin(login, address, clock.instant());
    if (!wait.isZero()) {
      return new Outcome.TooSoon(wait);
    }
    Optional<Accounts.PasswordHash> known = login.flatMap(accounts::findHash);
    Optional<Boolean> right = passwords.check(password, known.map(Accounts.PasswordHash::hash));
    if (right.isEmpty()) {
      throttle.abandoned(login, address);
      return new Outcome.TooSoon(BUSY_WAIT);
    }
    return known
        .filter(hash -> right.get())
        .flatMap(hash -> start(hash, address))
        .orElseGet(Outcome.Refused::new);
  }

  private Optional<Outcome> start(Accounts.PasswordHash checked, InetAddress address) {
    throttle.succeeded(checked.login(), address);
    Secret session = credentials.startSession(checked.login(), checked.generation());
    return accounts.find(checked.login()).map(account -> new Outcome.SignedIn(account, session));
  }

  int throttled() {
    return throttle.size();
  }
}
