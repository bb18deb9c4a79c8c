package org.entente.node.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Properties;
import org.entente.node.postgres.Database.Role;
import org.jspecify.annotations.Nullable;

/// The passwords of the embedded server's three roles, random, kept in one file that only the
/// node's user can read.
///
/// @param admin PostgreSQL's superuser: creates the other two, then rests
record Secrets(Role admin, Role owner, Role app) {
  private static final int PASSWORD_BYTES = 32;

  /// Reads the file, or makes it. It is made before the database is, so that no database ever
  /// exists whose password nobody knows.
  static Secrets in(Path file, boolean databaseExists) throws IOException {
    if (Files.exists(file)) {
      return read(file);
    }
    if (databaseExists) {
      throw new PostgresFault(
          PostgresFault.Kind.FOLDER_UNUSABLE,
          "The database is there but its password file is missing: " + file);
    }
    Secrets fresh = new Secrets(role("entente_admin"), role("entente_owner"), role("entente_app"));
    fresh.write(file);
    return fresh;
  }

  private static Secrets read(Path file) throws IOException {
    Properties all = new Properties();
    all.load(new StringReader(Files.readString(file)));
    return new Secrets(
        role("entente_admin", all, file),
        role("entente_owner", all, file),
        role("entente_app", all, file));
  }

  private static Role role(String name, Properties all, Path file) {
    @Nullable String password = all.getProperty(name);
    if (password == null) {
      throw new PostgresFault(
          PostgresFault.Kind.FOLDER_UNUSABLE, "The password file lacks " + name + ": " + file);
    }
    return new Role(name, password);
  }

  private static Role role(String name) {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return new Role(name, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  private void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Role role : new Role[] {admin, owner, app}) {
      text.append(role.name()).append('=').append(role.password()).append('\n');
    }
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.deleteIfExists(draft);
    writePrivately(draft, text.toString());
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Writes a file that was never readable by others, not even while empty, and is on disk when
  /// this returns.
  static void writePrivately(Path file, String text) throws IOException {
    var privately = PosixFilePermissions.fromString("rw-------");
    try (FileChannel channel =
        FileChannel.open(
            file,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(privately))) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
  }
}
