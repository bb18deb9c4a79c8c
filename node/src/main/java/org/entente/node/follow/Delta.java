package org.entente.node.follow;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Canonical;
import org.entente.theatre.ObjectKey;

/// What an audience has to learn since a cursor: objects as they are now.
///
/// @param cursor for the next question
/// @param since the cursor it begins at: a reader that stands elsewhere has missed one, and asks
///   again; none when it is everything
/// @param full everything there is: what is not in it is gone
/// @param objects views in canonical JSON, in key order; the arrays are shared, never changed
/// @param more only the first part of everything: what its cursor leads to is the rest
/// @param gone objects that this audience had at its cursor and may no longer see, in key order
// The views are kept once for all readers; copying them for each would cost more than making them.
public record Delta(
    String cursor,
    Optional<String> since,
    boolean full,
    boolean more,
    List<byte[]> objects,
    List<ObjectKey> gone) {
  public Delta {
    objects = List.copyOf(objects);
    gone = List.copyOf(gone);
  }

  /// The same, said to begin at the cursor its reader asked with, unless it is everything.
  Delta after(Optional<String> asked) {
    return new Delta(cursor, full ? Optional.empty() : asked, full, more, objects, gone);
  }

  public boolean isEmpty() {
    return !full && !more && objects.isEmpty() && gone.isEmpty();
  }

  /// The body of `GET /api/sync` and of a pushed `delta`: canonical JSON.
  public byte[] json() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    put(out, "{\"cursor\":" + Canonical.write(cursor) + ",\"full\":" + full + ",\"gone\":");
    put(out, Canonical.write(gone.stream().map(ObjectRef::of).toList()));
    if (more) {
      put(out, ",\"more\":true");
    }
    put(out, ",\"objects\":[");
    for (int i = 0; i < objects.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(objects.get(i));
    }
    put(out, "]");
    since.ifPresent(start -> put(out, ",\"since\":" + Canonical.write(start)));
    put(out, "}");
    return out.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
