package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.kernel.Canonical;
import org.entente.kernel.Content;
import org.entente.kernel.Malformed;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.node.followed.FollowTable;
import org.entente.node.followed.FollowedNews;
import org.entente.node.followed.SavedSearches;
import org.entente.node.identity.Login;
import org.entente.node.mail.Address;
import org.entente.node.mail.MailServer;
import org.entente.node.mail.Mailer;
import org.entente.node.mail.Wishes;
import org.entente.node.text.Language;
import org.entente.operation.ClauseKind;
import org.entente.operation.OperationAct;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Against a real mail server on this machine, which asks for a name and a password.
final class MailTellsReferencesAndNoMoreTest {
  private static final String AUTHOR = "barkhane.plans";
  private static final Login READER = new Login("mali.operations");
  private static final String PASSWORD = "mot de passe du serveur";

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final TestNode node = TestNode.demonstration();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Wishes wishes = new Wishes(node.pool, TestNode.THEATRE);

  @TempDir Path folder;

  @BeforeEach
  void start() throws IOException {
    mail.start();
    mail.setUser("noeud@entente.invalid", "noeud", PASSWORD);
    Files.writeString(folder.resolve("password"), PASSWORD + "\n");
  }

  @AfterEach
  void close() {
    mail.stop();
    node.close();
  }

  private MailServer server(int port) {
    return new MailServer(
        "127.0.0.1",
        port,
        MailServer.Security.NONE,
        new Address("noeud@entente.invalid"),
        Optional.of(new MailServer.SignIn("noeud", folder.resolve("password"))));
  }

  private Mailer mailer(int port) {
    InstantSource clock = now::get;
    return new Mailer(
        server(port),
        wishes,
        node.edge.accounts(),
        new FollowedNews(
            new SavedSearches(node.pool, TestNode.THEATRE),
            new FollowTable(node.pool, TestNode.THEATRE)),
        node.theatre,
        clock);
  }

  private void sign(String id, Content content) {
    Client.Reply reply =
        node.keptScript(AUTHOR)
            .post(
                "/api/acts",
                Canonical.write(
                    Map.of(
                        "id",
                        id,
                        "theatre",
                        "mali-2021",
                        "post",
                        RouteWalk.postOf(node, AUTHOR),
                        "asOf",
                        node.theatre.state().seq(),
                        "content",
                        content)));
    assertEquals(201, reply.status(), reply.toString());
  }

  /// An operation that the reader follows, and his wish to be told of it each hour.
  private String followed() {
    String id = UUID.randomUUID().toString();
    sign(
        id,
        new OperationAct.ProposeOperation(
            Text.of("Marche zibeline"),
            true,
            List.of(),
            NoRouteTellsWhatIsNotReleasedTest.clauses(),
            new Release(
                List.of(new Grant(new PartyId("mali"), List.of(), Level.FULL, Optional.empty()))),
            List.of()));
    Client reader = node.keptScript(READER.value());
    String post = "?post=" + RouteWalk.postOf(node, READER.value());
    assertEquals(204, reader.put("/api/followed/OperationView/" + id + post, "").status());
    wishes.put(
        READER,
        new Address("officier@mali.invalid"),
        Wishes.Rhythm.HOURLY,
        node.theatre.state().seq(),
        now.get());
    return id;
  }

  private void remark(String operation, String words, String recipient) {
    sign(
        UUID.randomUUID().toString(),
        new OperationAct.RemarkOnClause(
            new SubjectId(operation),
            node.theatre.state().operations().get(new SubjectId(operation)).latest().digest(),
            ClauseKind.FORCES,
            Text.of(words),
            List.of(new PartyId(recipient))));
  }

  private void hours(int hours) {
    now.updateAndGet(at -> at.plus(Duration.ofHours(hours)));
  }

  private String sent(int n) {
    MimeMessage[] all = mail.getReceivedMessages();
    assertEquals(n, all.length);
    return GreenMailUtil.getWholeMessage(all[n - 1]);
  }

  private String decoded(int n) throws Exception {
    sent(n);
    return mail.getReceivedMessages()[n - 1].getContent().toString();
  }

