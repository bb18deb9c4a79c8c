package org.entente.node.attach;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.entente.attachment.FileType;

/// Tells what a file is from its bytes. What is none of the types that may be attached is refused,
/// and so is text that a browser or a shell would run.
public final class Sniffer {
  private static final byte[] PDF = ascii("%PDF-");
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] RIFF = ascii("RIFF");
  private static final byte[] WEBP = ascii("WEBP");
  private static final int WEBP_AT = 8;
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /// In UTF-8, in bytes.
  private static final int LONGEST_LETTER = 4;

  /// An office document has some dozens of parts; pictures in it make hundreds.
  private static final int MAX_PARTS = 5_000;

  /// Of all parts unpacked: a document of the largest size holds pictures, which do not pack, and
  /// text, which packs to a tenth. What unpacks to more is made to keep a machine busy.
  static final long MAX_UNPACKED_BYTES = 256L * 1024 * 1024;

  private static final int BUFFER_BYTES = 1 << 16;

  private static final String CONTENT_TYPES = "[content_types].xml";

  /// Some hundred bytes per part are written there.
  private static final int MAX_CONTENT_TYPES_BYTES = 1 << 20;

  /// The end of a ZIP's directory, and where in it stand the number of all entries, in two bytes,
  /// and where the directory begins, in four.
  private static final byte[] DIRECTORY_END = {'P', 'K', 5, 6};

  private static final int DIRECTORY_END_BYTES = 22;
  private static final int ENTRIES_AT = 10;
  private static final int DIRECTORY_AT = 16;

  /// An entry of it, what comes before its name, and where the lengths of its name, extra field and
  /// comment stand, in two bytes each.
  private static final byte[] DIRECTORY_ENTRY = {'P', 'K', 1, 2};

  private static final int ENTRY_BYTES = 46;
  private static final int NAME_BYTES_AT = 28;

  /// What may be written after a ZIP's end.
  private static final int MAX_COMMENT_BYTES = 0xffff;

  private static final String ODT = "application/vnd.oasis.opendocument.text";
  private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

  /// Programs that an office document carries, whatever the part that holds them is called: these
  /// words stand in the list of its parts' types.
  private static final String MACROS = "vbaproject";

  private static final String MACROS_ENABLED = "macroenabled";

  private static final String OPEN_DOCUMENT_MACROS = "basic/";
  private static final String OPEN_DOCUMENT_SCRIPTS = "scripts/";

  private Sniffer() {}

  /// What the bytes are; empty for what may not be attached.
  public static Optional<FileType> sniff(byte[] file) {
    if (startsWith(file, 0, PDF)) {
      return Optional.of(FileType.PDF);
    }
    if (startsWith(file, 0, JPEG)) {
      return Optional.of(FileType.JPEG);
    }
    if (startsWith(file, 0, PNG)) {
      return Optional.of(FileType.PNG);
    }
    if (startsWith(file, 0, RIFF) && startsWith(file, WEBP_AT, WEBP)) {
      return Optional.of(FileType.WEBP);
    }
    if (startsWith(file, 0, ZIP)) {
      return office(file);
    }
    return isPlainText(file) ? Optional.of(FileType.TEXT) : Optional.empty();
  }

  /// Whether a file that begins so may be one of them: said of the first part, so that nobody sends
  /// for an hour what is refused in the end.
  public static boolean mayBegin(byte[] part) {
    return startsWith(part, 0, ZIP) || sniff(withoutCutLetter(part)).isPresent();
  }

  /// A letter of several bytes may be cut where a part ends: UTF-8 tells its first byte by its two
  /// highest bits.
  private static byte[] withoutCutLetter(byte[] part) {
    int end = part.length;
    for (int i = part.length - 1; i >= Math.max(0, part.length - LONGEST_LETTER); i--) {
      if ((part[i] & 0xc0) == 0xc0) {
        end = i;
        break;
      }
    }
    return end == 0 ? part : Arrays.copyOf(part, end);
  }

  private static byte[] ascii(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean startsWith(byte[] file, int at, byte[] mark) {
    if (file.length < at + mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (file[at + i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// Looked at are the names of the parts, the first part of an OpenDocument, whose whole content
  /// is its type, and the list of types of the others. A program that opens the document later goes
  /// by the directory at its end: where that does not count the parts met here, the file is
  /// refused.
  private static Optional<FileType> office(byte[] file) {
    List<String> names = new ArrayList<>();
    String first = "";
    String types = "";
    long unpacked = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && names.size() < MAX_PARTS) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (names.isEmpty() && entry.getName().equals("mimetype")) {
          first = new String(zip.readNBytes(ODS.length() + 1), StandardCharsets.US_ASCII);
        } else if (name.equals(CONTENT_TYPES)) {
          byte[] list = zip.readNBytes(MAX_CONTENT_TYPES_BYTES + 1);
          if (list.length > MAX_CONTENT_TYPES_BYTES) {
            return Optional.empty();
          }
          unpacked += list.length;
          types += plain(list);
        }
        names.add(name);
        unpacked += unpackedBytes(zip, MAX_UNPACKED_BYTES - unpacked);
        if (unpacked > MAX_UNPACKED_BYTES) {
          return Optional.empty();
        }
        entry = zip.getNextEntry();
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    boolean runs =
        names.stream().anyMatch(Sniffer::isProgram)
            || types.contains(MACROS)
            || types.contains(MACROS_ENABLED);
    Set<String> each = Set.copyOf(names);
    List<String> told = directoryOf(file);
    boolean asTold =
        each.size() == names.size() && told.size() == names.size() && Set.copyOf(told).equals(each);
    return runs || names.size() >= MAX_PARTS || !asTold
        ? Optional.empty()
        : Optional.ofNullable(typeOf(first, each));
  }

  /// A list of types to look words up in: written in UTF-16, every second byte of it is zero.
  private static String plain(byte[] list) {
    return new String(list, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
  }

  /// The names in the directory at the end of a ZIP, in small letters; empty if there is none that
  /// can be read.
  private static List<String> directoryOf(byte[] file) {
    ByteBuffer all = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int last = file.length - DIRECTORY_END_BYTES;
    int end = last;
    while (end >= Math.max(0, last - MAX_COMMENT_BYTES) && !startsWith(file, end, DIRECTORY_END)) {
      end--;
    }
    if (end < 0 || !startsWith(file, end, DIRECTORY_END)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    int count = Short.toUnsignedInt(all.getShort(end + ENTRIES_AT));
    long at = Integer.toUnsignedLong(all.getInt(end + DIRECTORY_AT));
    for (int i = 0; i < count; i++) {
      if (at + ENTRY_BYTES > end || !startsWith(file, (int) at, DIRECTORY_ENTRY)) {
        return List.of();
      }
      int entry = (int) at;
      int name = Short.toUnsignedInt(all.getShort(entry + NAME_BYTES_AT));
      int extra = Short.toUnsignedInt(all.getShort(entry + NAME_BYTES_AT + 2));
      int comment = Short.toUnsignedInt(all.getShort(entry + NAME_BYTES_AT + 4));
      at += ENTRY_BYTES + name + extra + comment;
      if (at > end) {
        return List.of();
      }
      names.add(
          new String(file, entry + ENTRY_BYTES, name, StandardCharsets.UTF_8)
              .toLowerCase(Locale.ROOT));
    }
    return names;
  }

  /// What is left of the part at hand, counted no further than just beyond a limit.
  private static long unpackedBytes(ZipInputStream zip, long limit) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long count = 0;
    int read = zip.read(buffer);
    while (read >= 0 && count <= limit) {
      count += read;
      read = zip.read(buffer);
    }
    return count;
  }

  private static boolean isProgram(String name) {
    return name.contains(MACROS)
        || name.startsWith(OPEN_DOCUMENT_MACROS)
        || name.startsWith(OPEN_DOCUMENT_SCRIPTS);
  }

  private static @org.jspecify.annotations.Nullable FileType typeOf(
      String first, Set<String> names) {
    if (first.equals(ODT) || first.equals(ODS)) {
      return names.contains("content.xml")
          ? (first.equals(ODT) ? FileType.ODT : FileType.ODS)
          : null;
    }
    if (!names.contains(CONTENT_TYPES)) {
      return null;
    }
    if (names.contains("word/document.xml")) {
      return FileType.DOCX;
    }
    return names.contains("xl/workbook.xml") ? FileType.XLSX : null;
  }

  /// UTF-8 without control characters, that no browser takes for a page and no shell for a script:
  /// a less-than sign or `#!` at its beginning are what those look for.
  private static boolean isPlainText(byte[] file) {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(file))
              .toString();
    } catch (CharacterCodingException e) {
      return false;
    }
    String begin = text.startsWith("\ufeff") ? text.substring(1) : text;
    boolean runs = begin.stripLeading().startsWith("<") || begin.startsWith("#!");
    return !runs && !begin.isBlank() && text.chars().noneMatch(Sniffer::isControl);
  }

  private static boolean isControl(int ch) {
    boolean white = ch == '\n' || ch == '\r' || ch == '\t' || ch == '\f';
    return Character.isISOControl(ch) && !white;
  }
}
