package org.entente.node.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.node.postgres.Await;
import org.entente.node.postgres.PrivateServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of PostgreSQL, again and again, while sixty-four clients submit through the desk.
final class KilledServerLosesNoAcknowledgedActTest {
  private static final int KILLS = 3;
  private static final int ACTS_BETWEEN_KILLS = 200;

  private final ManyClients clients = new ManyClients((id, seq) -> {});

  @TempDir Path folder;

  @Test
  void norLeavesAnyHalf() throws Exception {
    try (PrivateServer server = new PrivateServer()) {
      Map<String, Long> acknowledged = runAndKill(server);
      System.out.println(acknowledged.size() + " acts acknowledged over " + KILLS + " kills");
      try (OpenNode again = new OpenNode(server.database(), folder)) {
        ManyClients.check(again, acknowledged);
      }
    }
  }

  private Map<String, Long> runAndKill(PrivateServer server) throws Exception {
    try (OpenNode open = OpenNode.adopted(server.database(), folder);
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> running =
          threads.submit(() -> {
            clients.run(open.node);
            return true;
          });
      try {
        for (int i = 0; i < KILLS; i++) {
          awaitMore();
          server.kill();
        }
        awaitMore();
      } finally {
        clients.enough();
      }
      running.get();
      assertTrue(open.node.deskState().decides());
      return Map.copyOf(clients.acknowledged());
    }
  }

  private void awaitMore() {
    int goal = clients.acknowledged().size() + ACTS_BETWEEN_KILLS;
    Await.until("the clients get on", () -> clients.acknowledged().size() >= goal);
  }
}
