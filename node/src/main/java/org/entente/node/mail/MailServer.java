package org.entente.node.mail;

import java.nio.file.Path;
import java.util.Optional;
import org.entente.kernel.Malformed;

/// Where e-mail is handed over, as the node's configuration says.
///
/// @param port from 1 to 65,535
/// @param from the address it comes from
/// @param login what the node signs in with, if the server asks for that
public record MailServer(
    String host, int port, Security security, Address from, Optional<SignIn> login) {
  private static final int PORT_LIMIT = 65_535;

  /// How the way to it is closed.
  public enum Security {
    /// Nothing, to a server on this machine.
    NONE,
    /// From the first byte (RFC 8314 §3).
    TLS,
    /// After a greeting, and never without (RFC 3207).
    STARTTLS
  }

  /// @param passwordFile its first line is the password; read at each message, and neither kept nor
  ///   logged
  public record SignIn(String name, Path passwordFile) {}

  public MailServer {
    Malformed.unless(host.matches("[A-Za-z0-9.:-]{1,253}"), "MailServer", "has no such host");
    Malformed.unless(port > 0 && port <= PORT_LIMIT, "MailServer", "has no such port");
    Malformed.unless(
        isLocal(host) || security != Security.NONE, "MailServer", "is on a network without TLS");
  }

  /// Whether what is sent there stays on this machine.
  public static boolean isLocal(String host) {
    return host.equals("localhost") || host.matches("127(\\.[0-9]{1,3}){3}") || host.equals("::1");
  }
}
