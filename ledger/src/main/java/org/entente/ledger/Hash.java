package org.entente.ledger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A SHA-256 value. Four big-endian longs rather than an array: immutable without copies, which
/// matters when a start checks a million entries.
///
/// @param a bytes 0 to 7
/// @param b bytes 8 to 15
/// @param c bytes 16 to 23
/// @param d bytes 24 to 31
public record Hash(long a, long b, long c, long d) implements Comparable<Hash> {
  public static final int BYTES = 32;
  public static final int HEX_CHARS = 64;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /// A hexadecimal digit's value by its byte, or −1.
  private static final byte[] VALUES = new byte[256];

  static {
    Arrays.fill(VALUES, (byte) -1);
    for (int i = 0; i < DIGITS.length; i++) {
      VALUES[DIGITS[i]] = (byte) i;
    }
  }

  public static Hash from(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
    return from(bytes, 0);
  }

  public static Hash from(byte[] source, int offset) {
    return new Hash(
        (long) LONGS.get(source, offset),
        (long) LONGS.get(source, offset + 8),
        (long) LONGS.get(source, offset + 16),
        (long) LONGS.get(source, offset + 24));
  }

  /// Reads 64 lower-case hexadecimal digits; upper case is refused, so that a hash has one
  /// spelling.
  public static Hash parse(CharSequence hex) throws MalformedException {
    if (hex.length() != HEX_CHARS) {
      throw new MalformedException("a hash has 64 hexadecimal digits, not " + hex.length());
    }
    long[] longs = new long[4];
    for (int i = 0; i < HEX_CHARS; i++) {
      longs[i >> 4] = longs[i >> 4] << 4 | digit(hex.charAt(i));
    }
    return new Hash(longs[0], longs[1], longs[2], longs[3]);
  }

  /// The same of 64 bytes of ASCII in the midst of others.
  public static Hash parse(byte[] source, int offset) throws MalformedException {
    if (source.length - offset < HEX_CHARS) {
      throw new MalformedException("a hash has 64 hexadecimal digits");
    }
    return new Hash(
        parseLong(source, offset),
        parseLong(source, offset + 16),
        parseLong(source, offset + 32),
        parseLong(source, offset + 48));
  }

  public byte[] toBytes() {
    byte[] bytes = new byte[BYTES];
    writeTo(bytes, 0);
    return bytes;
  }

  public void writeTo(byte[] target, int offset) {
    LONGS.set(target, offset, a);
    LONGS.set(target, offset + 8, b);
    LONGS.set(target, offset + 16, c);
    LONGS.set(target, offset + 24, d);
  }

  void writeHexTo(byte[] target, int offset) {
    writeHex(a, target, offset);
    writeHex(b, target, offset + 16);
    writeHex(c, target, offset + 32);
    writeHex(d, target, offset + 48);
  }

  @Override
  public int compareTo(Hash other) {
    int order = Long.compareUnsigned(a, other.a);
    order = order != 0 ? order : Long.compareUnsigned(b, other.b);
    order = order != 0 ? order : Long.compareUnsigned(c, other.c);
    return order != 0 ? order : Long.compareUnsigned(d, other.d);
  }

  /// 64 lower-case hexadecimal digits.
  @Override
  public String toString() {
    byte[] hex = new byte[HEX_CHARS];
    writeHexTo(hex, 0);
    return new String(hex, StandardCharsets.ISO_8859_1);
  }

  private static void writeHex(long value, byte[] target, int offset) {
    long rest = value;
    for (int i = 15; i >= 0; i--) {
      target[offset + i] = DIGITS[(int) (rest & 15)];
      rest >>>= 4;
    }
  }

  private static long parseLong(byte[] source, int offset) throws MalformedException {
    long value = 0;
    int bad = 0;
    for (int i = 0; i < 16; i++) {
      int digit = VALUES[source[offset + i] & 0xff];
      bad |= digit;
      value = value << 4 | digit;
    }
    if (bad < 0) {
      throw new MalformedException("not a lower-case hexadecimal digit");
    }
    return value;
  }

  private static int digit(int character) throws MalformedException {
    if (character >= '0' && character <= '9') {
      return character - '0';
    }
    if (character >= 'a' && character <= 'f') {
      return character - 'a' + 10;
    }
    throw new MalformedException("not a lower-case hexadecimal digit");
  }
}
