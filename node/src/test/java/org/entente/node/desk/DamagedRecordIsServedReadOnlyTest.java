package org.entente.node.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.entente.kernel.Act;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody with the database owner's rights changes what is stored.
class DamagedRecordIsServedReadOnlyTest {
  private static final String OF_ENTRY_4 = " WHERE theatre = 'sahel' AND seq = 4";

  @TempDir Path folder;
  private final Database database = TestPostgres.database();
  private final Act patrol = Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1));

  @BeforeEach
  void fill() throws Exception {
    try (OpenNode open = OpenNode.adopted(database, folder)) {
      open.accept(Given.act(Given.FORCE, Given.person("Un")));
      open.accept(patrol);
      open.accept(Given.act(Given.FORCE, Given.person("Deux")));
    }
  }

  @Test
  void aByteOfAPart() throws Exception {
    sql(
        "UPDATE entente.entry SET parts = set_byte(parts, 200, get_byte(parts, 200) # 1)"
            + OF_ENTRY_4);
    assertReadOnly(3, "Entry 4");
  }

  @Test
  void theFormOfAColumn() throws Exception {
    sql("UPDATE entente.entry SET parts = set_byte(parts, 0, 77)" + OF_ENTRY_4);
    assertReadOnly(3, "entry 4");
  }

  @Test
  void aByteOfAManifest() throws Exception {
    sql(
        "UPDATE entente.entry SET manifest = set_byte(manifest, 70, get_byte(manifest, 70) # 1)"
            + OF_ENTRY_4);
    assertReadOnly(3, "Entry 4");
  }

  @Test
  void aColumn() throws Exception {
    sql("UPDATE entente.entry SET author_post = 'host.plans'" + OF_ENTRY_4);
    assertReadOnly(3, "Entry 4");
  }

  @Test
  void anEntryTakenOut() throws Exception {
    sql("DELETE FROM entente.erasable_part" + OF_ENTRY_4);
    sql("DELETE FROM entente.entry" + OF_ENTRY_4);
    assertReadOnly(3, "entry 4");
  }

  @Test
  void theEndCutOff() throws Exception {
    sql("DELETE FROM entente.erasable_part WHERE seq = 5");
    sql("DELETE FROM entente.entry WHERE seq = 5");
    sql("UPDATE entente.theatre_head SET seq = 4");
    assertReadOnly(4, "Entry 4");
  }

  @Test
  void aWholeRecordPutBackToAnEarlierState() throws Exception {
    String hash = headHashAt4();
    sql("DELETE FROM entente.erasable_part WHERE seq = 5");
    sql("DELETE FROM entente.entry WHERE seq = 5");
    sql("UPDATE entente.theatre_head SET seq = 4, head_hash = '\\x" + hash + "'");
    assertReadOnly(4, "held 5 entries before");
    Files.delete(folder.resolve("checkpoints").resolve("sahel"));
    try (OpenNode open = new OpenNode(database, folder)) {
      assertTrue(open.node.deskState().decides());
    }
  }

  private String headHashAt4() throws Exception {
    try (OpenNode open = new OpenNode(database, folder)) {
      var chain =
          new Object() {
            org.entente.kernel.Digest hash = org.entente.node.records.Chain.EMPTY;
          };
      open.records.readForFold(
          Given.SAHEL,
          1,
          4,
          entry -> chain.hash = org.entente.node.records.Chain.next(chain.hash, entry.leafHash()));
      return chain.hash.hex();
    }
  }

  private void assertReadOnly(long seq, String named) throws Exception {
    try (OpenNode open = new OpenNode(database, folder)) {
      DeskState.ReadOnly state = assertInstanceOf(DeskState.ReadOnly.class, open.node.deskState());
      assertEquals(DeskState.Reason.DAMAGED, state.reason());
      assertTrue(state.detail().contains(named), state::detail);
      assertEquals(seq, open.node.state().seq());
      assertTrue(state.isPermanent(), "sending again does not help");
      assertEquals(1, open.node.listDamaged().size());
      assertInstanceOf(DeskAnswer.Unavailable.class, open.node.submit(patrol));
      assertThrows(LogUnavailable.class, () -> open.node.log().checkpoint());
    }
  }

  private void sql(String change) throws Exception {
    try (Connection owner = database.connect(database.owner());
        Statement statement = owner.createStatement()) {
      assertEquals(true, statement.executeUpdate(change) > 0, change);
    }
  }
}
