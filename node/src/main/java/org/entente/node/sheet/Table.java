package org.entente.node.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.entente.kernel.Bug;

/// What one sheet holds.
///
/// @param name of the sheet: no longer than a spreadsheet takes, and none of `[]:*?/\`
public record Table(String name, List<String> headings, List<List<Cell>> rows) {
  /// Excel takes no longer a name.
  static final int MAX_NAME = 31;

  /// One cell. No value is not zero.
  public sealed interface Cell {
    static Cell none() {
      return new Empty();
    }

    static Cell of(String text) {
      return text.isEmpty() ? none() : new Words(text);
    }
  }

  record Empty() implements Cell {}

  record Words(String text) implements Cell {}

  public record Figure(BigDecimal value) implements Cell {}

  /// In universal time.
  public record Moment(Instant at) implements Cell {}

  public Table {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != headings.size()) {
        throw new Bug("a row of " + row.size() + " cells under " + headings.size());
      }
    }
    if (name.length() > MAX_NAME || name.matches(".*[\\[\\]:*?/\\\\].*")) {
      throw new Bug("no name of a sheet: " + name);
    }
  }
}