  @Test
  void aMessageNamesTheReferenceOnceAndNothingElse() throws Exception {
    String operation = followed();
    remark(operation, "Remarque quetsche", "mali");
    try (Mailer mailer = mailer(mail.getSmtp().getPort())) {
      mailer.round();
      assertEquals(0, mail.getReceivedMessages().length, "before its hour");
      hours(1);
      mailer.round();
      String reference =
          node.keptScript(READER.value())
              .get("/api/operations/" + operation)
              .json()
              .path("reference")
              .asString();
      String text = decoded(1);
      assertTrue(text.contains(reference), text);
      String whole = sent(1);
      for (String word : List.of("zibeline", "quetsche", "Barkhane", operation, PASSWORD)) {
        assertFalse(text.contains(word) || whole.contains(word), word);
      }
      assertTrue(text.contains("exercice"), "nothing of an exercise is shown as real");
      hours(1);
      mailer.round();
      assertEquals(1, mail.getReceivedMessages().length, "told once");
    }
  }

  @Test
  void itSpeaksTheReadersLanguage() throws Exception {
    String operation = followed();
    remark(operation, "Remarque quetsche", "mali");
    hours(1);
    node.edge.accounts().setLanguage(READER, Language.EN);
    try (Mailer mailer = mailer(mail.getSmtp().getPort())) {
      mailer.round();
      String text = decoded(1);
      assertTrue(text.contains("Something you follow has changed"), text);
      assertTrue(text.contains("(exercise)"), text);
      assertEquals(
          "Entente: something you follow has changed", mail.getReceivedMessages()[0].getSubject());
    }
  }

  @Test
  void nothingOfTheMachineLeavesInHeaders() throws Exception {
    remark(followed(), "Remarque quetsche", "mali");
    hours(1);
    try (Mailer mailer = mailer(mail.getSmtp().getPort())) {
      mailer.round();
    }
    MimeMessage message = mail.getReceivedMessages()[0];
    assertTrue(message.getMessageID().endsWith("@entente.invalid>"), message.getMessageID());
    assertEquals(1, message.getAllRecipients().length);
    assertEquals("noeud@entente.invalid", message.getFrom()[0].toString());
    String machine = InetAddress.getLocalHost().getHostName();
    String user = System.getProperty("user.name") + "@";
    assertFalse(message.getMessageID().contains(machine), "the machine's name");
    assertFalse(sent(1).contains(user), "the user it runs as");
  }

  @Test
  void whatTheReaderIsNotShownSendsNothing() {
    String operation = followed();
    remark(operation, "Remarque mirliton", "takuba");
    hours(1);
    try (Mailer mailer = mailer(mail.getSmtp().getPort())) {
      mailer.round();
      assertEquals(0, mail.getReceivedMessages().length);
    }
  }

  @Test
  void whatDoesNotGoThroughIsTriedAgainAndShownToTheAdministrator() throws Exception {
    String operation = followed();
    remark(operation, "Remarque quetsche", "mali");
    hours(1);
    int port = mail.getSmtp().getPort();
    mail.stop();
    try (Mailer mailer = mailer(port)) {
      mailer.round();
    }
    var failing = node.keptScript("admin").get("/api/mail").json().path("failing");
    assertEquals(1, failing.size());
    assertEquals(READER.value(), failing.get(0).path("login").asString());
    assertFalse(failing.toString().contains(PASSWORD));
    assertEquals(403, node.keptScript(READER.value()).get("/api/mail").status());
    mail.start();
    mail.setUser("noeud@entente.invalid", "noeud", PASSWORD);
    hours(1);
    try (Mailer mailer = mailer(mail.getSmtp().getPort())) {
      mailer.round();
    }
    sent(1);
    assertEquals(0, node.keptScript("admin").get("/api/mail").json().path("failing").size());
  }

  @Test
  void wrongCredentialsAreToldAndTriedOnceARound() throws Exception {
    String operation = followed();
    Login other = new Login("mali.chef");
    String post = "?post=" + RouteWalk.postOf(node, other.value());
    String followed = "/api/followed/OperationView/" + operation + post;
    assertEquals(204, node.keptScript(other.value()).put(followed, "").status());
    wishes.put(
        other,
        new Address("chef@mali.invalid"),
        Wishes.Rhythm.HOURLY,
        node.theatre.state().seq(),
        now.get());
    remark(operation, "Remarque quetsche", "mali");
    hours(1);
    Files.writeString(folder.resolve("password"), "un autre\n");
    try (Mailer mailer = mailer(mail.getSmtp().getPort())) {
      mailer.round();
      assertEquals(0, mail.getReceivedMessages().length);
      JsonNode failing = failing();
      assertEquals(2, failing.size(), failing.toString());
      String all = failing.toString();
      assertTrue(all.contains("AuthenticationFailed"), all);
      assertFalse(all.contains("un autre") || all.contains(PASSWORD), all);
      assertEquals(1, failing.get(0).path("attempts").asInt());
      mailer.round();
      assertEquals(1, failing().get(0).path("attempts").asInt(), "it waits before it tries again");
      Files.writeString(folder.resolve("password"), PASSWORD + "\n");
      hours(1);
      mailer.round();
      assertEquals(2, mail.getReceivedMessages().length, "nothing was lost");
      assertEquals(0, failing().size());
    }
  }

