package org.entente.node.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// ECMA-376, the parts without which no reader opens it. Texts stand in their cells.
final class Xlsx {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /// Day 0 of a spreadsheet's count from 1900, its leap-year mistake included.
  private static final Instant DAY_ZERO = Instant.parse("1899-12-30T00:00:00Z");

  private static final BigDecimal DAY_MS = BigDecimal.valueOf(Duration.ofDays(1).toMillis());

  /// Finer than a millisecond, in days.
  private static final int DAY_DECIMALS = 9;

  private static final String BOLD = "1";
  private static final String HOUR = "2";

  private Xlsx() {}

  static byte[] write(Table table) {
    return new Archive()
        .with("[Content_Types].xml", types())
        .with("_rels/.rels", relations("xl/workbook.xml", "officeDocument", ""))
        .with("xl/workbook.xml", workbook(table.name()))
        .with("xl/_rels/workbook.xml.rels", workbookRelations())
        .with("xl/styles.xml", styles())
        .with("xl/worksheets/sheet1.xml", sheet(table))
        .close();
  }

  private static String types() {
    String base = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return Xml.DECLARATION
        + "<Types xmlns=\""
        + PACKAGE
        + "content-types\">"
        + "<Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + override("/xl/workbook.xml", base + "sheet.main+xml")
        + override("/xl/worksheets/sheet1.xml", base + "worksheet+xml")
        + override("/xl/styles.xml", base + "styles+xml")
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static String relations(String target, String type, String more) {
    return Xml.DECLARATION
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + relation("rId1", target, type)
        + more
        + "</Relationships>";
  }

  private static String relation(String id, String target, String type) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String workbookRelations() {
    return relations(
        "worksheets/sheet1.xml", "worksheet", relation("rId2", "styles.xml", "styles"));
  }

  private static String workbook(String name) {
    return Xml.DECLARATION
        + "<workbook xmlns=\""
        + MAIN
        + "\" xmlns:r=\""
        + OFFICE
        + "\"><sheets><sheet name=\""
        + Xml.text(name)
        + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
  }

  /// Plain, a heading's bold, an hour.
  private static String styles() {
    return Xml.DECLARATION
        + "<styleSheet xmlns=\""
        + MAIN
        + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\""
        + " formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
        + "</cellStyleXfs><cellXfs count=\"3\">"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
        + " applyFont=\"1\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
        + " applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
  }

  private static String sheet(Table table) {
    StringBuilder out = new StringBuilder(Xml.DECLARATION);
    out.append("<worksheet xmlns=\"").append(MAIN).append("\"><sheetData>");
    row(out, 1, table.headings().stream().map(Table.Cell::of).toList(), BOLD);
    for (int i = 0; i < table.rows().size(); i++) {
      row(out, i + 2, table.rows().get(i), "");
    }
    return out.append("</sheetData></worksheet>").toString();
  }

  private static void row(StringBuilder out, int number, List<Table.Cell> cells, String style) {
    out.append("<row r=\"").append(number).append("\">");
    for (int i = 0; i < cells.size(); i++) {
      cell(out, column(i) + number, cells.get(i), style);
    }
    out.append("</row>");
  }

  private static void cell(StringBuilder out, String where, Table.Cell cell, String style) {
    switch (cell) {
      case Table.Empty nothing -> {}
      case Table.Words words ->
          open(out, where, style)
              .append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
              .append(Xml.text(words.text()))
              .append("</t></is></c>");
      case Table.Figure figure ->
          open(out, where, style)
              .append("><v>")
              .append(figure.value().toPlainString())
              .append("</v></c>");
      case Table.Moment moment ->
          open(out, where, HOUR).append("><v>").append(days(moment.at())).append("</v></c>");
    }
  }

  private static StringBuilder open(StringBuilder out, String where, String style) {
    out.append("<c r=\"").append(where).append('"');
    return style.isEmpty() ? out : out.append(" s=\"").append(style).append('"');
  }

  private static String days(Instant at) {
    return BigDecimal.valueOf(Duration.between(DAY_ZERO, at).toMillis())
        .divide(DAY_MS, DAY_DECIMALS, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /// A, B, … Z, AA, AB, …
  static String column(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : column(index / 26 - 1) + last;
  }
}
