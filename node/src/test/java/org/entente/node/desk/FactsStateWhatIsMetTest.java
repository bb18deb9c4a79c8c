package org.entente.node.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.kernel.Canonical;
import org.entente.kernel.Digest;
import org.entente.kernel.Overlap;
import org.entente.kernel.Overlaps;
import org.entente.space.GridPoint;
import org.entente.space.Hit;
import org.entente.space.Shape;
import org.entente.space.SharedArea;
import org.entente.space.TreeIndex;
import org.entente.space.Volume;
import org.junit.jupiter.api.Test;

class FactsStateWhatIsMetTest {
  private final TreeIndex<Digest> index = new TreeIndex<>();

  @Test
  void inOrderOfMineOtherTheirs() {
    index.insert(digest(2), List.of(square(0), square(0)));
    index.insert(digest(1), List.of(square(0)));
    assertEquals(
        List.of("0 1 0", "0 2 0", "0 2 1", "1 1 0", "1 2 0", "1 2 1"),
        stated(square(0), square(0)).stream()
            .map(overlap -> overlap.mine() + " " + overlap.other().d() + " " + overlap.theirs())
            .toList());
  }

  @Test
  void aTouchIsStatedAsSuch() {
    index.insert(digest(1), List.of(square(0)));
    Overlap overlap = stated(square(1)).getFirst();
    assertTrue(overlap.adjacent());
    assertEquals(List.of(), overlap.region());
    assertEquals(0, overlap.areaM2());
  }

  @Test
  void ofManyTheFirstAreDrawnAndAllAreStated() {
    insert(300, 1);
    List<Overlap> stated = stated(square(0));
    assertEquals(300, stated.size());
    assertEquals(FactsFinder.MAX_DRAWN, stated.stream().filter(o -> !o.region().isEmpty()).count());
  }

  @Test
  void ofTooManyEachOtherSideIsStatedOnce() {
    insert(50, 64);
    List<Overlap> stated = stated(square(0));
    assertEquals(50, stated.size());
    assertEquals(50, others(stated).size());
  }

  @Test
  void whatIsStatedFitsAPart() {
    insert(FactsFinder.MAX_NEIGHBOURS + 10, 1);
    List<Overlap> stated = stated(square(0));
    assertEquals(FactsFinder.MAX_NEIGHBOURS, others(stated).size());
    String body = Canonical.write(new Overlaps(stated));
    assertTrue(
        body.getBytes(StandardCharsets.UTF_8).length < org.entente.ledger.Part.MAX_DESK_BYTES);
  }

  /// A start is judged by what it meets as planned: that is stated even if what is closest of the
  /// same side comes later.
  @Test
  void ofTooManyWhatIsMetAsPlannedIsStatedToo() {
    insert(FactsFinder.MAX_OVERLAPS, 1);
    Digest both = digest(FactsFinder.MAX_OVERLAPS);
    index.insert(both, List.of(square(0), square(1)));
    List<Hit<Digest>> hits = index.query(List.of(square(0)));
    List<Hit<Digest>> touch =
        hits.stream().filter(hit -> hit.key().equals(both) && hit.theirs() == 1).toList();
    assertEquals(1, touch.size());
    assertEquals(1, ofSide(both, FactsFinder.bounded(hits)).size());
    assertEquals(2, ofSide(both, FactsFinder.bounded(hits, touch)).size());
  }

  private static List<Hit<Digest>> ofSide(Digest other, List<Hit<Digest>> hits) {
    return hits.stream().filter(hit -> hit.key().equals(other)).toList();
  }

  @Test
  void whatWouldTakeTheWriterSecondsToDrawIsStatedUndrawn() {
    Volume star = star(0);
    index.insert(digest(1), List.of(star));
    index.insert(digest(2), List.of(square(0)));
    List<Overlap> stated = stated(star(1), square(0));
    assertEquals(4, stated.size());
    for (Overlap overlap : stated) {
      boolean both = overlap.mine() == 0 && overlap.other().equals(digest(1));
      assertEquals(both, overlap.region().isEmpty(), overlap.toString());
    }
  }

  private static Volume star(int shift) {
    int corners = 1_000;
    List<GridPoint> ring = new ArrayList<>();
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double reach = (i % 2 == 0 ? 1 : 0.5) * 1e8;
      ring.add(
          new GridPoint(
              (int) (reach * Math.cos(angle)) + shift, (int) (reach * Math.sin(angle)) + shift));
    }
    ring.add(ring.getFirst());
    Volume square = square(0);
    return new Volume(new Shape.Polygon(ring), square.band(), square.interval());
  }

  @Test
  void aDrawingHasFewPointsAndStaysClosed() {
    List<GridPoint> ring = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      double angle = 2 * Math.PI * i / 5_000;
      ring.add(
          new GridPoint(
              (int) (1e8 * Math.cos(angle)) + i % 7, (int) (1e8 * Math.sin(angle)) + i % 5));
    }
    ring.add(ring.getFirst());
    var drawn =
        RegionDrawing.draw(
            new SharedArea(List.of(new SharedArea.Patch(ring, List.of())), 1, false));
    assertEquals(RegionDrawing.MAX_POINTS, drawn.size());
    assertEquals(drawn.getFirst(), drawn.getLast());
    assertEquals(RegionDrawing.MAX_POINTS - 1, new HashSet<>(drawn).size());
  }

  private void insert(int keys, int volumes) {
    for (int i = 0; i < keys; i++) {
      index.insert(digest(i), java.util.Collections.nCopies(volumes, square(0)));
    }
  }

  private List<Overlap> stated(Volume... mine) {
    List<Hit<Digest>> hits = index.query(List.of(mine));
    FactsFinder.Buffers buffers =
        new FactsFinder.Buffers(List.of(mine), index.snapshot(), Repeats.NONE);
    return FactsFinder.overlaps(FactsFinder.bounded(hits), FactsFinder.MAX_DRAWN, buffers).list();
  }

  private static Set<Digest> others(List<Overlap> overlaps) {
    return overlaps.stream().map(Overlap::other).collect(Collectors.toSet());
  }

  private static Digest digest(long number) {
    return new Digest(0, 0, 0, number);
  }

  private static Volume square(int x) {
    return Shapes.of(Given.volume(Given.square(x, 0)));
  }
}
