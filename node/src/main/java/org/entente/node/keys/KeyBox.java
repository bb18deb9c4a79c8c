package org.entente.node.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals private keys for the database with a key that stands in a file beside it (AES-256-GCM,
/// NIST SP 800-38D). Whoever has the database alone, a backup of it for instance, can sign nothing.
///
/// Whoever has both can: custody by the node is what it is called in every signature.
public final class KeyBox {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  private KeyBox(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /// Opens the key file, or makes it.
  ///
  /// @throws IOException if others than the owner may touch it, or it holds no key
  public static KeyBox open(Path file) throws IOException {
    if (!Files.exists(file)) {
      create(file);
    }
    Set<PosixFilePermission> others = EnumSet.copyOf(OTHERS);
    others.retainAll(Files.getPosixFilePermissions(file));
    if (!others.isEmpty()) {
      throw new IOException("The key file is open to others than its owner: " + file);
    }
    try {
      byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
      if (key.length == KEY_BYTES) {
        return new KeyBox(key);
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("The key file holds no key: " + file, e);
    }
    throw new IOException("The key file holds no key: " + file);
  }

  private static void create(Path file) throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.createDirectories(draft.toAbsolutePath().getParent());
    Files.deleteIfExists(draft);
    var privately =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (FileChannel channel =
        FileChannel.open(
            draft,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            privately)) {
      channel.write(
          ByteBuffer.wrap(
              (Base64.getEncoder().encodeToString(key) + "\n")
                  .getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Seals a secret.
  ///
  /// @param label what it is for; needed again to open it, so that no secret passes for another
  public byte[] seal(String label, byte[] secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, label, nonce, secret, 0);
    return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
  }

  /// Opens what was sealed under the same label.
  ///
  /// @throws KeyFault if this box did not seal it, or not under this label
  public byte[] open(String label, byte[] sealed) {
    if (sealed.length <= NONCE_BYTES) {
      throw new KeyFault("A stored key is cut short: " + label);
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    return run(Cipher.DECRYPT_MODE, label, nonce, sealed, NONCE_BYTES);
  }

  private byte[] run(int mode, String label, byte[] nonce, byte[] input, int from) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input, from, input.length - from);
    } catch (GeneralSecurityException e) {
      throw new KeyFault("A stored key cannot be opened with this node's key file: " + label, e);
    }
  }
}
