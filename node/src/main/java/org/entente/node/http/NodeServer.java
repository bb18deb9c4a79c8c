package org.entente.node.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.Bug;
import org.entente.node.cli.PortTaken;
import org.entente.node.identity.Credentials;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/// The HTTP server of a node, from its start to its stop.
public final class NodeServer implements AutoCloseable {
  /// What an address line and all headers may hold together; ours are far smaller.
  private static final String MAX_HEADERS = "16KB";

  private final ConfigurableApplicationContext context;

  private final RouteTable table;
  private final Streams streams;

  private NodeServer(ConfigurableApplicationContext context, RouteTable table, Streams streams) {
    this.context = context;
    this.table = table;
    this.streams = streams;
  }

  RouteTable table() {
    return table;
  }

  /// Where to listen.
  ///
  /// @param address loopback unless the configuration says another
  /// @param port 0 for any that is free
  /// @param config a file of Spring Boot's settings in YAML, for TLS and the like
  public record Listening(String address, int port, Optional<Path> config) {
    public static Listening onLoopback(int port) {
      return new Listening("127.0.0.1", port, Optional.empty());
    }
  }

  /// Starts to listen, and returns when it does.
  static NodeServer start(
      Listening listening,
      RouteTable table,
      Credentials credentials,
      PrometheusMeterRegistry meters,
      Streams streams) {
    SpringApplication application = new SpringApplication(HttpConfiguration.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(defaults(listening));
    application.addInitializers(context -> {
      override(context.getEnvironment().getPropertySources(), listening);
      GenericApplicationContext beans = (GenericApplicationContext) context;
      beans.registerBean(RouteTable.class, () -> table);
      beans.registerBean(Credentials.class, () -> credentials);
      beans.registerBean(PrometheusMeterRegistry.class, () -> meters);
    });
    return new NodeServer(application.run(), table, streams);
  }

  /// Fails before anything is started, the database above all, where another program listens.
  ///
  /// @throws PortTaken naming the port
  public static void requireFree(Listening listening) throws IOException {
    if (listening.port() == 0) {
      return;
    }
    try (ServerSocket probe = new ServerSocket()) {
      // As the server itself will: a connection that still closes is not in its way.
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(listening.address(), listening.port()));
    } catch (BindException e) {
      throw new PortTaken(listening.port(), e);
    }
  }

  /// What a configuration file may change.
  private static Map<String, Object> defaults(Listening listening) {
    Map<String, Object> defaults = new HashMap<>();
    listening
        .config()
        .ifPresent(file ->
            defaults.put("spring.config.additional-location", "file:" + file.toAbsolutePath()));
    defaults.put("server.max-http-request-header-size", MAX_HEADERS);
    defaults.put("server.compression.enabled", "true");
    // The page itself is less than the default of 2 KB, and the first thing a slow line waits for.
    defaults.put("server.compression.min-response-size", "512B");
    defaults.put(
        "server.compression.mime-types",
        "application/json,application/geo+json,application/problem+json,text/html,text/css,text/javascript,"
            + "application/javascript,image/svg+xml,application/manifest+json,text/plain");
    defaults.put("server.shutdown", "graceful");
    defaults.put("spring.lifecycle.timeout-per-shutdown-phase", "20s");
    defaults.put("spring.threads.virtual.enabled", "true");
    defaults.put("spring.main.allow-bean-definition-overriding", "false");
    defaults.put("spring.jmx.enabled", "false");
    return defaults;
  }

  /// What no file changes behind the caller's back.
  private static void override(MutablePropertySources sources, Listening listening) {
    sources.addFirst(
        new MapPropertySource(
            "entente",
            Map.of("server.address", listening.address(), "server.port", listening.port())));
  }

  /// The port it listens on.
  public int port() {
    if (context instanceof WebServerApplicationContext web) {
      WebServer server = java.util.Objects.requireNonNull(web.getWebServer());
      return server.getPort();
    }
    throw new Bug("no web server in the context");
  }

  /// Takes no more requests, lets those under way end, and stops.
  @Override
  public void close() {
    streams.close();
    context.close();
  }
}
