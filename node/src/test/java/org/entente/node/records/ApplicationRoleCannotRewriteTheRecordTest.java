package org.entente.node.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApplicationRoleCannotRewriteTheRecordTest {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String CHECK_VIOLATION = "23514";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE entente.entry SET manifest = ''",
        "UPDATE entente.entry SET author_post = 'x'",
        "DELETE FROM entente.entry",
        "TRUNCATE entente.entry CASCADE",
        "DROP TABLE entente.entry CASCADE",
        "ALTER TABLE entente.entry DROP CONSTRAINT entry_pkey CASCADE",
        "UPDATE entente.erasable_part SET body = ''",
        "DELETE FROM entente.erasable_part",
        "DELETE FROM entente.theatre_head",
        "DROP TABLE entente.theatre_head",
        "CREATE TABLE entente.mine (n int)",
        "CREATE TABLE public.mine (n int)",
        "CREATE OR REPLACE FUNCTION entente.erase_part(text, bigint, text) RETURNS boolean"
            + " LANGUAGE sql AS 'SELECT true'",
        "DELETE FROM entente.flyway_schema_history",
        "SET ROLE entente_owner",
        "COPY entente.entry TO PROGRAM 'cat'",
      })
  void sqlIsRefused(String sql) throws SQLException {
    assertEquals(INSUFFICIENT_PRIVILEGE, stateOf(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO entente.erasable_part VALUES ('mali', 1, 'act', '\\x00', '\\x00')",
        "UPDATE entente.theatre_head SET head_hash = '\\x00'",
      })
  void nonsenseIsRefused(String sql) throws SQLException {
    assertEquals(CHECK_VIOLATION, stateOf(sql));
  }

  private static final class Holder {
    static final Database DATABASE = filled();
  }

  private static Database filled() {
    Database database = TestPostgres.database();
    try (TestRecords store = new TestRecords(database)) {
      store.write(new TestEntries(new Random(5)), 1);
    }
    return database;
  }

  private static String stateOf(String sql) throws SQLException {
    Database database = Holder.DATABASE;
    try (Connection session = database.connect(database.app());
        Statement statement = session.createStatement()) {
      return assertThrows(SQLException.class, () -> statement.execute(sql)).getSQLState();
    }
  }
}
