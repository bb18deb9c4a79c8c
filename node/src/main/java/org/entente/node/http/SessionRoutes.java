package org.entente.node.http;

import static org.entente.node.http.Access.OPEN;
import static org.entente.node.http.Access.SIGNED_IN;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Malformed;
import org.entente.kernel.PersonId;
import org.entente.kernel.PublicKey;
import org.entente.kernel.TheatreId;
import org.entente.node.desk.TheatreNode;
import org.entente.node.http.Bodies.LanguageChoice;
import org.entente.node.http.Bodies.OwnPassword;
import org.entente.node.http.Bodies.SignInBody;
import org.entente.node.identity.Account;
import org.entente.node.identity.Accounts;
import org.entente.node.identity.Caller;
import org.entente.node.identity.Credentials;
import org.entente.node.identity.Secret;
import org.entente.node.identity.SignIn;
import org.entente.node.text.Language;
import org.entente.node.wire.RecordReader;
import org.entente.party.Charter;
import org.entente.theatre.TheatreState;

/// Signing in and out, and what an account may change about itself.
final class SessionRoutes {
  private static final int MAX_BODY_BYTES = 4 * 1024;

  private static final RecordReader<SignInBody> SIGN_IN = RecordReader.of(SignInBody.class);
  private static final RecordReader<OwnPassword> PASSWORD = RecordReader.of(OwnPassword.class);
  private static final RecordReader<LanguageChoice> LANGUAGE =
      RecordReader.of(LanguageChoice.class);

  private final SignIn signIn;
  private final Accounts accounts;
  private final Credentials credentials;
  private final Identification identification;
  private final TheatreNode theatre;
  private final Posts posts;
  private final boolean exercise;

  /// @param exercise whether the node holds an exercise, and none of what it shows is real
  SessionRoutes(
      SignIn signIn,
      Accounts accounts,
      Credentials credentials,
      Identification identification,
      TheatreNode theatre,
      Posts posts,
      boolean exercise) {
    this.exercise = exercise;
    this.theatre = theatre;
    this.posts = posts;
    this.signIn = signIn;
    this.accounts = accounts;
    this.credentials = credentials;
    this.identification = identification;
  }

  /// Who is signed in, what he may do, and where the record stands.
  ///
  /// @param theatre absent until its charter is adopted
  /// @param head the record's length
  /// @param custody who keeps the posts' keys: the node, and so its operator could sign for them
  /// @param passwordSetBy the login that set the password, or `cli`: whoever did could have used it
  /// @param signsDecisions whether what was shown at sign-in suffices to sign what binds a party
  /// @param exercise nothing here is real: what is written is marked so unless its author says no
  public record SessionView(
      String login,
      boolean administrator,
      Optional<PersonId> person,
      String locale,
      List<Posts.HeldPost> posts,
      Optional<TheatreId> theatre,
      long head,
      Instant now,
      PublicKey.Custody custody,
      Instant passwordSetAt,
      String passwordSetBy,
      boolean signsDecisions,
      boolean exercise) {}

  List<Route> routes() {
    return List.of(
        Route.post("/api/session")
            .by(OPEN)
            .about("Signs in. The session is a cookie; its pages' word is in another.")
            .body(SignInBody.class, MAX_BODY_BYTES)
            .answers(200, "Who is signed in", SessionView.class)
            .with(this::begin),
        Route.get("/api/session")
            .by(SIGNED_IN)
            .about("Who is signed in, and which posts he holds.")
            .answers(200, "Who is signed in", SessionView.class)
            .with(call -> who(call.caller().account(), call.caller().isOwn(exercise))),
        Route.delete("/api/session")
            .by(SIGNED_IN)
            .about("Signs out.")
            .answers(204, "Done")
            .with(this::end),
        Route.put("/api/session/password")
            .by(SIGNED_IN)
            .about("Sets one's own password; ends all other sessions, and all tokens.")
            .body(OwnPassword.class, MAX_BODY_BYTES)
            .answers(200, "Who is signed in", SessionView.class)
            .with(this::setPassword),
        Route.put("/api/session/locale")
            .by(SIGNED_IN)
            .about("Sets the language of the interface.")
            .body(LanguageChoice.class, MAX_BODY_BYTES)
            .answers(204, "Done")
            .with(this::setLanguage));
  }

  private Answer begin(Call call) {
    SignInBody body = call.body(SIGN_IN);
    Answer answer = signedIn(call, body.login(), body.password());
    // What was signed in before on this browser goes on in no one's hands.
    identification.findSession(call.request()).ifPresent(credentials::end);
    return answer;
  }

  private Answer signedIn(Call call, String login, String password) {
    return switch (signIn.attempt(login, password, call.address())) {
      case SignIn.Outcome.SignedIn in ->
          withCookies(
              who(in.account(), Caller.isOwnSession(in.account(), exercise)), call, in.session());
      case SignIn.Outcome.Refused refused -> throw new ProblemFound(new Problem.CredentialsWrong());
      case SignIn.Outcome.TooSoon soon ->
          throw new ProblemFound(new Problem.Throttled(soon.delay()));
    };
  }

  private static Answer withCookies(Answer answer, Call call, Secret session) {
    Answer with = answer;
    for (String cookie : Identification.cookies(call.request(), session)) {
      with = with.with("Set-Cookie", cookie);
    }
    return with;
  }

  private Answer end(Call call) {
    credentials.end(call.secret());
    Answer answer = Answer.none();
    for (String cookie : Identification.endedCookies(call.request())) {
      answer = answer.with("Set-Cookie", cookie);
    }
    return answer;
  }

  private Answer setPassword(Call call) {
    OwnPassword body = call.body(PASSWORD);
    Account account = call.caller().account();
    String login = account.login().value();
    signedIn(call, login, body.current());
    accounts.setPassword(account.login(), body.password(), login);
    return signedIn(call, login, body.password());
  }

  private Answer setLanguage(Call call) {
    Language language =
        Language.find(call.body(LANGUAGE).locale())
            .orElseThrow(() -> new Malformed("Language", "is neither fr nor en"));
    accounts.setLanguage(call.caller().account().login(), language);
    return Answer.none();
  }

  private Answer who(Account account, boolean own) {
    TheatreState state = theatre.state();
    return Answer.ok(
        new SessionView(
            account.login().value(),
            account.administrator(),
            account.person(),
            account.language().tag(),
            posts.list(account.person()),
            state.roster().charter().map(Charter::theatre),
            state.seq(),
            theatre.now().truncatedTo(ChronoUnit.MILLIS),
            PublicKey.Custody.NODE,
            account.passwordSetAt(),
            account.passwordSetBy(),
            own,
            exercise));
  }
}
