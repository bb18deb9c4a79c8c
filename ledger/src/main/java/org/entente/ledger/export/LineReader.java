package org.entente.ledger.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.entente.ledger.MalformedException;

/// Cuts a stream into lines that end in a line feed, of bounded length.
final class LineReader {
  /// An act has at most 1 MiB, which escaping can make six times as long; a bound so that a hostile
  /// file cannot fill the memory.
  static final int MAX_LINE = 16 * 1024 * 1024;

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;

  LineReader(InputStream in) {
    this.in = in;
  }

  /// The next line without its line feed, or empty at the end of the stream.
  Optional<byte[]> next() throws IOException, MalformedException {
    if (!fill()) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    while (true) {
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      line.write(buffer, at, stop - at);
      at = stop + 1;
      if (stop < end) {
        return Optional.of(line.toByteArray());
      }
      if (line.size() > MAX_LINE) {
        throw new MalformedException("a line of more than 16 MiB");
      }
      if (!fill()) {
        throw new MalformedException("the last line has no end");
      }
    }
  }

  private boolean fill() throws IOException {
    if (at < end) {
      return true;
    }
    at = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }
}
