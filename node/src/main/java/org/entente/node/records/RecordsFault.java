package org.entente.node.records;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The store could not be reached or used. The message holds no row values.
public final class RecordsFault extends RuntimeException {
  RecordsFault(String what, SQLException cause) {
    super(what + " (" + state(cause) + ")", cause);
  }

  private static String state(SQLException cause) {
    @Nullable String state = cause.getSQLState();
    return state == null ? "no SQLSTATE" : "SQLSTATE " + state;
  }
}
