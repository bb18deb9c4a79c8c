package org.entente.node.desk;

import java.nio.file.Path;
import org.entente.node.postgres.Database;

/// A node that sixty-four clients submit to until it is killed. It says what it acknowledged.
final class NodeUnderLoadMain {
  static final String WORD = "ACKNOWLEDGED ";

  private NodeUnderLoadMain() {}

  public static void main(String[] args) throws Exception {
    Database database =
        new Database(
            args[0], new Database.Role(args[1], args[2]), new Database.Role(args[3], args[4]));
    try (OpenNode open = new OpenNode(database, Path.of(args[5]))) {
      new ManyClients((id, seq) -> System.out.println(WORD + id + " " + seq + ".")).run(open.node);
    }
  }
}
