package org.entente.node.follow;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.entente.theatre.ObjectKey;

/// A view without what no list says of it and does not press well: of the theatre the matrix and
/// the soil, by which a draft is checked; of a conflict the ground on which the two meet, which a
/// map draws, and the digests of their places; of an operation the digests of its clauses, but that
/// of space and time, by which a crossing is found, and of what its decisions rest on.
///
/// It is cut out of the canonical bytes, so that nobody keeps the view twice. That is exact: within
/// a text each quotation mark is written with a backslash before it, so what is looked for can be
/// nothing but members; a region's corners hold numbers alone, the matrix's cells no list, and a
/// digest is hexadecimal, so the first mark that ends one is its own.
final class Outline {
  private static final byte[] CELLS = ascii("\"cells\":[");
  private static final byte[] SOIL = ascii(",\"soil\":{");
  private static final byte[] REGION = ascii("\"region\":[");
  private static final byte[] PLACE = ascii("\"spaceTime\":\"");
  private static final byte[] KNOWN = ascii("\"awarenessRoot\":\"");
  private static final byte[] CLAUSE = ascii("\"clause\":\"");
  private static final byte[] SPACE_TIME = ascii("SPACE_TIME\"");
  private static final byte[] DIGEST = ascii(",\"digest\":\"");

  private Outline() {}

  static byte[] of(ObjectKey.Kind kind, byte[] view) {
    return switch (kind) {
      case THEATRE -> withoutSoil(emptied(CELLS, ']', view));
      case CONFLICT -> emptied(PLACE, '"', emptied(REGION, ']', view));
      case OPERATION -> emptied(KNOWN, '"', withoutDigests(view));
      default -> view;
    };
  }

  /// It has no soil, as one whose host declared none.
  private static byte[] withoutSoil(byte[] view) {
    int at = indexOf(SOIL, view, 0);
    if (at < 0) {
      return view;
    }
    int end = endOf(view, at + SOIL.length);
    byte[] out = Arrays.copyOf(view, view.length - (end - at));
    System.arraycopy(view, end, out, at, view.length - end);
    return out;
  }

  /// Where the object ends whose opening brace stands before `at`.
  private static int endOf(byte[] view, int at) {
    int depth = 1;
    int i = at;
    boolean inText = false;
    while (depth > 0) {
      byte here = view[i];
      if (here == '\\') {
        i++;
      } else if (here == '"') {
        inText = !inText;
      } else if (!inText && (here == '{' || here == '}')) {
        depth += here == '{' ? 1 : -1;
      }
      i++;
    }
    return i;
  }

  /// Without what stands between `opening` and the first `closing` after it.
  private static byte[] emptied(byte[] opening, char closing, byte[] view) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(view.length);
    int from = 0;
    for (int at = indexOf(opening, view, from); at >= 0; at = indexOf(opening, view, from)) {
      int inside = at + opening.length;
      out.write(view, from, inside - from);
      from = indexOf(closing, view, inside);
    }
    out.write(view, from, view.length - from);
    return out.toByteArray();
  }

  private static byte[] withoutDigests(byte[] view) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(view.length);
    int from = 0;
    for (int at = indexOf(CLAUSE, view, from); at >= 0; at = indexOf(CLAUSE, view, from)) {
      int word = at + CLAUSE.length;
      int end = indexOf('"', view, word) + 1;
      int inside = end + DIGEST.length;
      boolean cut = isAt(end, DIGEST, view) && !isAt(word, SPACE_TIME, view);
      int until = cut ? inside : end;
      out.write(view, from, until - from);
      from = cut ? indexOf('"', view, inside) : end;
    }
    out.write(view, from, view.length - from);
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// It is there.
  private static int indexOf(char mark, byte[] view, int from) {
    int at = from;
    while (view[at] != mark) {
      at++;
    }
    return at;
  }

  private static int indexOf(byte[] what, byte[] view, int from) {
    for (int at = from; at + what.length <= view.length; at++) {
      if (isAt(at, what, view)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isAt(int at, byte[] what, byte[] view) {
    return at + what.length <= view.length
        && Arrays.equals(view, at, at + what.length, what, 0, what.length);
  }
}