  @Test
  void aServerThatIsDownHoldsUpOneRowAnAccount() {
    String operation = followed();
    int port = mail.getSmtp().getPort();
    mail.stop();
    try (Mailer mailer = mailer(port)) {
      for (int i = 0; i < 12; i++) {
        remark(operation, "Remarque quetsche " + i, "mali");
        hours(7);
        mailer.round();
      }
      assertEquals(1, failing().size());
      assertEquals(12, failing().get(0).path("attempts").asInt());
      assertTrue(failing().get(0).path("since").asString().startsWith("1970-01-01T07"));
    }
    mail.start();
    mail.setUser("noeud@entente.invalid", "noeud", PASSWORD);
    hours(7);
    try (Mailer mailer = mailer(mail.getSmtp().getPort())) {
      mailer.round();
    }
    sent(1);
  }

  private JsonNode failing() {
    return node.keptScript("admin").get("/api/mail").json().path("failing");
  }

  @Test
  void anAddressIsOnePlainAddress() {
    for (String bad :
        List.of(
            "",
            "a",
            "@b",
            "a@",
            "a@b\r\nBcc: c@d",
            "a@b\n",
            "Nom <a@b.invalid>",
            "a@b,c@d",
            "a b@c.invalid",
            "a..b@c.invalid",
            "a@" + "b".repeat(260))) {
      assertThrows(Malformed.class, () -> new Address(bad), bad);
    }
    assertEquals("o'neil+x@mil.example", new Address("o'neil+x@mil.example").value());
  }

  @Test
  void withoutTlsItGoesToThisMachineAlone() {
    for (String host : List.of("mail.example", "127.0.0.1.example", "localhost.example")) {
      assertThrows(
          Malformed.class,
          () ->
              new MailServer(
                  host,
                  25,
                  MailServer.Security.NONE,
                  new Address("a@b.invalid"),
                  Optional.empty()));
    }
  }

  @Test
  void anAccountAsksForItAndLeavesIt() {
    try (NodeServer own =
        node.edge.start(
            NodeServer.Listening.onLoopback(0),
            node.theatre,
            Optional.empty(),
            Optional.of(server(2525)))) {
      Client reader = new Client(own.port()).token(node.keptToken(READER.value()));
      assertTrue(reader.get("/api/mail-wish").json().path("offered").asBoolean());
      String wish = "{\"address\":\"a@b.invalid\",\"rhythm\":\"DAILY\"}";
      assertEquals(204, reader.put("/api/mail-wish", wish).status());
      JsonNode kept = reader.get("/api/mail-wish").json();
      assertEquals("a@b.invalid", kept.path("address").asString());
      assertEquals("DAILY", kept.path("rhythm").asString());
      Client other = new Client(own.port()).token(node.keptToken("mali.chef"));
      assertFalse(other.get("/api/mail-wish").json().has("address"), "each account its own");
      Client admin = new Client(own.port()).token(node.keptToken("admin"));
      assertEquals("127.0.0.1:2525", admin.get("/api/mail").json().path("server").asString());
      assertFalse(admin.get("/api/mail").json().toString().contains("a@b.invalid"));
      assertEquals(204, reader.delete("/api/mail-wish").status());
      assertFalse(reader.get("/api/mail-wish").json().has("address"));
    }
  }

  @Test
  void aNodeWithoutAMailServerOffersNone() {
    Client reader = node.keptScript(READER.value());
    assertFalse(reader.get("/api/mail-wish").json().path("offered").asBoolean());
    String wish = "{\"address\":\"a@b.invalid\",\"rhythm\":\"DAILY\"}";
    assertEquals(404, reader.put("/api/mail-wish", wish).status());
    for (String bad : List.of("a", "a@b\\r\\nBcc: c@d", "Nom <a@b.invalid>", "a@b,c@d")) {
      String body = "{\"address\":\"" + bad + "\",\"rhythm\":\"DAILY\"}";
      assertEquals(400, reader.put("/api/mail-wish", body).status(), bad);
    }
  }
}
