package org.entente.node.http;

import static org.entente.node.http.Access.ADMINISTRATOR;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.entente.kernel.Malformed;
import org.entente.kernel.PersonId;
import org.entente.kernel.Text;
import org.entente.node.http.Bodies.AccountList;
import org.entente.node.http.Bodies.AccountView;
import org.entente.node.http.Bodies.Disabling;
import org.entente.node.http.Bodies.NewAccount;
import org.entente.node.http.Bodies.NewPassword;
import org.entente.node.http.Bodies.NewToken;
import org.entente.node.http.Bodies.TokenIssued;
import org.entente.node.http.Bodies.TokenList;
import org.entente.node.http.Bodies.TokenView;
import org.entente.node.identity.Account;
import org.entente.node.identity.Accounts;
import org.entente.node.identity.Credentials;
import org.entente.node.identity.Login;
import org.entente.node.identity.Passwords;
import org.entente.node.identity.Secret;
import org.entente.node.text.Language;
import org.entente.node.wire.RecordReader;

/// Keeping accounts: the administrator's whole work.
final class AccountRoutes {
  /// An account or a password is a few lines.
  private static final int MAX_BODY_BYTES = 16 * 1024;

  private static final RecordReader<NewAccount> NEW_ACCOUNT = RecordReader.of(NewAccount.class);
  private static final RecordReader<NewPassword> NEW_PASSWORD = RecordReader.of(NewPassword.class);
  private static final RecordReader<Disabling> DISABLING = RecordReader.of(Disabling.class);
  private static final RecordReader<NewToken> NEW_TOKEN = RecordReader.of(NewToken.class);

  private final Accounts accounts;
  private final Credentials credentials;
  private final InstantSource clock;
  private final CredentialGuard guard;
  private final Function<PersonId, Optional<Text>> names;

  AccountRoutes(
      Accounts accounts,
      Credentials credentials,
      InstantSource clock,
      CredentialGuard guard,
      Function<PersonId, Optional<Text>> names) {
    this.names = names;
    this.accounts = accounts;
    this.credentials = credentials;
    this.clock = clock;
    this.guard = guard;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/accounts")
            .by(ADMINISTRATOR)
            .about("All accounts.")
            .answers(200, "The accounts, by login", AccountList.class)
            .with(call -> Answer.items(accounts.list().stream().map(this::view).toList())),
        Route.post("/api/accounts")
            .by(ADMINISTRATOR)
            .about(
                "Opens an account. A further one for the same person needs a reset confirmed by two"
                    + " posts of its party.")
            .body(NewAccount.class, MAX_BODY_BYTES)
            .answers(201, "The account", AccountView.class)
            .with(this::open),
        Route.put("/api/accounts/{login}/password")
            .by(ADMINISTRATOR)
            .about(
                "Sets a password; ends all sessions and tokens of the account. For whoever holds a"
                    + " deciding post it needs a reset confirmed by two posts of its party.")
            .body(NewPassword.class, MAX_BODY_BYTES)
            .answers(204, "Done")
            .with(this::setPassword),
        Route.put("/api/accounts/{login}/disabled")
            .by(ADMINISTRATOR)
            .about("Keeps an account out, or lets it in again.")
            .body(Disabling.class, MAX_BODY_BYTES)
            .answers(204, "Done")
            .with(this::setDisabled),
        Route.get("/api/accounts/{login}/tokens")
            .by(ADMINISTRATOR)
            .about("The live tokens of an account, without their secrets.")
            .answers(200, "The tokens", TokenList.class)
            .with(this::listTokens),
        Route.post("/api/accounts/{login}/tokens")
            .by(ADMINISTRATOR)
            .about(
                "Makes a token for an account; its secret is shown this once. For whoever holds a"
                    + " deciding post it needs a reset confirmed by two posts of its party.")
            .body(NewToken.class, MAX_BODY_BYTES)
            .answers(201, "The token", TokenIssued.class)
            .with(this::issueToken),
        Route.delete("/api/accounts/{login}/tokens/{id}")
            .by(ADMINISTRATOR)
            .about("Ends a token.")
            .answers(204, "Done")
            .with(this::revokeToken));
  }

  private Answer open(Call call) {
    NewAccount body = call.body(NEW_ACCOUNT);
    Language language =
        Language.find(body.locale())
            .orElseThrow(() -> new Malformed("Language", "is neither fr nor en"));
    Accounts.Opening opening =
        new Accounts.Opening(
            body.login(),
            body.password(),
            body.person(),
            body.administrator(),
            body.demo().orElse(false),
            language,
            caller(call));
    guard.admitDemo(opening.demo());
    Passwords.requireFit(body.password());
    guard.admitNew(body.person(), body.login(), caller(call));
    return accounts
        .open(opening)
        .map(account -> Answer.json(201, view(account)))
        .orElseThrow(() -> new ProblemFound(new Problem.AccountExists()));
  }

  private AccountView view(Account account) {
    return AccountView.of(
        account,
        account.person().flatMap(names),
        guard.listDeciding(account.person()),
        guard.findUsable(account.person()));
  }

  private Answer setPassword(Call call) {
    String password = call.body(NEW_PASSWORD).password();
    Account account = account(call);
    Passwords.requireFit(password);
    guard.admit(account.person(), account.login(), caller(call));
    accounts.setPassword(account.login(), password, caller(call));
    return Answer.none();
  }

  private Answer setDisabled(Call call) {
    boolean disabled = call.body(DISABLING).disabled();
    accounts.setDisabled(account(call).login(), disabled);
    return Answer.none();
  }

  private Answer listTokens(Call call) {
    List<Credentials.Listed> tokens = credentials.listTokens(account(call).login());
    return Answer.items(tokens.stream().map(TokenView::of).toList());
  }

  private Answer issueToken(Call call) {
    NewToken body = call.body(NEW_TOKEN);
    Duration life = body.days().map(Duration::ofDays).orElse(Credentials.TOKEN_LIFE);
    Credentials.requireFit(body.label(), life);
    Account account = account(call);
    Login login = account.login();
    boolean byReset = guard.admit(account.person(), login, caller(call));
    Secret token = credentials.issueToken(login, body.label(), life, caller(call), byReset);
    return Answer.json(201, new TokenIssued(token.reveal(), clock.instant().plus(life)));
  }

  private Answer revokeToken(Call call) {
    boolean revoked =
        findId(call).map(id -> credentials.revokeToken(account(call).login(), id)).orElse(false);
    if (!revoked) {
      throw new ProblemFound(new Problem.NotFound());
    }
    return Answer.none();
  }

  private static Optional<UUID> findId(Call call) {
    try {
      return Optional.of(UUID.fromString(call.path("id")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Account account(Call call) {
    return Login.find(call.path("login"))
        .flatMap(accounts::find)
        .orElseThrow(() -> new ProblemFound(new Problem.NotFound()));
  }

  private static String caller(Call call) {
    return call.caller().account().login().value();
  }
}
