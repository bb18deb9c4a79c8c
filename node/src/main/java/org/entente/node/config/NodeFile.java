package org.entente.node.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.kernel.TheatreId;
import org.entente.node.cli.UsageException;
import org.entente.node.http.NodeServer;
import org.entente.node.mail.MailServer;
import org.entente.node.postgres.Database;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/// What a node's configuration file says under `entente:`; the rest of the file is Spring Boot's,
/// for TLS and the like. Values may name variables of the environment: `${NAME}`.
///
///     entente:
///       data: /var/lib/entente
///       theatre: sahel
///       address: 127.0.0.1
///       port: 8080
///       behindProxy: false # true where a proxy on the way ends TLS
///       database:            # without it, the embedded PostgreSQL
///         url: jdbc:postgresql://db.example/entente
///         owner: {name: entente_owner, password: "${OWNER_PASSWORD}"}
///         app: {name: entente_app, password: "${APP_PASSWORD}"}
///       mail:                # without it, no e-mail; see MailSection
///         host: smtp.example
public record NodeFile(
    Path data,
    TheatreId theatre,
    NodeServer.Listening listening,
    Optional<Database> database,
    boolean tls,
    Optional<MailServer> mail) {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String PORT = "8080";

  /// @throws UsageException if something is missing
  public static NodeFile read(Path file) {
    Environment environment = environment(file);
    requireTls(environment);
    return new NodeFile(
        Path.of(get(environment, "entente.data")),
        new TheatreId(get(environment, "entente.theatre")),
        new NodeServer.Listening(
            environment.getProperty("entente.address", LOOPBACK),
            port(environment.getProperty("entente.port", PORT)),
            Optional.of(file)),
        database(environment),
        speaksTls(environment),
        MailSection.read(environment));
  }

  /// Passwords and what is agreed do not cross a network in the clear.
  private static void requireTls(Environment environment) {
    String address = environment.getProperty("entente.address", LOOPBACK);
    boolean local = address.startsWith("127.") || address.equals("::1");
    boolean proxied = environment.getProperty("entente.behindProxy", Boolean.class, false);
    if (!local && !proxied && !speaksTls(environment)) {
      throw new UsageException("config.no-tls", address);
    }
  }

  private static boolean speaksTls(Environment environment) {
    boolean enabled = environment.getProperty("server.ssl.enabled", Boolean.class, true);
    return enabled
        && Stream.of("server.ssl.key-store", "server.ssl.certificate", "server.ssl.bundle")
            .anyMatch(environment::containsProperty);
  }

  /// Where a browser on this machine finds the node.
  public String address() {
    return (tls ? "https" : "http") + "://" + listening.address() + ":" + listening.port();
  }

  private static Environment environment(Path file) {
    StandardEnvironment environment = new StandardEnvironment();
    try {
      List<PropertySource<?>> sources =
          new YamlPropertySourceLoader().load("node", new FileSystemResource(file));
      sources.forEach(environment.getPropertySources()::addLast);
    } catch (IOException | RuntimeException e) {
      throw new UsageException("config.unreadable", file.toString());
    }
    return environment;
  }

  private static Optional<Database> database(Environment environment) {
    return Optional.ofNullable(environment.getProperty("entente.database.url"))
        .map(url ->
            new Database(
                url,
                role(environment, "entente.database.owner"),
                role(environment, "entente.database.app")));
  }

  private static Database.Role role(Environment environment, String key) {
    return new Database.Role(get(environment, key + ".name"), get(environment, key + ".password"));
  }

  static String get(Environment environment, String key) {
    String value = environment.getProperty(key);
    if (value == null) {
      throw new UsageException("config.missing", key);
    }
    return value;
  }

  static int port(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new UsageException("option.port", text);
    }
    return Integer.parseInt(text);
  }
}
