package org.entente.kernel;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/// A SHA-256 digest, held as four big-endian longs so that it is compared and hashed as a value.
public record Digest(long a, long b, long c, long d) implements Comparable<Digest> {
  public static final int BYTES = 32;

  public static Digest of(byte[] bytes) {
    Malformed.unless(bytes.length == BYTES, "Digest", "has 32 bytes");
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new Digest(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
  }

  public static Digest parse(String hex) {
    Malformed.unless(hex.length() == 2 * BYTES, "Digest", "has 64 hexadecimal digits");
    return new Digest(
        parseLong(hex, 0), parseLong(hex, 16), parseLong(hex, 32), parseLong(hex, 48));
  }

  private static long parseLong(String hex, int from) {
    long value = 0;
    for (int i = from; i < from + 2 * Long.BYTES; i++) {
      char ch = hex.charAt(i);
      boolean figure = ch >= '0' && ch <= '9';
      Malformed.unless(figure || (ch >= 'a' && ch <= 'f'), "Digest", "is lower-case hex");
      value = value << 4 | (figure ? ch - '0' : ch - 'a' + 10);
    }
    return value;
  }

  public byte[] bytes() {
    return ByteBuffer.allocate(BYTES).putLong(a).putLong(b).putLong(c).putLong(d).array();
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }

  @Override
  public int compareTo(Digest other) {
    int byA = Long.compareUnsigned(a, other.a);
    if (byA != 0) {
      return byA;
    }
    int byB = Long.compareUnsigned(b, other.b);
    if (byB != 0) {
      return byB;
    }
    int byC = Long.compareUnsigned(c, other.c);
    return byC != 0 ? byC : Long.compareUnsigned(d, other.d);
  }

  @Override
  public String toString() {
    return hex();
  }
}
