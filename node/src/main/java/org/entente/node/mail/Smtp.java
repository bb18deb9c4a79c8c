package org.entente.node.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/// Hands messages over to the configured server (RFC 5321).
final class Smtp {
  /// A server that has not answered by then is tried again later.
  private static final String TIMEOUT_MS = "20000";

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final MailServer server;

  Smtp(MailServer server) {
    this.server = server;
  }

  /// @throws MessagingException if the server did not take it
  /// @throws IOException if the password's file cannot be read
  void send(Address to, String subject, String text, Instant at)
      throws MessagingException, IOException {
    String protocol = server.security() == MailServer.Security.TLS ? "smtps" : "smtp";
    Session session = Session.getInstance(properties(protocol));
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(server.from().value(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.value(), true));
    message.setSubject(subject, UTF_8);
    message.setText(text, UTF_8);
    message.setSentDate(Date.from(at));
    // No answer of a machine to a machine (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    try (Transport transport = session.getTransport(protocol)) {
      if (server.login().isPresent()) {
        MailServer.SignIn login = server.login().get();
        transport.connect(server.host(), server.port(), login.name(), password(login));
      } else {
        transport.connect(server.host(), server.port(), null, null);
      }
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  private static String password(MailServer.SignIn login) throws IOException {
    return Files.readString(login.passwordFile()).lines().findFirst().orElse("");
  }

  private Properties properties(String protocol) {
    Properties properties = new Properties();
    String prefix = "mail." + protocol + ".";
    properties.put("mail.transport.protocol", protocol);
    properties.put(prefix + "connectiontimeout", TIMEOUT_MS);
    properties.put(prefix + "timeout", TIMEOUT_MS);
    properties.put(prefix + "writetimeout", TIMEOUT_MS);
    properties.put(prefix + "auth", Boolean.toString(server.login().isPresent()));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    // Otherwise the greeting and the message's id name this machine and the user it runs as.
    properties.put("mail.from", server.from().value());
    properties.put(prefix + "localhost", server.from().domain());
    if (server.security() == MailServer.Security.STARTTLS) {
      properties.put(prefix + "starttls.enable", "true");
      properties.put(prefix + "starttls.required", "true");
    }
    return properties;
  }
}
