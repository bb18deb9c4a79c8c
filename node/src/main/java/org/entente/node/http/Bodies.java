package org.entente.node.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.Text;
import org.entente.node.identity.Account;
import org.entente.node.identity.Credentials;
import org.entente.node.identity.Login;

/// What is sent and answered about sessions and accounts. Everything about the record is in the
/// core's own acts and views.
public final class Bodies {
  private Bodies() {}

  /// Signing in.
  public record SignInBody(String login, String password) {}

  /// A person's own new password.
  public record OwnPassword(String current, String password) {}

  /// The language of the interface, `fr` or `en`.
  public record LanguageChoice(String locale) {}

  /// An account to be opened.
  ///
  /// @param person whom it signs as; not for an administrator
  /// @param locale `fr` or `en`
  /// @param demo whether it is a demo's, which only a demo takes
  public record NewAccount(
      Login login,
      String password,
      Optional<PersonId> person,
      boolean administrator,
      String locale,
      Optional<Boolean> demo) {}

  public record NewPassword(String password) {}

  public record Disabling(boolean disabled) {}

  /// A token to be made.
  ///
  /// @param days how long it is good; 90 if not said
  public record NewToken(String label, Optional<Integer> days) {}

  /// The only time the token itself is shown.
  public record TokenIssued(String token, Instant until) {}

  public record TokenView(
      String id, String label, Instant createdAt, String createdBy, Instant until) {
    static TokenView of(Credentials.Listed listed) {
      return new TokenView(
          listed.id().toString(),
          listed.label(),
          listed.createdAt(),
          listed.createdBy(),
          listed.until());
    }
  }

  public record TokenList(List<TokenView> items) {}

  /// An account as the administrator and its holder see it.
  ///
  /// @param personName whoever keeps the accounts must see whose they are
  /// @param passwordSetBy the login that set the password, or `cli`
  /// @param deciding the deciding posts of its person: its credentials are set by a reset only
  /// @param resetUntil until when a reset stands that was not used yet
  public record AccountView(
      Login login,
      Optional<PersonId> person,
      Optional<Text> personName,
      boolean administrator,
      boolean demo,
      boolean disabled,
      String locale,
      Instant createdAt,
      Instant passwordSetAt,
      String passwordSetBy,
      List<PostId> deciding,
      Optional<Instant> resetUntil) {
    static AccountView of(
        Account account,
        Optional<Text> personName,
        List<PostId> deciding,
        Optional<Instant> resetUntil) {
      return new AccountView(
          account.login(),
          account.person(),
          personName,
          account.administrator(),
          account.demo(),
          account.disabled(),
          account.language().tag(),
          account.createdAt(),
          account.passwordSetAt(),
          account.passwordSetBy(),
          deciding,
          resetUntil);
    }
  }

  public record AccountList(List<AccountView> items) {}

  /// A problem as [ProblemText] writes it, for the description of the interface.
  ///
  /// @param code stable; a rejection's own code where a rule said no
  /// @param detail in the caller's language
  /// @param evidence the rejection's components
  /// @param reason what is malformed about `subject` at `pointer`
  /// @param reference by which a bug is found in the node's diagnostics
  /// @param seconds how long to wait
  public record ProblemBody(
      String type,
      String code,
      int status,
      String title,
      String detail,
      Optional<Map<String, Object>> evidence,
      Optional<String> reason,
      Optional<String> subject,
      Optional<String> pointer,
      Optional<String> reference,
      Optional<Integer> limit,
      Optional<Long> seconds,
      Optional<List<String>> allowed) {}

  /// Whether the node can do its work.
  ///
  /// @param reason why it takes no acts, as the desk names it
  /// @param damaged numbers of stored entries found not to be what was signed; what they say is in
  ///   the node's diagnostics
  public record Health(String status, Optional<String> reason, List<Long> damaged) {
    static Health up() {
      return new Health("UP", Optional.empty(), List.of());
    }
  }
}
