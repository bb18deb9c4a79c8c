package org.entente.node.wire;

import java.nio.charset.StandardCharsets;
import org.entente.kernel.Digest;
import org.entente.ledger.Hash;
import org.entente.ledger.MalformedException;
import org.entente.ledger.NameTable;

/// Walks through a part's body, straight from its bytes, as long as every byte is as
/// `kernel.Canonical` writes it: no white space, no escapes, names in order. At the first other
/// byte it throws [OtherSpelling].
///
/// A start reads a million parts that this software wrote; a tree of values for each cost more than
/// all that is folded from them.
final class CanonicalCursor {
  /// Any number of so many digits is exact everywhere; longer ones are the tree's.
  private static final int MAX_DIGITS = 15;

  private static final int REPLACEMENT = 0xfffd;

  private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DIGEST = "{\"digest\":".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PART = ",\"part\":".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;
  private int at;

  CanonicalCursor(byte[] bytes) {
    if (bytes.length > ActParts.MAX_BODY_BYTES) {
      throw OtherSpelling.found();
    }
    this.bytes = bytes;
  }

  boolean isAt(char one) {
    return at < bytes.length && bytes[at] == one;
  }

  void expect(char one) {
    if (!passed(one)) {
      throw OtherSpelling.found();
    }
  }

  boolean passed(char one) {
    boolean there = isAt(one);
    at += there ? 1 : 0;
    return there;
  }

  void expect(byte[] text) {
    if (!passed(text)) {
      throw OtherSpelling.found();
    }
  }

  boolean passed(byte[] text) {
    if (bytes.length - at < text.length) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (bytes[at + i] != text[i]) {
        return false;
      }
    }
    at += text.length;
    return true;
  }

  void expectEnd() {
    if (at != bytes.length) {
      throw OtherSpelling.found();
    }
  }

  /// A text without escapes.
  String text() {
    int start = at + 1;
    boolean ascii = passText();
    if (ascii) {
      return new String(bytes, start, at - 1 - start, StandardCharsets.ISO_8859_1);
    }
    String text = new String(bytes, start, at - 1 - start, StandardCharsets.UTF_8);
    // The decoder puts it for what is no UTF-8; whether it was really written, the tree finds out.
    if (text.indexOf(REPLACEMENT) >= 0) {
      throw OtherSpelling.found();
    }
    return text;
  }

  /// The same of an ASCII text that many acts have.
  String name() {
    int start = at + 1;
    if (!passText()) {
      throw OtherSpelling.found();
    }
    return NameTable.of(bytes, start, at - 1);
  }

  /// Whether all of it is ASCII.
  private boolean passText() {
    expect('"');
    int signs = 0;
    int i = at;
    for (; i < bytes.length; i++) {
      byte one = bytes[i];
      if (one == '"') {
        break;
      }
      if (one == '\\' || (one >= 0 && one < ' ')) {
        throw OtherSpelling.found();
      }
      signs |= one;
    }
    if (i - at > JsonSource.MAX_BYTES) {
      throw OtherSpelling.found();
    }
    at = i;
    expect('"');
    return signs >= 0;
  }

  long whole() {
    boolean negative = passed('-');
    int start = at;
    long value = 0;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
      value = 10 * value + bytes[at] - '0';
      at++;
      if (at - start > MAX_DIGITS) {
        throw OtherSpelling.found();
      }
    }
    boolean canonical = at > start && (bytes[start] != '0' || (at == start + 1 && !negative));
    if (!canonical) {
      throw OtherSpelling.found();
    }
    return negative ? -value : value;
  }

  boolean truth() {
    if (passed(TRUE)) {
      return true;
    }
    expect(FALSE);
    return false;
  }

  Digest digest() {
    expect('"');
    try {
      Hash hash = Hash.parse(bytes, at);
      at += Hash.HEX_CHARS;
      expect('"');
      return new Digest(hash.a(), hash.b(), hash.c(), hash.d());
    } catch (MalformedException e) {
      throw OtherSpelling.found();
    }
  }

  /// A reference to a part: its digest, and by [#referredPart] its name.
  Digest referredDigest() {
    expect(DIGEST);
    return digest();
  }

  String referredPart() {
    expect(PART);
    String name = name();
    expect('}');
    return name;
  }

  /// The `kind` of the object that begins here; the cursor stays where it is.
  String kindAhead() {
    int start = at;
    try {
      expect('{');
      while (true) {
        int name = at + 1;
        passText();
        boolean kind =
            at - 1 - name == RecordForm.KIND.length()
                && NameTable.is(RecordForm.KIND, bytes, name, RecordForm.KIND.length());
        expect(':');
        if (kind) {
          return name();
        }
        passValue();
        expect(',');
      }
    } finally {
      at = start;
    }
  }

  private void passValue() {
    if (isAt('"')) {
      passText();
    } else if (isAt('{') || isAt('[')) {
      passNested();
    } else {
      while (at < bytes.length && bytes[at] != ',' && bytes[at] != '}') {
        at++;
      }
    }
  }

  private void passNested() {
    int depth = 0;
    do {
      if (at == bytes.length) {
        throw OtherSpelling.found();
      }
      switch (bytes[at]) {
        case '"' -> passText();
        case '{', '[' -> {
          depth++;
          at++;
        }
        case '}', ']' -> {
          depth--;
          at++;
        }
        default -> at++;
      }
    } while (depth > 0);
  }

  /// A number that tells short ASCII texts apart, of the text that begins here; for a cache.
  int textHash() {
    int end = at + 1;
    int hash = 0;
    while (end < bytes.length && bytes[end] != '"') {
      hash = 31 * hash + bytes[end];
      end++;
    }
    return hash;
  }

  /// Whether the text that begins here is this one; if so, it is passed.
  boolean passedText(String text) {
    int length = text.length();
    boolean same =
        bytes.length - at >= length + 2
            && bytes[at] == '"'
            && bytes[at + 1 + length] == '"'
            && NameTable.is(text, bytes, at + 1, length);
    at += same ? length + 2 : 0;
    return same;
  }
}
