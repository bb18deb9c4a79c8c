package org.entente.ledger.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.entente.ledger.Hasher;
import org.entente.ledger.MalformedException;

/// The `check` of a line: finds the line in which a byte went wrong. It is no proof, since whoever
/// alters a line can compute it anew; the signed root is.
final class LineCheck {
  private static final int DIGITS = 16;
  private static final String MEMBER = "\"check\":\"";
  private static final int MEMBER_LENGTH = MEMBER.length() + DIGITS + 2;

  private final Hasher hasher = new Hasher();

  /// Puts the check into a line written without one. It comes first but after `audience`, as the
  /// order of names wants.
  byte[] addTo(byte[] line) {
    int at = line.length > 1 && line[1] == '"' && line[2] == 'a' ? indexOfComma(line) + 1 : 1;
    byte[] member = (MEMBER + of(line) + "\",").getBytes(StandardCharsets.US_ASCII);
    byte[] checked = new byte[line.length + member.length];
    System.arraycopy(line, 0, checked, 0, at);
    System.arraycopy(member, 0, checked, at, member.length);
    System.arraycopy(line, at, checked, at + member.length, line.length - at);
    return checked;
  }

  /// Whether the line's check agrees with the rest of it.
  ///
  /// @param line canonical JSON that has a member `check`
  boolean holds(byte[] line, String check) throws MalformedException {
    int at = line[2] == 'a' ? indexOfComma(line) + 1 : 1;
    String member = MEMBER + check + "\",";
    if (check.length() != DIGITS || !startsWith(line, at, member)) {
      throw new MalformedException("the check is not where it belongs");
    }
    byte[] rest = Arrays.copyOf(line, line.length - MEMBER_LENGTH);
    System.arraycopy(line, at + MEMBER_LENGTH, rest, at, rest.length - at);
    return of(rest).equals(check);
  }

  private String of(byte[] line) {
    return hasher.of(line).toString().substring(0, DIGITS);
  }

  private static boolean startsWith(byte[] line, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int end = at + bytes.length;
    return end <= line.length && Arrays.equals(line, at, end, bytes, 0, bytes.length);
  }

  private static int indexOfComma(byte[] line) {
    int at = 0;
    while (at < line.length - 1 && line[at] != ',') {
      at++;
    }
    return at;
  }
}
