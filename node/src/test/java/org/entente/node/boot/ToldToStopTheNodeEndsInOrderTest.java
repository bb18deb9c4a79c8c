package org.entente.node.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.entente.node.Main;
import org.entente.node.postgres.Await;
import org.entente.node.postgres.ChildJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SIGTERM to a node in a process of its own, as a service manager or Ctrl-C would send it.
final class ToldToStopTheNodeEndsInOrderTest {
  private static final int ACTS_BEFORE_THE_STOP = 50;

  @TempDir Path folder;

  /// An entry without its answer would be an act cut off in flight; an answer without its entry, a
  /// lost one.
  @Test
  void everyActInFlightIsAnsweredOrRefusedAndOnlyTheAnsweredAreOnTheRecord() throws Exception {
    Path data = folder.resolve("data");
    long before;
    ObjectingClients clients;
    try (ChildJvm demo =
        ChildJvm.start(Main.class, "demo", "--port", "0", "--data", data.toString())) {
      String token = demo.await("token " + ObjectingClients.LOGIN);
      clients = new ObjectingClients(demo.await("READY "), token);
      before = clients.head();
      try (var running = clients.start()) {
        Await.until("acts are accepted", () -> clients.accepted().size() >= ACTS_BEFORE_THE_STOP);
        assertEquals(0, demo.stop());
        running.join();
      }
    }
    assertTrue(clients.refused() > 0, "nobody came while the node stopped");
    assertStoppedInOrder(data);
    try (RunningNode again = DemoCommand.start(data, 0)) {
      assertEquals(
          LongStream.rangeClosed(before + 1, again.theatre().state().seq())
              .boxed()
              .collect(Collectors.toCollection(TreeSet::new)),
          clients.accepted());
    }
  }

  @Test
  void aNodeThatServesEndsSoToo() throws Exception {
    try (ChildJvm serve = serve()) {
      serve.await("READY port ");
      assertEquals(0, serve.stop());
    }
    assertStoppedInOrder(folder.resolve("data"));
  }

  @Test
  void alsoOneThatStillStarts() throws Exception {
    try (ChildJvm serve = serve()) {
      Await.until("PostgreSQL starts", () -> Files.exists(postmasterFile(folder.resolve("data"))));
      assertEquals(0, serve.stop());
    }
    assertStoppedInOrder(folder.resolve("data"));
  }

  private ChildJvm serve() throws Exception {
    Path data = folder.resolve("data");
    Path password = Files.writeString(folder.resolve("password"), "un mot de passe bien long\n");
    try (ChildJvm init =
        ChildJvm.start(
            Main.class,
            "init",
            "--data",
            data.toString(),
            "--port",
            "0",
            "--password-file",
            password.toString())) {
      assertEquals(0, init.ended());
    }
    return ChildJvm.start(Main.class, "serve", "--config", data.resolve("entente.yaml").toString());
  }

  private static Path postmasterFile(Path data) {
    return data.resolve("postgres").resolve("postmaster.pid");
  }

  private static void assertStoppedInOrder(Path data) throws IOException {
    assertFalse(Files.exists(postmasterFile(data)), "PostgreSQL still runs");
    String log = Files.readString(data.resolve("postgres.log"));
    assertTrue(log.strip().endsWith("database system is shut down"), log);
  }
}
