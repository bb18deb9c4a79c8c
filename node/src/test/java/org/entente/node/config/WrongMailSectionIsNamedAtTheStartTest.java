package org.entente.node.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.node.cli.UsageException;
import org.entente.node.mail.MailServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongMailSectionIsNamedAtTheStartTest {
  private static final String PASSWORD = "mot de passe du serveur";

  @TempDir Path folder;

  @BeforeEach
  void password() throws IOException {
    Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    Files.writeString(folder.resolve("empty"), "\n");
  }

  private NodeFile read(List<String> mail) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("entente:");
    lines.add("  data: " + folder);
    lines.add("  theatre: pays");
    lines.add("  mail:");
    mail.forEach(line -> lines.add("    " + line));
    Path file = folder.resolve("entente.yaml");
    Files.write(file, lines);
    return NodeFile.read(file);
  }

  private List<String> right() {
    return List.of(
        "host: smtp.example",
        "port: 587",
        "security: starttls",
        "from: entente@example.org",
        "user: entente",
        "passwordFile: " + folder.resolve("password"));
  }

  @Test
  void whatIsRightIsRead() throws IOException {
    MailServer server = read(right()).mail().orElseThrow();
    assertEquals("smtp.example", server.host());
    assertEquals(587, server.port());
    assertEquals(MailServer.Security.STARTTLS, server.security());
    assertEquals("entente", server.login().orElseThrow().name());
    assertFalse(server.toString().contains(PASSWORD), "the password is not kept");
  }

  @Test
  void withoutASectionThereIsNoMail() throws IOException {
    Path file = folder.resolve("entente.yaml");
    Files.write(file, List.of("entente:", "  data: " + folder, "  theatre: pays"));
    assertTrue(NodeFile.read(file).mail().isEmpty());
  }

  @Test
  void whatIsWrongIsNamed() throws IOException {
    Map<String, String> wrong =
        Map.of(
            "host: smtp example",
            "config.mail.server",
            "port: 0",
            "config.mail.server",
            "port: smtp",
            "option.port",
            "security: none",
            "config.mail.no-tls",
            "security: ssl",
            "config.mail.security",
            "from: Entente <entente@example.org>",
            "config.mail.from",
            "passwordFile: " + folder.resolve("absent"),
            "config.mail.password",
            "passwordFile: " + folder.resolve("empty"),
            "config.mail.password");
    for (Map.Entry<String, String> one : wrong.entrySet()) {
      String key = one.getKey().substring(0, one.getKey().indexOf(':') + 1);
      List<String> mail =
          right().stream().map(line -> line.startsWith(key) ? one.getKey() : line).toList();
      UsageException said = assertThrows(UsageException.class, () -> read(mail), one.getKey());
      assertTrue(said.toString().contains(one.getValue() + ":"), said.toString());
      assertFalse(said.toString().contains(PASSWORD));
    }
  }

  @Test
  void whatIsMissingIsNamed() {
    for (String key : List.of("port", "security", "from", "passwordFile")) {
      List<String> mail = right().stream().filter(line -> !line.startsWith(key + ":")).toList();
      UsageException said = assertThrows(UsageException.class, () -> read(mail), key);
      assertEquals("config.missing: entente.mail." + key, said.getMessage());
    }
  }
}
