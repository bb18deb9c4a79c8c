package org.entente.node.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A query being written down, each piece with the values it asks for.
final class Asking {
  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  Asking add(String piece, Object... more) {
    sql.append(piece);
    values.addAll(List.of(more));
    return this;
  }

  /// One of these ids.
  Asking among(String column, Collection<String> ids) {
    sql.append(column).append(" = ANY(?)");
    values.add(ids.toArray(String[]::new));
    return this;
  }

  PreparedStatement prepare(Connection session) throws SQLException {
    PreparedStatement statement = session.prepareStatement(sql.toString());
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof String[] ids) {
        statement.setArray(i + 1, session.createArrayOf("text", ids));
      } else {
        statement.setObject(i + 1, values.get(i));
      }
    }
    return statement;
  }
}
