package org.entente.node.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.jar.JarEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's programs, unpacked once from the jar on the class path and shared by every node of
/// this user.
///
/// @param home the folder that holds `bin`, `lib` and `share`
record Binaries(Path home) {
  private static final Map<String, String> ARCHIVES =
      Map.of(
          "amd64", "/postgres-linux-x86_64.txz",
          "x86_64", "/postgres-linux-x86_64.txz",
          "aarch64", "/postgres-linux-arm_64.txz");

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /// Unpacks unless it was done before. Two processes may do so at once: each unpacks into a folder
  /// of its own, one rename wins, and a folder under its final name is always whole.
  static Binaries in(Path cache) {
    URL archive = archive();
    try {
      Path home = cache.resolve("postgres-" + key(archive));
      if (!Files.isDirectory(home)) {
        Files.createDirectories(cache);
        unpackInto(home, archive);
      }
      return new Binaries(home);
    } catch (IOException e) {
      throw unpackFault(cache, e);
    }
  }

  private static URL archive() {
    String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    @Nullable String name =
        machine.startsWith("Linux") ? ARCHIVES.get(System.getProperty("os.arch")) : null;
    @Nullable URL url = name == null ? null : Binaries.class.getResource(name);
    if (url == null) {
      throw new PostgresFault(
          PostgresFault.Kind.NO_BINARIES,
          "No embedded PostgreSQL for "
              + machine
              + ". Give the node the address of a PostgreSQL 15 or later.");
    }
    return url;
  }

  /// Names the archive's content by the checksum its jar already holds: reading 15 MB at every
  /// start, to hash it, would cost more than the start of the server itself.
  private static String key(URL archive) throws IOException {
    URLConnection connection = archive.openConnection();
    if (connection instanceof JarURLConnection jar) {
      JarEntry entry = jar.getJarEntry();
      return Long.toHexString(entry.getCrc()) + "-" + entry.getSize();
    }
    return "loose-" + connection.getContentLengthLong();
  }

  private static void unpackInto(Path home, URL archive) throws IOException {
    Path draft = home.resolveSibling(".unpacking-" + UUID.randomUUID());
    try {
      try (InputStream raw = new BufferedInputStream(archive.openStream(), 1 << 16);
          TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          unpack(entry, tar, draft);
        }
      }
      Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      FileTree.delete(draft);
      if (!Files.isDirectory(home)) { // else another process was first, with the same content
        throw e;
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path root)
      throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("archive entry leaves its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else if (entry.isSymbolicLink()) {
      createParent(target);
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      createParent(target);
      Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
      flush(target);
      Files.setPosixFilePermissions(target, permissions((entry.getMode() & 0100) != 0));
    }
  }

  private static void createParent(Path target) throws IOException {
    @Nullable Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
  }

  /// Without this a power cut after the rename could leave empty files under the final name, which
  /// no later start would mend.
  private static void flush(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static Set<PosixFilePermission> permissions(boolean executable) {
    Set<PosixFilePermission> all =
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);
    if (executable) {
      all.add(PosixFilePermission.OWNER_EXECUTE);
      all.add(PosixFilePermission.GROUP_EXECUTE);
      all.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    return all;
  }

  private static PostgresFault unpackFault(Path cache, IOException e) {
    boolean full = String.valueOf(e.getMessage()).contains("No space left");
    String why = e instanceof FileAlreadyExistsException ? "a file is in the way" : e.toString();
    return new PostgresFault(
        full ? PostgresFault.Kind.DISK_FULL : PostgresFault.Kind.NO_BINARIES,
        "PostgreSQL's programs could not be unpacked into " + cache + ": " + why,
        e);
  }
}
