package org.entente.bench;

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
