package org.entente.node.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.kernel.PostId;
import org.entente.kernel.PublicKey;
import org.entente.kernel.TheatreId;
import org.entente.ledger.ActSignature;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysAreSealedWithAFileTest {
  private static final TheatreId MALI = new TheatreId("mali");
  private static final PostId POST = new PostId("fama.j3");

  @TempDir Path folder;

  @Test
  void aPostKeepsItsKeyOverARestart() throws Exception {
    Database database = TestPostgres.database();
    PublicKey first;
    try (HikariDataSource pool = database.pool(1)) {
      first = keys(pool, "box").publicKeyOf(MALI, POST);
      assertEquals(first, keys(pool, "box").publicKeyOf(MALI, POST));
    }
    try (HikariDataSource pool = database.pool(1)) {
      byte[] message = "act".getBytes(UTF_8);
      ActSignature signature =
          keys(pool, "box").findSigner(MALI, POST, first).orElseThrow().sign(message);
      assertTrue(signature.verify(message));
      assertEquals(first.spki(), signature.publicKey());
    }
  }

  @Test
  void anotherKeyThanTheRecordNamesSignsNothing() throws Exception {
    try (HikariDataSource pool = TestPostgres.database().pool(1)) {
      PostKeys keys = keys(pool, "box");
      PublicKey other = keys.publicKeyOf(MALI, new PostId("fama.j5"));
      keys.publicKeyOf(MALI, POST);
      assertTrue(keys.findSigner(MALI, POST, other).isEmpty());
      assertTrue(keys.findSigner(MALI, new PostId("fama.none"), other).isEmpty());
    }
  }

  @Test
  void withoutTheFileTheDatabaseSignsNothing() throws Exception {
    try (HikariDataSource pool = TestPostgres.database().pool(1)) {
      keys(pool, "box").publicKeyOf(MALI, POST);
      PostKeys stolen = keys(pool, "other");
      assertThrows(KeyFault.class, () -> stolen.publicKeyOf(MALI, POST));
      keys(pool, "box").logSigner(MALI);
      assertThrows(KeyFault.class, () -> stolen.logSigner(MALI));
    }
  }

  @Test
  void manyWhoAskAtOnceGetOneKey() throws Exception {
    try (HikariDataSource pool = TestPostgres.database().pool(4);
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<PublicKey>> asks = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        PostKeys keys = keys(pool, "box");
        asks.add(() -> keys.publicKeyOf(MALI, POST));
      }
      HashSet<PublicKey> got = new HashSet<>();
      for (Future<PublicKey> one : threads.invokeAll(asks)) {
        got.add(one.get());
      }
      assertEquals(1, got.size());
    }
  }

  @Test
  void theLogKeepsItsKeyToo() throws Exception {
    try (HikariDataSource pool = TestPostgres.database().pool(1)) {
      assertEquals(
          keys(pool, "box").logSigner(MALI).key().toString(),
          keys(pool, "box").logSigner(MALI).key().toString());
      assertEquals("entente/mali", keys(pool, "box").logSigner(MALI).key().name());
    }
  }

  @Test
  void whatIsSealedForOneOpensForNoOther() throws Exception {
    KeyBox box = KeyBox.open(folder.resolve("box"));
    byte[] secret = "secret".getBytes(UTF_8);
    byte[] sealed = box.seal("a", secret);
    assertArrayEquals(secret, box.open("a", sealed));
    assertThrows(KeyFault.class, () -> box.open("b", sealed));
    sealed[sealed.length - 1] ^= 1;
    assertThrows(KeyFault.class, () -> box.open("a", sealed));
    assertThrows(KeyFault.class, () -> box.open("a", new byte[3]));
  }

  @Test
  void aFileThatOthersMayReadIsRefused() throws Exception {
    Path file = folder.resolve("box");
    KeyBox.open(file);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertFalse(Files.exists(folder.resolve("box.draft")));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThrows(IOException.class, () -> KeyBox.open(file));
  }

  @Test
  void aFileWithoutAKeyIsRefused() throws Exception {
    for (String text : new String[] {"", "AAAA", "not base64 at all!"}) {
      Path file = folder.resolve("bad");
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text);
      assertThrows(IOException.class, () -> KeyBox.open(file));
    }
  }

  private PostKeys keys(HikariDataSource pool, String box) throws IOException {
    return new PostKeys(pool, KeyBox.open(folder.resolve(box)));
  }
}
