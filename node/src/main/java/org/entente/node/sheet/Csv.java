package org.entente.node.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// RFC 4180, with the mark by which spreadsheets know UTF-8.
final class Csv {
  private static final String MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  /// With these a spreadsheet begins a formula, which could fetch or run something.
  private static final String BEGINS_A_FORMULA = "=+-@\t\r";

  private Csv() {}

  static byte[] write(Table table) {
    StringBuilder out = new StringBuilder(MARK);
    out.append(line(table.headings().stream().map(Csv::words).toList()));
    table.rows().forEach(row -> out.append(line(row.stream().map(Csv::cell).toList())));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(",", "", LINE_END));
  }

  private static String cell(Table.Cell cell) {
    return switch (cell) {
      case Table.Empty nothing -> "";
      case Table.Words words -> words(words.text());
      case Table.Figure figure -> figure.value().toPlainString();
      case Table.Moment moment -> moment.at().toString();
    };
  }

  private static String words(String text) {
    boolean formula = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
