package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.attachment.AttachmentAct;
import org.entente.attachment.FileType;
import org.entente.erasure.ErasureAct;
import org.entente.kernel.Canonical;
import org.entente.kernel.Content;
import org.entente.kernel.Digest;
import org.entente.kernel.ErasureId;
import org.entente.kernel.Grade;
import org.entente.kernel.PartyId;
import org.entente.kernel.Provenance;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.TextRef;
import org.entente.kernel.Window;
import org.entente.node.attach.ExportedFiles;
import org.entente.node.attach.FileSweeper;
import org.entente.node.attach.KeptFiles;
import org.entente.node.attach.Uploads;
import org.entente.release.Release;
import org.entente.result.About;
import org.entente.result.Fact;
import org.entente.result.ResultAct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A file goes up in parts, goes on where it was cut, becomes an attachment by an act, and comes
/// down for whoever is shown the whole of its object, and for nobody else.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AttachmentsOverHttpTest {
  private static final String AUTHOR = "barkhane.plans";
  private static final String READER = "minusma.operations";
  private static final String STRANGER = "takuba.plans";
  private static final int PART = 64 * 1024;
  private static final Instant THEN = Instant.parse("2021-10-17T09:00:00Z");

  private TestNode node;
  private SubjectId report;

  @BeforeAll
  void begin() {
    node = TestNode.demonstration();
    ResultAct.FileReport filed =
        new ResultAct.FileReport(
            ResultAct.ReportType.SITUATION,
            true,
            Text.of("La semaine"),
            Window.of(THEN, THEN.plusSeconds(3_600)),
            About.NOTHING,
            List.of(
                new Fact(
                    Text.of("La piste est ouverte"),
                    new Provenance(
                        Text.of("Une patrouille"),
                        new Grade(Grade.Reliability.B, 2),
                        THEN,
                        THEN.plusSeconds(60)))),
            List.of(new PartyId("minusma")),
            Release.NONE);
    report = new SubjectId(accepted(AUTHOR, filed));
  }

  @AfterAll
  void close() {
    node.close();
  }

  private String accepted(String login, Content content) {
    String id = UUID.randomUUID().toString();
    Client.Reply reply = sign(id, login, content);
    assertEquals(201, reply.status(), reply.toString());
    return id;
  }

  private Client.Reply sign(String id, String login, Content content) {
    Map<String, Object> act =
        Map.of(
            "id",
            id,
            "theatre",
            "mali-2021",
            "post",
            RouteWalk.postOf(node, login),
            "asOf",
            node.theatre.state().seq(),
            "content",
            content);
    return node.keptScript(login).post("/api/acts", Canonical.write(act));
  }

  /// A picture as far as its first bytes say, each another.
  private static byte[] picture(int bytes, int seed) {
    byte[] file = new byte[bytes];
    Arrays.fill(file, (byte) seed);
    byte[] head = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};
    System.arraycopy(head, 0, file, 0, head.length);
    return file;
  }

  private static String path(byte[] file) {
    return "/api/uploads/" + Sha256.of(file);
  }

  private Client.Reply part(String login, byte[] file, int offset, int length) {
    return part(login, path(file), file, offset, length);
  }

  private Client.Reply part(String login, String path, byte[] file, int offset, int length) {
    return node.keptScript(login)
        .send(
            "PUT",
            path + "?bytes=" + file.length + "&offset=" + offset,
            BodyPublishers.ofByteArray(file, offset, length),
            "application/octet-stream");
  }

  private void upload(String login, byte[] file) {
    for (int at = 0; at < file.length; at += PART) {
      Client.Reply reply = part(login, file, at, Math.min(PART, file.length - at));
      assertEquals(200, reply.status(), reply.toString());
    }
  }

  private AttachmentAct.AttachFile beside(SubjectId object, byte[] file) {
    return new AttachmentAct.AttachFile(
        object, Text.of("Photographie"), Sha256.of(file), file.length, FileType.JPEG);
  }

  private Client.Reply download(String login, String id) {
    return node.keptScript(login).get("/api/attachments/" + id);
  }

  @Test
  void goesOnWhereItWasCutAndIsGivenWithItsObject() {
    byte[] file = picture(3 * PART + 17, 1);
    assertEquals(404, node.keptScript(AUTHOR).get(path(file)).status());
    assertEquals(200, part(AUTHOR, file, 0, PART).status());
    // The line is cut: what was acknowledged is there, whoever asks for it later.
    assertEquals(PART, node.keptScript(AUTHOR).get(path(file)).json().path("received").asInt());
    Client.Reply elsewhere = part(AUTHOR, file, 2 * PART, PART);
    assertEquals(409, elsewhere.status());
    assertEquals("upload-elsewhere", elsewhere.code());
    assertEquals(409, part(AUTHOR, file, 0, PART).status(), "the same part twice");
    Client.Reply early = sign(UUID.randomUUID().toString(), AUTHOR, beside(report, file));
    assertEquals("file-not-uploaded", early.code());
    assertEquals(200, part(AUTHOR, file, PART, PART).status());
    assertEquals(200, part(AUTHOR, file, 2 * PART, PART).status());
    Client.Reply last = part(AUTHOR, file, 3 * PART, 17);
    assertEquals("JPEG", last.json().path("type").asString());
    String id = accepted(AUTHOR, beside(report, file));
    assertEquals(404, node.keptScript(AUTHOR).get(path(file)).status(), "an upload no more");
    Client.Reply view = node.keptScript(READER).get("/api/reports/" + report.value());
    assertTrue(view.body().contains(Sha256.of(file).hex()), view.toString());
    Client.Reply got = download(READER, id);
    assertEquals(200, got.status());
    assertEquals(Integer.toString(file.length), got.header("Content-Length"));
    assertEquals("image/jpeg", got.header("Content-Type"));
    assertTrue(got.header("Content-Disposition").startsWith("attachment; filename="));
    assertEquals("nosniff", got.header("X-Content-Type-Options"));
    assertTrue(
        got.response().headers().allValues("Content-Security-Policy").stream()
            .allMatch(policy -> policy.contains("default-src 'none'")));
    assertEquals(
        304,
        node.script(READER)
            .header("If-None-Match", got.header("ETag"))
            .get("/api/attachments/" + id)
            .status());
  }

  @Test
  void aPartOfIsGivenToWhoeverGoesOn() {
    byte[] file = "un deux trois quatre".getBytes(StandardCharsets.US_ASCII);
    upload(AUTHOR, file);
    String id =
        accepted(
            AUTHOR,
            new AttachmentAct.AttachFile(
                report, Text.of("Notes"), Sha256.of(file), file.length, FileType.TEXT));
    Client.Reply rest =
        node.script(READER).header("Range", "bytes=8-").get("/api/attachments/" + id);
    assertEquals(206, rest.status());
    assertEquals("trois quatre", rest.body());
    assertEquals("bytes 8-19/20", rest.header("Content-Range"));
    Client.Reply changed =
        node.script(READER)
            .header("Range", "bytes=8-")
            .header("If-Range", "\"x\"")
            .get("/api/attachments/" + id);
    assertEquals(200, changed.status());
    Client.Reply beyond =
        node.script(READER).header("Range", "bytes=20-").get("/api/attachments/" + id);
    assertEquals(416, beyond.status());
    assertEquals("bytes */20", beyond.header("Content-Range"));
  }

  @Test
  void whoIsNotShownTheObjectIsToldWhatOneIsToldOfNothing() {
    byte[] file = picture(PART, 2);
    upload(AUTHOR, file);
    String id = accepted(AUTHOR, beside(report, file));
    Client.Reply hidden = download(STRANGER, id);
    Client.Reply nothing = download(STRANGER, UUID.randomUUID().toString());
    assertEquals(404, hidden.status());
    assertEquals(nothing.body(), hidden.body());
    // That somebody else has sent these very bytes tells him nothing either.
    assertEquals(
        "file-not-uploaded",
        sign(UUID.randomUUID().toString(), STRANGER, beside(report, file)).code());
    upload(STRANGER, file);
    assertEquals(
        "unknown-object",
        sign(UUID.randomUUID().toString(), STRANGER, beside(report, file)).code());
    accepted(AUTHOR, new AttachmentAct.WithdrawAttachment(new SubjectId(id), Text.of("Un visage")));
    assertTrue(
        new KeptFiles(node.pool, TestNode.THEATRE, Instant::now).has(Sha256.of(file)),
        "what an act names does not go with somebody else's rejected one");
  }

  @Test
  void withdrawnItIsGivenToNobodyAndStaysOnTheRecord() {
    byte[] file = picture(PART, 3);
    upload(AUTHOR, file);
    String id = accepted(AUTHOR, beside(report, file));
    assertEquals(200, download(READER, id).status());
    accepted(AUTHOR, new AttachmentAct.WithdrawAttachment(new SubjectId(id), Text.of("Un visage")));
    assertEquals(404, download(READER, id).status());
    assertEquals(404, download(AUTHOR, id).status());
    assertTrue(
        node.keptScript(READER).get("/api/reports/" + report.value()).body().contains("Un visage"));
  }

  @Test
  void onlyWhatItIsSaidToBeAndNothingThatRuns() {
    byte[] file = picture(2 * PART, 4);
    String other = "/api/uploads/" + new Digest(1, 2, 3, 4);
    assertEquals(200, part(AUTHOR, other, file, 0, PART).status());
    assertEquals("file-altered", part(AUTHOR, other, file, PART, PART).code());
    assertEquals(404, node.keptScript(AUTHOR).get(other).status(), "thrown away");
    byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
    Client.Reply refused = part(AUTHOR, page, 0, page.length);
    assertEquals("file-type-refused", refused.code());
    assertEquals(422, refused.status());
    assertEquals(400, part(AUTHOR, file, 0, 100).status(), "crumbs");
    Client.Reply large =
        node.keptScript(AUTHOR)
            .send(
                "PUT",
                path(file) + "?bytes=99999999&offset=0",
                BodyPublishers.ofByteArray(file, 0, PART),
                "application/octet-stream");
    assertEquals(413, large.status());
  }

  @Test
  void oneAccountHasNotMoreThanSomeOnTheirWay() {
    String login = "france.ambassade";
    for (int i = 0; i < Uploads.MAX_OF_ACCOUNT; i++) {
      assertEquals(200, part(login, picture(2 * PART, 10 + i), 0, PART).status());
    }
    byte[] more = picture(2 * PART, 99);
    Client.Reply reply = part(login, more, 0, PART);
    assertEquals("too-many-uploads", reply.code());
    assertEquals(429, reply.status());
    assertEquals(204, node.keptScript(login).delete(path(picture(2 * PART, 10))).status());
    assertEquals(200, part(login, more, 0, PART).status());
  }

  @Test
  void whatNobodyGoesOnWithIsSweptAndWhatAnActNamesIsNot() throws Exception {
    byte[] left = picture(2 * PART, 5);
    byte[] named = picture(PART, 6);
    byte[] unnamed = picture(PART, 7);
    part(AUTHOR, left, 0, PART);
    upload(AUTHOR, named);
    String id = accepted(AUTHOR, beside(report, named));
    upload(STRANGER, unnamed);
    assertEquals(
        422, sign(UUID.randomUUID().toString(), STRANGER, beside(report, unnamed)).status());
    InstantSource later = () -> Instant.now().plus(Duration.ofDays(8));
    KeptFiles files = new KeptFiles(node.pool, TestNode.THEATRE, later);
    try (FileSweeper sweeper =
        new FileSweeper(
            new Uploads(node.pool, TestNode.THEATRE, later), files, node.theatre::state)) {
      assertTrue(!files.has(Sha256.of(unnamed)), "the act that named it was rejected");
      new KeptFiles(node.pool, TestNode.THEATRE, Instant::now).keep(unnamed, FileType.JPEG);
      sweeper.sweep();
    }
    assertEquals(404, node.keptScript(AUTHOR).get(path(left)).status());
    assertEquals(200, download(READER, id).status());
    assertTrue(!files.has(Sha256.of(unnamed)), "no act names it");
  }

  @Test
  void anUploadWhoseEndWasCutBeforeItWasLookedAtGoesOn() {
    byte[] file = picture(PART, 8);
    upload(AUTHOR, file);
    JdbcClient.create(node.pool).sql("UPDATE entente.upload SET type = NULL").update();
    Client.Reply reply = node.keptScript(AUTHOR).get(path(file));
    assertEquals(200, reply.status());
    assertTrue(reply.body().contains("JPEG"), reply.body());
    accepted(AUTHOR, beside(report, file));
  }

  @Test
  void whoseTitleIsErasedIsNotGivenAndItsBytesAreSwept() throws Exception {
    byte[] file = picture(PART, 9);
    upload(AUTHOR, file);
    AttachmentAct.AttachFile content = beside(report, file);
    String id = accepted(AUTHOR, content);
    assertEquals(200, download(READER, id).status());
    TextRef title = node.theatre.state().attachments().all().get(new SubjectId(id)).title();
    String asked =
        accepted(
            "barkhane.chef",
            new ErasureAct.RequestErasure(title.seq(), title.part(), Text.of("Un nom")));
    accepted("barkhane.greffe", new ErasureAct.ConfirmErasure(new ErasureId(asked)));
    assertEquals(404, download(READER, id).status());
    assertEquals(404, download(AUTHOR, id).status());
    InstantSource later = () -> Instant.now().plus(Duration.ofDays(2));
    KeptFiles files = new KeptFiles(node.pool, TestNode.THEATRE, later);
    files.sweep(ExportedFiles.named(node.theatre.state()));
    assertTrue(!files.has(Sha256.of(file)), "nobody may read it any more");
  }
}
