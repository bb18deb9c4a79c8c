package org.entente.node.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.entente.node.postgres.ChildJvm;
import org.entente.node.postgres.PrivateServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of the node's JVM while sixty-four clients submit through the desk. What the node said
/// before it died is what counts.
final class KilledNodeLosesNoAcknowledgedActTest {
  private static final int KILLS = 2;
  private static final int ACTS_BEFORE_A_KILL = 300;

  private final Map<String, Long> acknowledged = new HashMap<>();

  @TempDir Path folder;

  @Test
  void norLeavesAnyHalf() throws Exception {
    try (PrivateServer server = new PrivateServer()) {
      OpenNode.adopted(server.database(), folder).close();
      for (int i = 0; i < KILLS; i++) {
        runAndKill(server);
        try (OpenNode again = new OpenNode(server.database(), folder)) {
          ManyClients.check(again, acknowledged);
        }
      }
      System.out.println(acknowledged.size() + " acts acknowledged over " + KILLS + " kills");
    }
  }

  private void runAndKill(PrivateServer server) throws Exception {
    try (ChildJvm node =
        ChildJvm.start(NodeUnderLoadMain.class, arguments(server.database(), folder))) {
      for (int i = 0; i < ACTS_BEFORE_A_KILL; i++) {
        note(node.await(NodeUnderLoadMain.WORD));
      }
      node.kill();
      node.rest(NodeUnderLoadMain.WORD).forEach(this::note);
    }
    assertTrue(acknowledged.size() >= ACTS_BEFORE_A_KILL);
  }

  private static String[] arguments(org.entente.node.postgres.Database database, Path folder) {
    return new String[] {
      database.url(),
      database.owner().name(),
      database.owner().password(),
      database.app().name(),
      database.app().password(),
      folder.toString()
    };
  }

  /// A line cut short by the kill has no full stop, and tells nothing.
  private void note(String line) {
    if (line.endsWith(".")) {
      int space = line.indexOf(' ');
      acknowledged.put(
          line.substring(0, space), Long.parseLong(line, space + 1, line.length() - 1, 10));
    }
  }
}
