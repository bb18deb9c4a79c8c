package org.entente.node.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.entente.attachment.AttachmentAct;
import org.entente.attachment.FileType;
import org.entente.audit.command.RulesCommand;
import org.entente.kernel.Act;
import org.entente.kernel.Digest;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.ledger.verify.VerifyCommand;
import org.entente.node.attach.KeptFiles;
import org.entente.node.cli.CommandLine;
import org.entente.node.cli.Subcommand;
import org.entente.node.config.NodePlace;
import org.entente.node.desk.DeskAnswer;
import org.entente.node.desk.Given;
import org.entente.node.desk.TheatreNode;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackupIsRestoredElsewhereTest {
  private Path base;
  private Path first;
  private Path second;
  private Path whole;
  private Path keys;

  @BeforeEach
  void folders() throws IOException {
    base =
        Files.createTempDirectory(
            "entente-backup-",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
    first = base.resolve("first");
    second = base.resolve("second");
    whole = base.resolve("whole.jsonl");
    keys = base.resolve("keys.json");
  }

  @AfterEach
  void remove() throws IOException {
    try (var files = Files.walk(base)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void exportedBesideTheNodeImportedElsewhereAndGoneOnWith() throws Exception {
    try (OpenFolder open = OpenFolder.openAlone(new NodePlace(first, Optional.empty()));
        TheatreNode node = node(open)) {
      accept(node, Given.charter(open.keys()));
      accept(node, Given.matrix());
      accept(node, Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1)));
      check(0, "3", "export", "--data", first, "--out", whole, "--keys", keys);
      Path theirs = base.resolve("theirs.jsonl");
      check(0, "3", "export", "--data", first, "--out", theirs, "--as", "force");
      check(2, "nobody", "export", "--data", first, "--out", theirs, "--as", "nobody");
      assertEquals(4, accept(node, Given.act(Given.FORCE, Given.person("Un"))));
      assertVerifies(theirs);
    }
    assertVerifies(whole);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(whole)));
    check(1, "node.key", "import", "--data", second, "--keys", keys, whole);
    Files.copy(
        first.resolve("node.key"),
        second.resolve("node.key"),
        StandardCopyOption.COPY_ATTRIBUTES,
        StandardCopyOption.REPLACE_EXISTING);
    check(0, "3", "import", "--data", second, "--keys", keys, whole);
    check(1, "sahel", "import", "--data", second, whole);
    try (OpenFolder open = OpenFolder.openAlone(new NodePlace(second, Optional.empty()));
        TheatreNode node = node(open)) {
      assertEquals(4, accept(node, Given.act(Given.FORCE, Given.person("Deux"))));
    }
  }

  @Test
  void attachmentsGoBesideTheRecordAndComeBackWithIt() throws Exception {
    byte[] note = "une note".getBytes(UTF_8);
    Digest sha256 = Digest.of(MessageDigest.getInstance("SHA-256").digest(note));
    Act patrol = Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1));
    SubjectId operation = new SubjectId(patrol.id().value());
    try (OpenFolder open = OpenFolder.openAlone(new NodePlace(first, Optional.empty()));
        TheatreNode node = node(open)) {
      accept(node, Given.charter(open.keys()));
      accept(node, Given.matrix());
      accept(node, patrol);
      files(open).keep(note, FileType.TEXT);
      AttachmentAct.AttachFile file =
          new AttachmentAct.AttachFile(
              operation, Text.of("Note"), sha256, note.length, FileType.TEXT);
      accept(node, Given.act(Given.FORCE, file));
      check(0, "4", "export", "--data", first, "--out", whole);
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, UTF_8);
    RulesCommand.run(new String[] {"--lang", "en", whole.toString()}, out, out);
    assertTrue(said.toString(UTF_8).contains("all of them unaltered"), said.toString(UTF_8));
    check(0, "4", "import", "--data", second, whole);
    try (OpenFolder open = OpenFolder.openAlone(new NodePlace(second, Optional.empty()))) {
      assertTrue(files(open).has(sha256));
    }
  }

  private static KeptFiles files(OpenFolder open) {
    return new KeptFiles(open.pool(), Given.SAHEL, InstantSource.system());
  }

  @Test
  void aDamagedRecordIsExportedAsItIsAndVerifyingNamesTheEntry() throws Exception {
    try (OpenFolder open = OpenFolder.openAlone(new NodePlace(first, Optional.empty()));
        TheatreNode node = node(open)) {
      accept(node, Given.charter(open.keys()));
      accept(node, Given.matrix());
      accept(node, Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1)));
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.start(first)) {
      damage(server.database());
    }
    check(1, "3", "export", "--data", first, "--out", whole);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, UTF_8);
    assertEquals(
        VerifyCommand.ALTERED,
        VerifyCommand.run(new String[] {"--lang", "en", whole.toString()}, out, out));
    assertTrue(said.toString(UTF_8).contains("entry 3"), () -> said.toString(UTF_8));
    check(1, "3", "import", "--data", second, whole);
  }

  @Test
  void ofARecordCutOffTheEntryIsNamedAndNothingIsExported() throws Exception {
    try (OpenFolder open = OpenFolder.openAlone(new NodePlace(first, Optional.empty()));
        TheatreNode node = node(open)) {
      accept(node, Given.charter(open.keys()));
      accept(node, Given.matrix());
      accept(node, Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1)));
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.start(first);
        Connection owner = server.database().connect(server.database().owner());
        Statement statement = owner.createStatement()) {
      statement.executeUpdate("DELETE FROM entente.erasable_part WHERE seq = 3");
      statement.executeUpdate("DELETE FROM entente.entry WHERE seq = 3");
    }
    check(1, "l’écriture 3 est endommagée ou manque", "export", "--data", first, "--out", whole);
    assertFalse(Files.exists(whole));
  }

  private static void damage(Database database) throws Exception {
    try (Connection owner = database.connect(database.owner());
        Statement statement = owner.createStatement()) {
      statement.executeUpdate(
          "UPDATE entente.entry SET parts = set_byte(parts, 200, get_byte(parts, 200) # 1)"
              + " WHERE seq = 3");
    }
  }

  private static void assertVerifies(Path export) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, UTF_8);
    int status = VerifyCommand.run(new String[] {export.toString()}, out, out);
    assertEquals(VerifyCommand.VERIFIED, status, () -> said.toString(UTF_8));
  }

  private static TheatreNode node(OpenFolder open) throws IOException {
    return TheatreNode.open(
        TheatreNode.Setting.of(
            Given.SAHEL, open.records(), open.pool(), open.keys(), open.folder()));
  }

  private static long accept(TheatreNode node, Act act) {
    DeskAnswer answer = node.submit(act);
    return assertInstanceOf(DeskAnswer.Accepted.class, answer, answer::toString).entry().seq();
  }

  private static void check(int status, String named, Object... words) {
    SequencedMap<String, Subcommand> commands = new LinkedHashMap<>();
    commands.put("export", new ExportCommand());
    commands.put("import", new ImportCommand());
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, UTF_8);
    String[] typed = java.util.Arrays.stream(words).map(Object::toString).toArray(String[]::new);
    int actual = new CommandLine(commands).run(typed, Map.of("LANG", "fr_FR.UTF-8"), out, out);
    assertEquals(status, actual, () -> said.toString(UTF_8));
    assertTrue(said.toString(UTF_8).contains(named), () -> said.toString(UTF_8));
  }
}
