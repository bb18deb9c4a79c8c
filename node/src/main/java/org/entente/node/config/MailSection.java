package org.entente.node.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.entente.kernel.Malformed;
import org.entente.node.cli.UsageException;
import org.entente.node.mail.Address;
import org.entente.node.mail.MailServer;
import org.springframework.core.env.Environment;

/// The part of the configuration about e-mail. Whatever is wrong with it is said when the node is
/// started, and not at the first message.
///
///     entente:
///       mail:
///         host: smtp.example
///         port: 587
///         security: starttls     # or tls; none to a server on this machine only
///         from: entente@example.org
///         user: entente          # where the server asks for one
///         passwordFile: /etc/entente/smtp-password
final class MailSection {
  private static final String PREFIX = "entente.mail.";

  private MailSection() {}

  /// @throws UsageException if it is there and wrong
  static Optional<MailServer> read(Environment environment) {
    return Optional.ofNullable(environment.getProperty(PREFIX + "host"))
        .map(host -> server(environment, host));
  }

  private static MailServer server(Environment environment, String host) {
    int port = NodeFile.port(NodeFile.get(environment, PREFIX + "port"));
    MailServer.Security security = security(NodeFile.get(environment, PREFIX + "security"));
    if (security == MailServer.Security.NONE && !MailServer.isLocal(host)) {
      throw new UsageException("config.mail.no-tls", host);
    }
    Address from = from(NodeFile.get(environment, PREFIX + "from"));
    Optional<MailServer.SignIn> login =
        Optional.ofNullable(environment.getProperty(PREFIX + "user"))
            .map(user -> new MailServer.SignIn(user, passwordFile(environment)));
    try {
      return new MailServer(host, port, security, from, login);
    } catch (Malformed e) {
      throw new UsageException("config.mail.server", host + ":" + port);
    }
  }

  private static MailServer.Security security(String word) {
    try {
      return MailServer.Security.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UsageException("config.mail.security", word);
    }
  }

  private static Address from(String text) {
    try {
      return new Address(text);
    } catch (Malformed e) {
      throw new UsageException("config.mail.from", text);
    }
  }

  private static Path passwordFile(Environment environment) {
    String name = NodeFile.get(environment, PREFIX + "passwordFile");
    try {
      Path file = Path.of(name);
      if (Files.readString(file).lines().findFirst().orElse("").isEmpty()) {
        throw new UsageException("config.mail.password", name);
      }
      return file;
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("config.mail.password", name);
    }
  }
}
