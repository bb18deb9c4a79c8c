package org.entente.node.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.kernel.ActId;
import org.entente.kernel.Bug;
import org.entente.kernel.TheatreId;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RecordGivesBackWhatWasAppendedTest {
  private static final long SEED = 20211005;
  private static final TheatreId MALI = TestRecords.MALI;

  private final TestEntries entries = new TestEntries(new Random(SEED));
  private Database database;
  private TestRecords store;

  @BeforeEach
  void open() {
    database = TestPostgres.database();
    store = new TestRecords(database);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void wholeAndInOrderOverManyPages() {
    List<StoredEntry> written = store.write(entries, 1, 256, 255, 1, 17);
    assertEquals(written, store.readAll(MALI));
    assertEquals(store.records.findHead(MALI).orElseThrow().hash(), store.hashOf(MALI));
  }

  @Test
  void withoutTextsForAFold() {
    List<StoredEntry> written = store.write(entries, 3);
    List<StoredEntry> read = new ArrayList<>();
    store.records.readForFold(MALI, 2, 3, read::add);
    assertEquals(List.of(2L, 3L), read.stream().map(StoredEntry::seq).toList());
    assertEquals(
        written.get(1).parts().stream().filter(part -> !part.erasable()).toList(),
        read.getFirst().parts());
  }

  @Test
  void byTheActsId() {
    StoredEntry written = store.write(entries, 5).get(3);
    assertEquals(Optional.of(written), store.records.find(MALI, written.actId()));
    ActId unknown = new ActId("00000000-0000-0000-0000-000000000000");
    assertEquals(Optional.empty(), store.records.find(MALI, unknown));
  }

  @Test
  void lessWhatWasErased() {
    List<StoredEntry> written = store.write(entries, 2);
    assertTrue(store.records.erase(MALI, 1, "text:purpose"));
    assertFalse(store.records.erase(MALI, 1, "text:purpose"), "it is gone already");
    assertFalse(store.records.erase(MALI, 1, "act"), "a header is not erasable");
    List<StoredEntry> read = store.readAll(MALI);
    assertEquals(
        written.getFirst().parts().stream()
            .filter(part -> !part.name().equals("text:purpose"))
            .toList(),
        read.getFirst().parts());
    assertEquals(written.get(1), read.get(1));
    assertEquals(written.getFirst().leafHash(), read.getFirst().leafHash());
  }

  @Test
  void keepingTheatresApart() {
    TheatreId niger = new TheatreId("niger");
    store.write(entries, 3);
    Head head = store.records.acquire(niger);
    TestRecords.appended(store.records.append(head, entries.after(head, 1)));
    assertEquals(List.of(MALI, niger), store.records.listTheatres());
    assertEquals(3, store.readAll(MALI).size());
    assertEquals(1, store.readAll(niger).size());
  }

  @Test
  void orNamesTheFirstEntryThatIsMissing() throws Exception {
    store.write(entries, 256, 44);
    asOwner(
        "DELETE FROM entente.erasable_part WHERE seq = 270",
        "DELETE FROM entente.entry WHERE seq = 270");
    List<StoredEntry> read = new ArrayList<>();
    RecordDamaged damaged =
        assertThrows(RecordDamaged.class, () -> store.records.readForFold(MALI, 1, 300, read::add));
    assertEquals(270, damaged.seq());
  }

  @Test
  void orNamesTheFirstEntryThatCannotBeRead() throws Exception {
    store.write(entries, 3);
    asOwner("UPDATE entente.entry SET parts = '\\x0109616374' WHERE seq = 2");
    RecordDamaged damaged = assertThrows(RecordDamaged.class, () -> store.readAll(MALI));
    assertEquals(2, damaged.seq());
  }

  @Test
  void onceForEachAct() {
    List<StoredEntry> written = store.write(entries, 2);
    Head head = store.records.rereadHead(MALI);
    StoredEntry again = entries.after(head, 1).getFirst();
    StoredEntry twice =
        new StoredEntry(
            3,
            written.getFirst().actId(),
            again.author(),
            again.at(),
            again.leafHash(),
            again.manifest(),
            again.parts());
    Bug bug = assertThrows(Bug.class, () -> store.records.append(head, List.of(twice)));
    assertFalse(bug.toString().contains(again.author()), "no row values in exceptions");
    assertEquals(head, store.records.rereadHead(MALI));
    assertEquals(written, store.readAll(MALI));
  }

  @Test
  void andTakesNoGapsNorOversizedBatches() {
    Head head = store.records.acquire(MALI);
    List<StoredEntry> batch = entries.after(head, 257);
    assertThrows(IllegalArgumentException.class, () -> store.records.append(head, batch));
    assertThrows(
        IllegalArgumentException.class, () -> store.records.append(head, batch.subList(1, 2)));
    assertThrows(IllegalArgumentException.class, () -> store.records.append(head, List.of()));
  }

  private void asOwner(String... statements) throws Exception {
    try (Connection session = database.connect(database.owner());
        Statement statement = session.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
