package org.entente.node.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.entente.kernel.Text;
import org.entente.kernel.TextRef;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody with the database owner's rights writes another text, which no fold reads.
final class AlteredTextIsNotShownTest {
  private static final String NAME = "text:content/name";

  @TempDir Path folder;
  private final Database database = TestPostgres.database();

  @Test
  void itIsSaidToBeDamagedAndItsEntryIsNamed() throws Exception {
    long altered;
    long other;
    try (OpenNode open = OpenNode.adopted(database, folder)) {
      altered = open.accept(Given.act(Given.FORCE, Given.person("Colonel Un"))).seq();
      other = open.accept(Given.act(Given.FORCE, Given.person("Colonel Deux"))).seq();
    }
    try (Connection owner = database.connect(database.owner());
        Statement statement = owner.createStatement()) {
      int changed =
          statement.executeUpdate(
              "UPDATE entente.erasable_part SET body = convert_to('\"Colonel Trois\"', 'UTF8')"
                  + " WHERE name = '"
                  + NAME
                  + "' AND seq = "
                  + altered);
      assertEquals(1, changed);
    }
    try (OpenNode open = new OpenNode(database, folder)) {
      assertTrue(open.node.deskState().decides(), "no fold reads a text");
      Text shown = open.node.texts().read(new TextRef(altered, NAME));
      assertTrue(shown.written().orElseThrow().contains("altéré"), shown::toString);
      assertTrue(shown.written().orElseThrow().contains("altered"), shown::toString);
      assertEquals(Text.of("Colonel Deux"), open.node.texts().read(new TextRef(other, NAME)));
      assertEquals(List.of(altered), open.node.listDamaged());
    }
  }

  @Test
  void oneThatIsTakenAwayIsNotTakenForErased() throws Exception {
    long gone;
    try (OpenNode open = OpenNode.adopted(database, folder)) {
      gone = open.accept(Given.act(Given.FORCE, Given.person("Colonel Un"))).seq();
    }
    try (Connection owner = database.connect(database.owner());
        Statement statement = owner.createStatement()) {
      assertEquals(
          1,
          statement.executeUpdate(
              "DELETE FROM entente.erasable_part WHERE name = '" + NAME + "' AND seq = " + gone));
    }
    try (OpenNode open = new OpenNode(database, folder)) {
      Text shown = open.node.texts().read(new TextRef(gone, NAME));
      assertTrue(shown.written().orElseThrow().contains("altéré"), shown::toString);
      assertEquals(List.of(gone), open.node.listDamaged());
    }
  }
}
