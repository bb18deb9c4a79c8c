package org.entente.node.attach;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.entente.attachment.Attachment;
import org.entente.attachment.AttachmentAct.AttachFile;
import org.entente.attachment.FileType;
import org.entente.kernel.Digest;
import org.entente.kernel.Malformed;
import org.entente.release.Audience;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;

/// The attachments of an export: a ZIP beside the export file, each file under its digest, so that
/// `sha256sum` alone can check it.
public final class ExportedFiles {
  /// What is added to the export file's name.
  public static final String SUFFIX = ".attachments.zip";

  /// Any that every ZIP can speak of without an extra field: the bytes depend on the content alone.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private ExportedFiles() {}

  /// Beside an export file.
  public static Path beside(Path export) {
    return export.resolveSibling(export.getFileName() + SUFFIX);
  }

  /// What an audience is given now.
  public static List<Attachment> givenTo(TheatreState state, Audience audience, Instant now) {
    Instant at = now.isAfter(state.at()) ? now : state.at();
    return state.attachments().all().values().stream()
        .filter(one -> Knowledge.givesFile(state, one, audience, at))
        .toList();
  }

  /// What goes with the whole record: all but what was erased.
  public static List<Attachment> whole(TheatreState state) {
    return state.attachments().all().values().stream()
        .filter(one -> !state.erased().containsKey(one.title()))
        .toList();
  }

  /// The digests an act names whose bytes are not erased.
  public static Set<Digest> named(TheatreState state) {
    return whole(state).stream().map(Attachment::sha256).collect(Collectors.toUnmodifiableSet());
  }

  /// Writes each file once. What the store lacks is left out, and whoever verifies is told.
  public static void write(List<Attachment> attachments, KeptFiles files, OutputStream out)
      throws IOException {
    Map<Digest, Attachment> once = new TreeMap<>();
    attachments.stream()
        .sorted(Comparator.comparingLong(Attachment::seq))
        .forEach(one -> once.putIfAbsent(one.sha256(), one));
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.US_ASCII);
    // Photographs and scans are compressed already.
    zip.setLevel(Deflater.NO_COMPRESSION);
    for (Attachment one : once.values()) {
      if (files.has(one.sha256())) {
        ZipEntry entry = new ZipEntry(one.sha256().hex() + "." + one.type().extension());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        files.write(one.sha256(), new ByteRange(0, one.bytes() - 1), zip);
        zip.closeEntry();
      }
    }
    zip.finish();
  }

  /// Reads what lies beside an export that was found good into a node's store.
  ///
  /// @return the names of files that are not what their names say; none of those is kept
  public static List<String> read(Path archive, KeptFiles files) throws IOException {
    List<String> wrong = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive));
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.US_ASCII)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] file = zip.readNBytes((int) AttachFile.MAX_BYTES + 1);
        Optional<FileType> type = Sniffer.sniff(file);
        if (file.length <= AttachFile.MAX_BYTES
            && type.isPresent()
            && isNamedBy(entry.getName(), Uploads.digestOf(file))) {
          files.keep(file, type.get());
        } else {
          wrong.add(entry.getName());
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("its names are not ASCII", e);
    }
    return wrong;
  }

  private static boolean isNamedBy(String name, Digest sha256) {
    int dot = name.indexOf('.');
    try {
      return Digest.parse(dot < 0 ? name : name.substring(0, dot)).equals(sha256);
    } catch (Malformed e) {
      return false;
    }
  }
}
