package org.entente.node.http;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.entente.kernel.PersonId;
import org.entente.kernel.Text;
import org.entente.kernel.TheatreId;
import org.entente.node.attach.KeptFiles;
import org.entente.node.attach.Uploads;
import org.entente.node.desk.TheatreNode;
import org.entente.node.followed.FollowTable;
import org.entente.node.followed.FollowedNews;
import org.entente.node.followed.SavedSearches;
import org.entente.node.identity.Accounts;
import org.entente.node.identity.ActPace;
import org.entente.node.identity.Credentials;
import org.entente.node.identity.Passwords;
import org.entente.node.identity.SignIn;
import org.entente.node.mail.MailServer;
import org.entente.node.mail.Mailer;
import org.entente.node.mail.Wishes;
import org.entente.node.map.MapLayers;
import org.entente.theatre.TheatreState;

/// Everything between the network and the desk, made of a database and a clock.
public final class Edge {
  private final Accounts accounts;
  private final Credentials credentials;
  private final SignIn signIn;
  private final DataSource database;
  private final InstantSource clock;
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /// @param clock the wall's, by which sessions and tokens end
  public Edge(DataSource database, InstantSource clock) {
    Passwords passwords = new Passwords();
    this.database = database;
    this.clock = clock;
    this.accounts = new Accounts(database, clock, passwords);
    this.credentials = new Credentials(database, clock);
    this.signIn = new SignIn(accounts, credentials, passwords, clock);
    measureTheMachine();
  }

  public Accounts accounts() {
    return accounts;
  }

  public Credentials credentials() {
    return credentials;
  }

  public PrometheusMeterRegistry meters() {
    return meters;
  }

  /// Every route there is.
  ///
  /// @param exercise moves an exercise's clock on; none in a node that serves for real
  private List<Route> routes(
      TheatreNode theatre,
      Streams streams,
      Posts posts,
      Optional<Predicate<Instant>> exercise,
      Optional<MailServer> mail) {
    List<Route> routes = new ArrayList<>();
    Identification identification = new Identification(credentials);
    CredentialGuard guard = new CredentialGuard(database, accounts, theatre, exercise.isPresent());
    routes.addAll(
        new SessionRoutes(
                signIn, accounts, credentials, identification, theatre, posts, exercise.isPresent())
            .routes());
    Admissions admissions = new Admissions(database, theatre.theatre());
    Uploads uploads = new Uploads(database, theatre.theatre(), clock);
    KeptFiles files = new KeptFiles(database, theatre.theatre(), clock);
    routes.addAll(
        new ActRoutes(theatre, guard, admissions, uploads, files, new ActPace()).routes());
    routes.addAll(new UploadRoutes(uploads).routes());
    routes.addAll(new AttachmentRoutes(theatre, posts, files).routes());
    routes.addAll(new ReadRoutes(theatre, posts).routes());
    routes.addAll(new SearchRoutes(theatre, posts).routes());
    routes.addAll(
        new FollowRoutes(
                theatre,
                posts,
                new SavedSearches(database, theatre.theatre()),
                new FollowTable(database, theatre.theatre()))
            .routes());
    Wishes wishes = new Wishes(database, theatre.theatre());
    routes.addAll(new MailRoutes(theatre, wishes, mail, clock).routes());
    routes.addAll(streams.routes());
    routes.addAll(new LogRoutes(theatre, posts).routes());
    routes.addAll(new SigningRoutes(theatre, posts).routes());
    routes.addAll(new QuestionRoutes(theatre, posts).routes());
    routes.addAll(new PersonRoutes(theatre, posts).routes());
    routes.addAll(new WaysOutRoutes(theatre, posts).routes());
    routes.addAll(new CalendarRoutes(theatre, posts).routes());
    routes.addAll(new SheetRoutes(theatre, posts).routes());
    CharterDrafts drafts = new CharterDrafts(database, theatre.theatre());
    routes.addAll(new CharterRoutes(theatre, drafts, guard).routes());
    routes.addAll(new AdmissionRoutes(theatre, admissions, guard).routes());
    exercise.ifPresent(move -> routes.addAll(new ExerciseRoutes(move).routes()));
    routes.addAll(
        new AccountRoutes(accounts, credentials, clock, guard, person -> nameOf(theatre, person))
            .routes());
    routes.addAll(new MapRoutes(new MapLayers(database, clock)).routes());
    routes.addAll(new CatalogueRoutes().routes());
    routes.addAll(new HealthRoutes(theatre, meters).routes());
    return routes;
  }

  private static Optional<Text> nameOf(TheatreNode theatre, PersonId person) {
    TheatreState state = theatre.state();
    return state
        .roster()
        .persons()
        .find(person)
        .map(found ->
            state.erased().containsKey(found.name())
                ? Text.ERASED
                : theatre.texts().read(found.name()));
  }

  /// What tells of news by e-mail; not started yet.
  public Mailer mailer(MailServer server, TheatreNode theatre) {
    TheatreId id = theatre.theatre();
    return new Mailer(
        server,
        new Wishes(database, id),
        accounts,
        new FollowedNews(new SavedSearches(database, id), new FollowTable(database, id)),
        theatre,
        clock);
  }

  /// Starts to listen, and returns when it does.
  ///
  /// @param exercise moves an exercise's clock on; none in a node that serves for real
  /// @param mail the mail server that its mailer hands messages to
  public NodeServer start(
      NodeServer.Listening listening,
      TheatreNode theatre,
      Optional<Predicate<Instant>> exercise,
      Optional<MailServer> mail) {
    Posts posts = new Posts(theatre);
    Streams streams = new Streams(theatre, posts, credentials, meters);
    RouteTable table = new RouteTable(routes(theatre, streams, posts, exercise, mail));
    return NodeServer.start(listening, table, credentials, meters, streams);
  }

  @SuppressWarnings("resource") // The collector's listener lives as long as the process.
  private void measureTheMachine() {
    new JvmMemoryMetrics().bindTo(meters);
    new JvmGcMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    new UptimeMetrics().bindTo(meters);
  }
}
