package org.entente.ledger;

/// Text of known length being written, without strings in between: manifests and act messages are
/// made by the hundred thousand when a node starts.
final class AsciiBuffer {
  private final byte[] bytes;
  private int length;

  AsciiBuffer(int capacity) {
    bytes = new byte[capacity];
  }

  static int lineLength(PartDigest part) {
    return part.name().length() + 1 + Hash.HEX_CHARS + 1;
  }

  void putLine(PartDigest part) {
    put(part.name());
    put(' ');
    part.digest().writeHexTo(bytes, length);
    length += Hash.HEX_CHARS;
    put('\n');
  }

  @SuppressWarnings("deprecation") // getBytes of the low bytes: exactly what ASCII needs
  void put(String ascii) {
    ascii.getBytes(0, ascii.length(), bytes, length);
    length += ascii.length();
  }

  void put(char ascii) {
    bytes[length] = (byte) ascii;
    length++;
  }

  void put(byte[] ascii) {
    System.arraycopy(ascii, 0, bytes, length, ascii.length);
    length += ascii.length;
  }

  byte[] bytes() {
    if (length != bytes.length) {
      throw new IllegalStateException(length + " bytes of " + bytes.length);
    }
    return bytes;
  }
}
