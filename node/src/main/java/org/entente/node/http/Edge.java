package org.entente.node.http;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.entente.node.identity.Accounts;
import org.entente.node.identity.Credentials;
import org.entente.node.identity.Passwords;
import org.entente.node.identity.SignIn;

/// Everything between the network and the desk, made of a database and a clock.
public final class Edge {
  private final Accounts accounts;
  private final Credentials credentials;
  private final SignIn signIn;
  private final InstantSource clock;
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  public Edge(DataSource database, InstantSource clock) {
    Passwords passwords = new Passwords();
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
  RouteTable table(BooleanSupplier ready) {
    List<Route> routes = new ArrayList<>();
    routes.addAll(
        new SessionRoutes(signIn, accounts, credentials, new Identification(credentials)).routes());
    routes.addAll(new AccountRoutes(accounts, credentials, clock).routes());
    routes.addAll(new CatalogueRoutes().routes());
    routes.addAll(new HealthRoutes(ready, meters).routes());
    return new RouteTable(routes);
  }

  /// Starts to listen, and returns when it does.
  public NodeServer start(NodeServer.Listening listening, BooleanSupplier ready) {
    return NodeServer.start(listening, table(ready), credentials, meters);
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
