package org.entente.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.space.ShapeProblem.HoleCrosses;
import org.entente.space.ShapeProblem.HoleInHole;
import org.entente.space.ShapeProblem.HoleOutside;
import org.entente.space.ShapeProblem.HoleTouches;
import org.entente.space.ShapeProblem.SelfCrossing;
import org.entente.space.ShapeProblem.SelfTouching;
import org.entente.space.ShapeProblem.ZeroArea;

/// How well-formed rings lie to themselves and to one another: no two edges of a polygon may meet
/// but neighbours at their common vertex. Stricter than the OGC, where rings may touch at points:
/// so an interior is one piece, and at any boundary point the boundary passes once.
final class RingCheck {
  private final List<Ring> rings;
  private final List<ShapeProblem> problems = new ArrayList<>();

  private RingCheck(List<Ring> rings) {
    this.rings = rings;
  }

  static List<ShapeProblem> all(List<Ring> rings) {
    RingCheck check = new RingCheck(rings);
    for (int r = 0; r < rings.size(); r++) {
      check.alone(r);
    }
    if (check.problems.isEmpty()) {
      check.holes();
    }
    return check.problems;
  }

  private void alone(int r) {
    Optional<ShapeProblem> meeting = selfMeeting(r);
    if (rings.get(r).isFlat()) {
      // A bow-tie of equal halves has no area either: what is wrong is that it crosses itself.
      problems.add(meeting.filter(SelfCrossing.class::isInstance).orElse(new ZeroArea(r)));
    } else {
      meeting.ifPresent(problems::add);
    }
  }

  private Optional<ShapeProblem> selfMeeting(int r) {
    Ring ring = rings.get(r);
    AtomicReference<ShapeProblem> found = new AtomicReference<>();
    EdgePairs.any(
        ring,
        ring,
        (i, j) -> {
          if (i < j) {
            meeting(r, i, j).ifPresent(found::set);
          }
          return found.get() != null;
        });
    return Optional.ofNullable(found.get());
  }

  private Optional<ShapeProblem> meeting(int r, int i, int j) {
    Ring ring = rings.get(r);
    if (ring.next(i) == j) {
      return runsBack(r, i, j);
    }
    if (ring.next(j) == i) {
      return runsBack(r, j, i);
    }
    return switch (EdgeMeeting.of(ring, i, ring, j)) {
      case APART -> Optional.empty();
      case CROSS -> Optional.of(new SelfCrossing(r, i, j, ring.point(j), ring.point(ring.next(j))));
      case TOUCH -> Optional.of(new SelfTouching(r, i, j, commonPoint(ring, i, ring, j)));
    };
  }

  /// Neighbouring edges may go straight on but not back.
  private Optional<ShapeProblem> runsBack(int r, int edge, int following) {
    Ring ring = rings.get(r);
    int end = ring.next(following);
    boolean back =
        EdgeMeeting.startsOn(ring, end, ring, edge)
            || EdgeMeeting.startsOn(ring, edge, ring, following);
    return back
        ? Optional.of(new SelfTouching(r, edge, following, ring.point(following)))
        : Optional.empty();
  }

  private void holes() {
    for (int h = 1; h < rings.size(); h++) {
      hole(h).ifPresent(problems::add);
    }
  }

  private Optional<ShapeProblem> hole(int h) {
    if (!EdgePairs.boxesMeet(rings.get(h), rings.getFirst())) {
      return Optional.of(new HoleOutside(h, rings.get(h).point(0)));
    }
    Optional<ShapeProblem> problem = ringsMeeting(h, 0);
    if (problem.isEmpty() && !startsInside(h, 0)) {
      problem = Optional.of(new HoleOutside(h, rings.get(h).point(0)));
    }
    for (int other = 1; other < h && problem.isEmpty(); other++) {
      if (EdgePairs.boxesMeet(rings.get(h), rings.get(other))) {
        problem = holes(h, other);
      }
    }
    return problem;
  }

  private Optional<ShapeProblem> holes(int h, int other) {
    Optional<ShapeProblem> meeting = ringsMeeting(h, other);
    if (meeting.isPresent()) {
      return meeting;
    }
    if (startsInside(h, other)) {
      return Optional.of(new HoleInHole(h, other, rings.get(h).point(0)));
    }
    return startsInside(other, h)
        ? Optional.of(new HoleInHole(other, h, rings.get(other).point(0)))
        : Optional.empty();
  }

  /// Which decides for the whole ring, if the two do not meet.
  private boolean startsInside(int r, int other) {
    Ring ring = rings.get(r);
    return rings.get(other).locate(ring.x[0], ring.y[0]) == Ring.Place.INSIDE;
  }

  private Optional<ShapeProblem> ringsMeeting(int h, int other) {
    Ring hole = rings.get(h);
    Ring ring = rings.get(other);
    AtomicReference<ShapeProblem> found = new AtomicReference<>();
    EdgePairs.any(
        hole,
        ring,
        (i, j) -> {
          switch (EdgeMeeting.of(hole, i, ring, j)) {
            case APART -> {}
            case CROSS -> found.set(new HoleCrosses(h, i, other, j));
            case TOUCH -> found.set(new HoleTouches(h, i, other, j, commonPoint(hole, i, ring, j)));
          }
          return found.get() != null;
        });
    return Optional.ofNullable(found.get());
  }

  private static GridPoint commonPoint(Ring a, int i, Ring b, int j) {
    if (EdgeMeeting.startsOn(a, i, b, j)) {
      return a.point(i);
    }
    if (EdgeMeeting.startsOn(b, j, a, i)) {
      return b.point(j);
    }
    return EdgeMeeting.startsOn(a, a.next(i), b, j) ? a.point(a.next(i)) : b.point(b.next(j));
  }
}
