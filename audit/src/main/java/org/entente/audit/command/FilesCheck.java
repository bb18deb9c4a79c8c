package org.entente.audit.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.entente.audit.Attachments;
import org.entente.audit.Language;
import org.entente.ledger.verify.VerifyCommand;

/// Whether the attachments that the record names lie beside its export, and are what it says.
final class FilesCheck {
  /// What is added to the export file's name, as whoever exports does.
  static final String SUFFIX = ".attachments.zip";

  private static final int BUFFER_BYTES = 64 * 1024;

  private final Attachments named = new Attachments();
  private final Optional<Path> archive;

  /// @param source what is verified: a file, a folder or an address
  FilesCheck(Optional<String> source) {
    this.archive =
        source
            .filter(word -> !word.contains("://"))
            .map(Path::of)
            .filter(Files::isRegularFile)
            .map(file -> file.resolveSibling(file.getFileName() + SUFFIX));
  }

  Attachments named() {
    return named;
  }

  int conclude(Language language, PrintStream out) {
    Map<Long, String> expected = named.listGiven();
    if (archive.isEmpty() || !Files.exists(archive.get())) {
      if (!expected.isEmpty()) {
        String key = archive.isEmpty() ? "files.elsewhere" : "files.absent";
        Object where = archive.map(Path::getFileName).<Object>map(name -> name).orElse("");
        out.println(language.text(key, expected.size(), where));
      }
      return VerifyCommand.VERIFIED;
    }
    try {
      return compare(archive.get(), expected, language, out);
    } catch (IOException | IllegalArgumentException e) {
      out.println(language.text("files.unreadable", archive.get(), e));
      return VerifyCommand.ALTERED;
    }
  }

  private int compare(Path zip, Map<Long, String> expected, Language language, PrintStream out)
      throws IOException {
    Map<String, String> found = digests(zip);
    Object file = zip.getFileName();
    Set<String> good = new HashSet<>();
    boolean altered = false;
    for (Map.Entry<String, String> one : new TreeMap<>(found).entrySet()) {
      boolean same = one.getKey().startsWith(one.getValue());
      if (!same || !named.knows(one.getValue())) {
        out.println(language.text(same ? "files.unnamed" : "files.altered", one.getKey(), file));
        altered = true;
      } else {
        good.add(one.getValue());
      }
    }
    for (Map.Entry<Long, String> one : expected.entrySet()) {
      if (!good.contains(one.getValue())) {
        out.println(language.text("files.missing", one.getKey(), one.getValue(), file));
        altered = true;
      }
    }
    if (!altered) {
      out.println(language.text("files.good", good.size()));
    }
    return altered ? VerifyCommand.ALTERED : VerifyCommand.VERIFIED;
  }

  /// The digest of what each name of the archive holds, read in pieces: a name says nothing of its
  /// size.
  private static Map<String, String> digests(Path file) throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.US_ASCII)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        MessageDigest sha = sha256();
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          sha.update(buffer, 0, read);
        }
        if (found.put(entry.getName(), HexFormat.of().formatHex(sha.digest())) != null) {
          throw new IOException(entry.getName() + " ×2");
        }
      }
    }
    requireSameByDirectory(file, found.keySet());
    return found;
  }

  /// What was read one after the other is what programs find that go by the directory at the end.
  private static void requireSameByDirectory(Path file, Set<String> read) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.US_ASCII)) {
      Set<String> listed =
          zip.stream().map(ZipEntry::getName).collect(Collectors.toUnmodifiableSet());
      if (zip.size() != read.size() || !listed.equals(read)) {
        throw new IOException("≠ " + listed);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
