package org.entente.node.postgres;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a database's tables to this version, as their owner.
public final class Schema {
  /// Where every table of the node lives.
  public static final String NAME = "entente";

  private Schema() {}

  /// Runs what is missing of `db/migration`. Two nodes may do so at once: Flyway takes turns.
  public static void migrate(Database database) {
    try {
      Flyway.configure()
          .dataSource(database.url(), database.owner().name(), database.owner().password())
          .schemas(NAME)
          .createSchemas(true)
          .placeholders(Map.of("app", database.app().name()))
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw PostgresFault.from("The tables could not be brought up to date", String.valueOf(e));
    }
  }
}
