package org.entente.node.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// What is written is read back by the JDK's own ZIP and XML readers, which know nothing of how it
/// was written.
final class SheetsAreReadBackByAnotherReaderTest {
  private static final String HARD = "=1+1 <&>\"é\u0001 ligne";

  private static Table table() {
    return new Table(
        "Faits",
        List.of("Texte", "Nombre", "Heure", "Rien"),
        List.of(
            List.of(
                Table.Cell.of(HARD),
                new Table.Figure(BigDecimal.valueOf(1_250, 2)),
                new Table.Moment(Instant.parse("2021-10-18T06:00:00Z")),
                Table.Cell.none())));
  }

  private static Map<String, String> unzip(byte[] file) throws Exception {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        entry = zip.getNextEntry();
      }
    }
    return parts;
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> all(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  @Test
  void xlsx() throws Exception {
    Map<String, String> parts = unzip(SheetFormat.XLSX.write(table()));
    for (String xml : parts.values()) {
      parse(xml);
    }
    Document sheet = parse(parts.getOrDefault("xl/worksheets/sheet1.xml", ""));
    List<Element> cells = all(sheet, "c");
    assertEquals(
        List.of("A1", "B1", "C1", "D1", "A2", "B2", "C2"),
        cells.stream().map(cell -> cell.getAttribute("r")).toList());
    assertEquals(HARD.replace("\u0001", ""), cells.get(4).getTextContent());
    assertEquals("inlineStr", cells.get(4).getAttribute("t"));
    assertEquals("12.50", cells.get(5).getTextContent());
    // 18 October 2021 is day 44487 of the count from 1900.
    assertEquals("44487.250000000", cells.get(6).getTextContent());
    assertEquals(
        "Faits",
        all(parse(parts.getOrDefault("xl/workbook.xml", "")), "sheet")
            .getFirst()
            .getAttribute("name"));
  }

  @Test
  void ods() throws Exception {
    byte[] file = SheetFormat.ODS.write(table());
    Map<String, String> parts = unzip(file);
    // The type stands uncompressed at the beginning, where a reader looks for it.
    assertEquals("mimetype", parts.keySet().iterator().next());
    String begin = new String(file, 38, SheetFormat.ODS.type().length(), StandardCharsets.US_ASCII);
    assertEquals(SheetFormat.ODS.type(), begin);
    parse(parts.getOrDefault("META-INF/manifest.xml", ""));
    List<Element> cells = all(parse(parts.getOrDefault("content.xml", "")), "table-cell");
    String office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    assertEquals(8, cells.size());
    assertEquals(HARD.replace("\u0001", ""), cells.get(4).getTextContent());
    assertEquals("string", cells.get(4).getAttributeNS(office, "value-type"));
    assertEquals("12.50", cells.get(5).getAttributeNS(office, "value"));
    assertEquals("2021-10-18T06:00:00", cells.get(6).getAttributeNS(office, "date-value"));
    assertEquals("", cells.get(7).getTextContent());
  }

  @Test
  void csvWithoutFormulas() {
    String text = new String(SheetFormat.CSV.write(table()), StandardCharsets.UTF_8);
    String heading = "\uFEFF\"Texte\",\"Nombre\",\"Heure\",\"Rien\"";
    String row = "\"'" + HARD.replace("\"", "\"\"") + "\",12.50,2021-10-18T06:00:00Z,";
    assertEquals(String.join("\r\n", heading, row, ""), text);
  }

  @ParameterizedTest
  @EnumSource
  void theSameTableIsTheSameBytes(SheetFormat format) {
    assertArrayEquals(format.write(table()), format.write(table()));
  }

  @Test
  void columnsBeyondTheAlphabet() {
    assertEquals(
        List.of("A", "Z", "AA", "AZ", "BA"),
        List.of(0, 25, 26, 51, 52).stream().map(Xlsx::column).toList());
  }
}
