package org.entente.node.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.entente.kernel.Act;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.node.desk.TheatreNode;
import org.entente.node.identity.Accounts;
import org.entente.node.identity.Caller;
import org.entente.node.identity.Login;
import org.entente.party.CredentialReset;
import org.entente.party.Mandate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stands between an administrator and the accounts of those who hold a deciding post: whoever sets
/// such a password or makes such a token could sign for the post, so two posts of its party must
/// have asked for it, and each request is good for once.
///
/// The account a person is first given rests on the appointment, which two posts signed too. What
/// was set before the appointment, or by who runs the node, opens the account and no more: what
/// binds a party is signed with a password of one's own or such a token ([#requireOwn]).
final class CredentialGuard {
  private final JdbcClient sql;
  private final Accounts accounts;
  private final TheatreNode theatre;
  private final boolean exercise;

  /// @param exercise whether the node plays an exercise, where alone there are a demo's accounts
  CredentialGuard(DataSource database, Accounts accounts, TheatreNode theatre, boolean exercise) {
    this.exercise = exercise;
    this.sql = JdbcClient.create(database);
    this.accounts = accounts;
    this.theatre = theatre;
  }

  /// The deciding posts of a person, now or later.
  List<PostId> listDeciding(Optional<PersonId> person) {
    return person
        .map(who -> theatre.state().roster().listDecidingOf(who, theatre.now()))
        .orElse(List.of());
  }

  /// Until when a reset stands that was not used yet.
  Optional<Instant> findUsable(Optional<PersonId> person) {
    Set<String> used = new TreeSet<>(listUsed());
    return usable(person).stream()
        .filter(reset -> !used.contains(reset.id().value()))
        .flatMap(reset -> reset.validUntil().stream())
        .max(Instant::compareTo);
  }

  private List<CredentialReset> usable(Optional<PersonId> person) {
    return person
        .map(who -> theatre.state().roster().listUsableResets(who, theatre.now()))
        .orElse(List.of());
  }

  private List<String> listUsed() {
    return sql.sql("SELECT reset FROM entente.reset_use WHERE theatre = :theatre")
        .param("theatre", theatre.theatre().value())
        .query((row, n) -> row.getString(1))
        .list();
  }

  /// Lets a password or a token be set, and uses up the reset it needs, if it needs one.
  ///
  /// @return whether one was used
  /// @throws ProblemFound if none stands
  boolean admit(Optional<PersonId> person, Login login, String by) {
    if (listDeciding(person).isEmpty()) {
      return false;
    }
    requireReset(person, login, by);
    return true;
  }

  /// Lets an account be opened: the first of its person, or one that a reset stands for. Whatever
  /// the person holds now: one kept aside would open whatever it comes to hold later.
  void admitNew(Optional<PersonId> person, Login login, String by) {
    boolean another = person.map(accounts::hasOf).orElse(false);
    if (another && accounts.find(login).isEmpty()) {
      requireReset(person, login, by);
    }
  }

  /// A demo's account signs what binds a party with a password that is on a screen, and keeps a
  /// real node from starting again.
  ///
  /// @throws ProblemFound if the account is a demo's and the node is not
  void admitDemo(boolean demo) {
    if (demo && !exercise) {
      throw new ProblemFound(new Problem.DemoAccountRefused());
    }
  }

  private void requireReset(Optional<PersonId> person, Login login, String by) {
    boolean admitted = usable(person).stream().anyMatch(reset -> use(reset, login, by));
    if (!admitted) {
      throw new ProblemFound(new Problem.ResetNeeded());
    }
  }

  /// What binds a party, or says what those who bind it are made aware of, is not signed with a
  /// password or a token that somebody else has, or had.
  ///
  /// @throws ProblemFound if it would be
  void requireOwn(Caller caller, Act act) {
    if (Mandate.needsOwnCredential(act.content().kind())) {
      requireOwn(caller);
    }
  }

  /// The charter is signed before anybody holds a post, so there are no two posts to ask for it: at
  /// least the password is then the founding person's own.
  ///
  /// @throws ProblemFound if what was shown is known to somebody else
  void requireOwn(Caller caller) {
    if (!caller.isOwn(exercise)) {
      throw new ProblemFound(new Problem.OwnCredentialNeeded());
    }
  }

  private boolean use(CredentialReset reset, Login login, String by) {
    return sql.sql(
                """
                INSERT INTO entente.reset_use (theatre, reset, login, used_at, used_by)
                VALUES (:theatre, :reset, :login, :at, :by) ON CONFLICT DO NOTHING
                """)
            .param("theatre", theatre.theatre().value())
            .param("reset", reset.id().value())
            .param("login", login.value())
            .param("at", theatre.now().atOffset(ZoneOffset.UTC))
            .param("by", by)
            .update()
        == 1;
  }
}
