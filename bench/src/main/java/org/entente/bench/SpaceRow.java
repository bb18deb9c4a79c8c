package org.entente.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.space.Band;
import org.entente.space.Datum;
import org.entente.space.GridPoint;
import org.entente.space.Interval;
import org.entente.space.Shape;
import org.entente.space.Volume;

/// One volume of the conflict data: whose it is, and where, how high and when.
///
/// @param ring closed, x and y by turns, in 1e-7 degree
record SpaceRow(
    int id, int party, String category, int low, int high, long fromMs, long toMs, int[] ring) {
  /// All heights are taken from one datum.
  Volume volume() {
    List<GridPoint> points = new ArrayList<>(ring.length / 2);
    for (int i = 0; i < ring.length; i += 2) {
      points.add(new GridPoint(ring[i], ring[i + 1]));
    }
    return new Volume(
        new Shape.Polygon(points), new Band(low, high, Datum.AMSL), new Interval(fromMs, toMs));
  }

  /// Everything, as short as it is read fast.
  byte[] bytes() {
    byte[] name = category.getBytes(StandardCharsets.UTF_8);
    ByteBuffer to =
        ByteBuffer.allocate(4 * Integer.BYTES + 2 * Long.BYTES + 1 + name.length + 4 * ring.length);
    to.putInt(id).putInt(party).putInt(low).putInt(high).putLong(fromMs).putLong(toMs);
    to.put((byte) name.length).put(name);
    to.asIntBuffer().put(ring);
    return to.array();
  }

  static SpaceRow of(byte[] bytes) {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    int id = from.getInt();
    int party = from.getInt();
    int low = from.getInt();
    int high = from.getInt();
    long fromMs = from.getLong();
    long toMs = from.getLong();
    byte[] name = new byte[from.get()];
    from.get(name);
    int[] ring = new int[from.remaining() / Integer.BYTES];
    from.asIntBuffer().get(ring);
    String category = new String(name, StandardCharsets.UTF_8);
    return new SpaceRow(id, party, category, low, high, fromMs, toMs, ring);
  }

  Key key() {
    return new Key(id, party);
  }

  /// Ordered by number; the party is carried to leave one's own out.
  record Key(int id, int party) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Integer.compare(id, other.id);
    }
  }
}
