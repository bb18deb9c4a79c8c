package org.entente.node.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A ZIP whose bytes depend on its content alone.
final class Archive {
  /// Any that every ZIP can speak of without an extra field.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

  Archive with(String name, String content) {
    return put(new ZipEntry(name), content.getBytes(StandardCharsets.UTF_8));
  }

  /// As OpenDocument asks of its first entry, by which a file is told.
  Archive stored(String name, String content) {
    byte[] raw = content.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(raw);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(raw.length);
    entry.setCrc(crc.getValue());
    return put(entry, raw);
  }

  private Archive put(ZipEntry entry, byte[] content) {
    entry.setTimeLocal(NO_TIME);
    try {
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  byte[] close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
