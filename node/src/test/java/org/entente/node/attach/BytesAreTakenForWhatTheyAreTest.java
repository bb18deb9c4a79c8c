package org.entente.node.attach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.attachment.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The sniffer and the reader of ranges, on what is meant for them and on what is not.
final class BytesAreTakenForWhatTheyAreTest {
  private static final int ROUNDS = 20_000;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        String[] parts = name.split("=", 2);
        zip.putNextEntry(new ZipEntry(parts[0]));
        zip.write(bytes(parts.length > 1 ? parts[1] : "x"));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @Test
  void eachTypeIsTold() throws IOException {
    assertEquals(Optional.of(FileType.PDF), Sniffer.sniff(bytes("%PDF-1.7\n")));
    assertEquals(Optional.of(FileType.JPEG), Sniffer.sniff(bytes("\u00ff\u00d8\u00ff\u00e0")));
    assertEquals(Optional.of(FileType.PNG), Sniffer.sniff(bytes("\u0089PNG\r\n\u001a\n")));
    assertEquals(Optional.of(FileType.WEBP), Sniffer.sniff(bytes("RIFF1234WEBPVP8 ")));
    assertEquals(
        Optional.of(FileType.TEXT),
        Sniffer.sniff("Procès-verbal\r\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        Optional.of(FileType.ODT),
        Sniffer.sniff(zip("mimetype=application/vnd.oasis.opendocument.text", "content.xml")));
    assertEquals(
        Optional.of(FileType.ODS),
        Sniffer.sniff(
            zip("mimetype=application/vnd.oasis.opendocument.spreadsheet", "content.xml")));
    assertEquals(
        Optional.of(FileType.DOCX), Sniffer.sniff(zip("[Content_Types].xml", "word/document.xml")));
    assertEquals(
        Optional.of(FileType.XLSX), Sniffer.sniff(zip("[Content_Types].xml", "xl/workbook.xml")));
  }

  @Test
  void aTextCutInALetterMayBegin() {
    byte[] text = "préparé".getBytes(StandardCharsets.UTF_8);
    for (int end = 1; end <= text.length; end++) {
      assertTrue(Sniffer.mayBegin(Arrays.copyOf(text, end)), "cut after " + end);
    }
    assertFalse(Sniffer.mayBegin(bytes("<html>")));
  }

  @Test
  void nothingThatRunsAndNoArchive() throws IOException {
    assertEquals(
        Optional.empty(),
        Sniffer.sniff(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")));
    assertEquals(
        Optional.empty(),
        Sniffer.sniff(
            zip(
                "mimetype=application/vnd.oasis.opendocument.text",
                "content.xml",
                "Basic/script-lc.xml")));
    assertEquals(Optional.empty(), Sniffer.sniff(zip("a.exe")));
    assertEquals(Optional.empty(), Sniffer.sniff(zip("META-INF/MANIFEST.MF", "A.class")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Default Extension='bin' ContentType='application/vnd.ms-office.vbaProject'/>",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "v\u0000b\u0000a\u0000P\u0000r\u0000o\u0000j\u0000e\u0000c\u0000t\u0000"
      })
  void noMacroWhateverItsPartIsCalled(String types) throws IOException {
    String list = "[Content_Types].xml=" + types.replace('=', ':');
    assertEquals(
        Optional.empty(), Sniffer.sniff(zip(list, "word/document.xml", "word/harmless.bin")));
  }

  /// A part whose name stands twice, or that only the directory at the end knows, is read otherwise
  /// by whoever goes by that directory.
  @Test
  void whatIsReadOneByOneIsWhatTheDirectoryCounts() throws IOException {
    byte[] good = zip("[Content_Types].xml", "word/document.xml");
    assertEquals(Optional.of(FileType.DOCX), Sniffer.sniff(good));
    int end = good.length - 22;
    byte[] more = good.clone();
    more[end + 10]++;
    assertEquals(Optional.empty(), Sniffer.sniff(more));
    assertEquals(Optional.empty(), Sniffer.sniff(Arrays.copyOf(good, end)), "no directory's end");
    byte[] named = good.clone();
    named[end - 1] = 'X';
    assertEquals(Optional.empty(), Sniffer.sniff(named), "another name in the directory");
    byte[] other = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
    byte[] both = Arrays.copyOf(good, good.length + other.length);
    System.arraycopy(other, 0, both, good.length, other.length);
    assertEquals(Optional.empty(), Sniffer.sniff(both), "one document behind another");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "<html>",
        " \n<svg xmlns='x'>",
        "#!/bin/sh",
        "MZ\u0090\u0000",
        "\u007fELF\u0002",
        "GIF89a\u0001\u0000",
        "a\u0000b",
        "\u001b[2J"
      })
  void isRefused(String text) {
    assertEquals(Optional.empty(), Sniffer.sniff(bytes(text)));
  }

  @Test
  void whateverComesInASniffIsAnswered() {
    Random random = new Random(70);
    String[] heads = {"", "%PDF-", "RIFF", "PK\u0003\u0004", "\u00ff\u00d8\u00ff", "<"};
    for (int i = 0; i < ROUNDS; i++) {
      byte[] tail = new byte[random.nextInt(64)];
      random.nextBytes(tail);
      String head = heads[random.nextInt(heads.length)];
      Sniffer.sniff(bytes(head + new String(tail, StandardCharsets.ISO_8859_1)));
    }
  }

  @Test
  void anArchiveWithAByteChangedIsAnswered() throws IOException {
    byte[] good = zip("mimetype=application/vnd.oasis.opendocument.text", "content.xml");
    Random random = new Random(71);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bad = good.clone();
      bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      Sniffer.sniff(bad);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-,0,99",
    "bytes=5-9,5,9",
    "bytes=90-200,90,99",
    "bytes=-1,99,99",
    "bytes=-500,0,99",
    "bytes=99-99,99,99"
  })
  void aRangeIsUnderstood(String header, long from, long to) {
    assertEquals(
        new ByteRange.Asked.Some(new ByteRange(from, to)),
        ByteRange.parse(Optional.of(header), 100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=",
        "bytes=-",
        "bytes=9-5",
        "bytes=1-2,4-5",
        "lines=1-2",
        "bytes=a-b",
        "bytes= 1-2"
      })
  void whatIsNoRangeIsTheWhole(String header) {
    assertEquals(new ByteRange.Asked.Whole(), ByteRange.parse(Optional.of(header), 100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
  void whatBeginsAfterTheEndIsBeyond(String header) {
    assertEquals(new ByteRange.Asked.Beyond(), ByteRange.parse(Optional.of(header), 100));
  }

  @Test
  void whateverIsAskedLiesWithinTheFile() {
    Random random = new Random(72);
    String alphabet = "bytes=0123456789-, ";
    for (int i = 0; i < ROUNDS; i++) {
      StringBuilder header = new StringBuilder(random.nextBoolean() ? "bytes=" : "");
      for (int n = random.nextInt(24); n > 0; n--) {
        header.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      long size = random.nextLong(1, 1_001);
      if (ByteRange.parse(Optional.of(header.toString()), size)
          instanceof ByteRange.Asked.Some(ByteRange range)) {
        assertTrue(range.from() >= 0 && range.from() <= range.to(), header.toString());
        assertTrue(range.to() < size, header.toString());
      }
    }
  }

  @Test
  void whatUnpacksToKeepAMachineBusyIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write('x');
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      for (long left = Sniffer.MAX_UNPACKED_BYTES; left > 0; left -= zeros.length) {
        zip.write(zeros);
      }
    }
    assertEquals(Optional.empty(), Sniffer.sniff(out.toByteArray()));
  }
}
