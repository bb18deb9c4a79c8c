package org.entente.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Walks through a manifest's bytes; whatever is not there in its one spelling is malformed.
final class ManifestCursor {
  /// The longest decimal that surely fits a long.
  private static final int MAX_DIGITS = 18;

  private final byte[] bytes;
  private int at;

  ManifestCursor(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean atEnd() {
    return at == bytes.length;
  }

  void expect(byte[] text) throws MalformedException {
    int end = at + text.length;
    if (end > bytes.length || !Arrays.equals(bytes, at, end, text, 0, text.length)) {
      throw new MalformedException("not a manifest of entente/entry/v1");
    }
    at = end;
  }

  long positiveDecimal() throws MalformedException {
    long value = 0;
    int start = at;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
      value = value * 10 + (bytes[at] - '0');
      at++;
      if (at - start > MAX_DIGITS) {
        throw new MalformedException("an entry's number has at most 18 digits");
      }
    }
    if (at == start || bytes[start] == '0') {
      throw new MalformedException("an entry's number is decimal, from 1");
    }
    end('\n');
    return value;
  }

  /// The ASCII text up to `stop`, which is passed over.
  String word(char stop) throws MalformedException {
    int start = at;
    passWord();
    String word = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
    end(stop);
    return word;
  }

  /// The same of a word that many manifests have.
  String name(char stop) throws MalformedException {
    int start = at;
    passWord();
    String word = NameTable.of(bytes, start, at);
    end(stop);
    return word;
  }

  private void passWord() {
    while (at < bytes.length && bytes[at] > ' ' && bytes[at] < 0x7f) {
      at++;
    }
  }

  Hash hashLine() throws MalformedException {
    Hash hash = Hash.parse(bytes, at);
    at += Hash.HEX_CHARS;
    end('\n');
    return hash;
  }

  private void end(char stop) throws MalformedException {
    if (at == bytes.length || bytes[at] != stop) {
      throw new MalformedException("a manifest line is cut short or too long");
    }
    at++;
  }
}
