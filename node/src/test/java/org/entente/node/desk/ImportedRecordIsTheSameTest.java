package org.entente.node.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.erasure.ErasureAct;
import org.entente.kernel.Act;
import org.entente.kernel.Canonical;
import org.entente.kernel.Entry;
import org.entente.kernel.ErasureId;
import org.entente.kernel.Text;
import org.entente.node.keys.KeyBackup;
import org.entente.node.keys.KeyBox;
import org.entente.node.keys.KeyFault;
import org.entente.node.keys.PostKeys;
import org.entente.node.postgres.Await;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.entente.node.records.Records;
import org.entente.node.wire.RecordReader;
import org.entente.release.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedRecordIsTheSameTest {
  private static final int MANY = 300;

  @TempDir Path folder;
  private final Database from = TestPostgres.database();
  private final Database to = TestPostgres.database();
  private Path whole;
  private String keysBackup;

  @BeforeEach
  void exportARecord() throws Exception {
    whole = folder.resolve("whole.jsonl");
    try (OpenNode open = OpenNode.adopted(from, folder)) {
      Entry patrol = open.accept(Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1)));
      Entry request =
          open.accept(
              Given.act(
                  Given.FORCE,
                  new ErasureAct.RequestErasure(
                      patrol.seq(), "text:content/title", Text.of("A name"))));
      open.accept(
          Given.act(
              Given.SECOND,
              new ErasureAct.ConfirmErasure(new ErasureId(request.act().id().value()))));
      acceptMany(open);
      Await.until(
          "erased",
          () ->
              open.records.find(Given.SAHEL, patrol.act().id()).orElseThrow().parts().stream()
                  .noneMatch(part -> part.name().equals("text:content/title")));
      try (OutputStream out = Files.newOutputStream(whole)) {
        open.node.exports().writeWhole(out);
      }
      keysBackup = Canonical.write(open.keys.backup(Given.SAHEL));
    }
  }

  /// At once, so that they come in few batches.
  private static void acceptMany(OpenNode open) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Entry>> acts = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        Act act = Given.act(Given.FORCE, Given.person("No. " + i));
        acts.add(() -> open.accept(act));
      }
      for (Future<Entry> one : threads.invokeAll(acts)) {
        one.get();
      }
    }
  }

  @Test
  void andGoesOnWithTheKeysOfItsBackup() throws Exception {
    try (HikariDataSource pool = to.pool(2);
        Records records = new Records(to, pool)) {
      assertEquals(
          new RecordImport.Result.Imported(Given.SAHEL, 5 + MANY),
          RecordImport.run(whole, records));
      new PostKeys(pool, KeyBox.open(folder.resolve("box"))).restore(backup());
      assertEquals(new RecordImport.Result.NotEmpty(Given.SAHEL), RecordImport.run(whole, records));
    }
    Path here = folder.resolve("here");
    Files.createDirectory(here);
    Files.copy(
        folder.resolve("box"),
        here.resolve("box"),
        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    try (OpenNode open = new OpenNode(to, here)) {
      assertTrue(open.node.deskState().decides());
      assertEquals(6 + MANY, open.accept(Given.act(Given.FORCE, Given.person("Après"))).seq());
    }
  }

  @Test
  void andExportsToTheSameBytes() throws Exception {
    try (HikariDataSource pool = to.pool(2);
        Records records = new Records(to, pool)) {
      RecordImport.run(whole, records);
      PostKeys keys = new PostKeys(pool, KeyBox.open(folder.resolve("box")));
      keys.restore(backup());
      Path again = folder.resolve("again.jsonl");
      StillTheatre still =
          StillTheatre.read(
                  Given.SAHEL, records, keys, folder.resolve("other"), InstantSource.system())
              .orElseThrow();
      try (OutputStream out = Files.newOutputStream(again)) {
        still.exports().writeWhole(out);
      }
      assertEquals(-1, Files.mismatch(whole, again));
    }
  }

  @Test
  void aChangedByteIsRefusedBeforeAnythingIsStored() throws Exception {
    byte[] bytes = Files.readAllBytes(whole);
    bytes[bytes.length / 2] ^= 1;
    Files.write(whole, bytes);
    assertInstanceOf(RecordImport.Result.NotVerified.class, importIt());
  }

  @Test
  void anAudiencesExportIsRefused() throws Exception {
    try (OpenNode open = new OpenNode(from, folder);
        OutputStream out = Files.newOutputStream(whole)) {
      open.node.exports().write(new Audience(Given.HOST.party(), Given.HOST.post()), out);
    }
    assertInstanceOf(RecordImport.Result.Unusable.class, importIt());
  }

  @Test
  void aTextThatWasNeverErasedMustBeThere() throws Exception {
    try (OpenNode open = new OpenNode(from, folder);
        OutputStream out = Files.newOutputStream(whole)) {
      assertTrue(open.records.erase(Given.SAHEL, 10, "text:content/name"));
      open.node.exports().writeWhole(out);
    }
    RecordImport.Result.Unusable unusable =
        assertInstanceOf(RecordImport.Result.Unusable.class, importIt());
    assertTrue(unusable.why().contains("entry 10"), unusable::why);
  }

  private RecordImport.Result importIt() throws IOException {
    try (HikariDataSource pool = to.pool(2);
        Records records = new Records(to, pool)) {
      RecordImport.Result result = RecordImport.run(whole, records);
      assertTrue(records.findHead(Given.SAHEL).isEmpty());
      return result;
    }
  }

  @Test
  void keysOfAnotherKeyFileAreRefused() throws Exception {
    try (HikariDataSource pool = to.pool(2)) {
      PostKeys keys = new PostKeys(pool, KeyBox.open(folder.resolve("other-box")));
      assertThrows(KeyFault.class, () -> keys.restore(backup()));
    }
  }

  private KeyBackup backup() {
    return RecordReader.of(KeyBackup.class).read(keysBackup.getBytes(UTF_8));
  }
}
