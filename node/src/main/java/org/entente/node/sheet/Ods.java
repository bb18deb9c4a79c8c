package org.entente.node.sheet;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// OpenDocument 1.2, the parts without which no reader opens it.
final class Ods {
  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  private Ods() {}

  static byte[] write(Table table) {
    return new Archive()
        .stored("mimetype", TYPE)
        .with("META-INF/manifest.xml", manifest())
        .with("content.xml", content(table))
        .close();
  }

  private static String manifest() {
    return Xml.DECLARATION
        + "<manifest:manifest xmlns:manifest=\""
        + NAMESPACE
        + "manifest:1.0\" manifest:version=\"1.2\">"
        + entry("/", TYPE)
        + entry("content.xml", "text/xml")
        + "</manifest:manifest>";
  }

  private static String entry(String path, String type) {
    return "<manifest:file-entry manifest:full-path=\""
        + path
        + "\" manifest:media-type=\""
        + type
        + "\"/>";
  }

  private static String content(Table table) {
    StringBuilder out = new StringBuilder(Xml.DECLARATION);
    out.append("<office:document-content");
    for (String prefix : List.of("office", "table", "text", "style")) {
      out.append(" xmlns:").append(prefix).append("=\"").append(NAMESPACE).append(prefix);
      out.append(":1.0\"");
    }
    out.append(" xmlns:number=\"").append(NAMESPACE).append("datastyle:1.0\"");
    out.append(" xmlns:fo=\"").append(NAMESPACE).append("xsl-fo-compatible:1.0\"");
    out.append(" office:version=\"1.2\">").append(styles());
    out.append("<office:body><office:spreadsheet><table:table table:name=\"");
    out.append(Xml.text(table.name())).append("\"><table:table-column");
    out.append(" table:number-columns-repeated=\"").append(table.headings().size()).append("\"/>");
    row(out, table.headings().stream().map(Table.Cell::of).toList(), " table:style-name=\"bold\"");
    table.rows().forEach(row -> row(out, row, ""));
    return out.append("</table:table></office:spreadsheet></office:body></office:document-content>")
        .toString();
  }

  private static String styles() {
    return "<office:automatic-styles><number:date-style style:name=\"hour\">"
        + "<number:year number:style=\"long\"/><number:text>-</number:text>"
        + "<number:month number:style=\"long\"/><number:text>-</number:text>"
        + "<number:day number:style=\"long\"/><number:text> </number:text>"
        + "<number:hours number:style=\"long\"/><number:text>:</number:text>"
        + "<number:minutes number:style=\"long\"/></number:date-style>"
        + "<style:style style:name=\"when\" style:family=\"table-cell\""
        + " style:data-style-name=\"hour\"/>"
        + "<style:style style:name=\"bold\" style:family=\"table-cell\">"
        + "<style:text-properties fo:font-weight=\"bold\"/></style:style>"
        + "</office:automatic-styles>";
  }

  private static void row(StringBuilder out, List<Table.Cell> cells, String style) {
    out.append("<table:table-row>");
    cells.forEach(cell -> cell(out, cell, style));
    out.append("</table:table-row>");
  }

  private static void cell(StringBuilder out, Table.Cell cell, String style) {
    switch (cell) {
      case Table.Empty nothing -> out.append("<table:table-cell/>");
      case Table.Words words -> words(out, words.text(), style);
      case Table.Figure figure -> {
        String value = figure.value().toPlainString();
        typed(out, "float", "office:value", value, value, style);
      }
      case Table.Moment moment -> moment(out, moment.at());
    }
  }

  private static void words(StringBuilder out, String text, String style) {
    out.append("<table:table-cell").append(style).append(" office:value-type=\"string\">");
    text.lines().forEach(line -> out.append("<text:p>").append(Xml.text(line)).append("</text:p>"));
    out.append("</table:table-cell>");
  }

  private static void moment(StringBuilder out, Instant at) {
    typed(
        out,
        "date",
        "office:date-value",
        HOUR.format(at),
        SHOWN.format(at),
        " table:style-name=\"when\"");
  }

  private static void typed(
      StringBuilder out, String type, String name, String value, String shown, String style) {
    out.append("<table:table-cell").append(style).append(" office:value-type=\"").append(type);
    out.append("\" ").append(name).append("=\"").append(value).append("\"><text:p>");
    out.append(shown).append("</text:p></table:table-cell>");
  }
}
