package org.entente.node.wire;

import java.util.List;
import java.util.stream.Stream;
import org.entente.kernel.Area;
import org.entente.kernel.Buffer;
import org.entente.kernel.Content;
import org.entente.kernel.Volume;
import org.entente.notice.NoticeAct;
import org.entente.operation.Clause;
import org.entente.operation.OperationAct;
import org.entente.standing.StandingAct;

/// How much there is to compare in what an act draws. Asked of acts that come from outside, never
/// of the record, which holds what it holds.
final class DrawnCorners {
  /// All volumes of an act together: as many as one area may have. Every pair of outlines is
  /// compared edge by edge by the one writer, so the work grows with the square: an act of 17,920
  /// corners took it 1.5 s, while everybody waited.
  static final int MAX_CORNERS = Area.MAX_POINTS;

  /// Each leg of a corridor becomes a polygon; its longest line of 1,000 points is one act's worth.
  private static final int CORNERS_A_CORRIDOR_POINT = 10;

  /// A circle is compared as a polygon.
  private static final int CORNERS_A_CIRCLE = 72;

  private DrawnCorners() {}

  /// @throws WireProblem if an act draws more than the writer can compare in time
  static void check(Content content) {
    long corners = volumes(content).mapToLong(DrawnCorners::of).sum();
    if (corners > MAX_CORNERS) {
      throw new WireProblem(
          "/content",
          "too-many-corners",
          content.kind(),
          "The volumes have " + corners + " corners together; " + MAX_CORNERS + " at most");
    }
  }

  private static Stream<Volume> volumes(Content content) {
    return switch (content) {
      case OperationAct.ProposeOperation propose -> ofClauses(propose.clauses());
      case OperationAct.ReviseOperation revise -> ofClauses(revise.changed());
      case NoticeAct.GiveNotice give -> give.place().volumes().stream();
      case NoticeAct.EstablishStandingMeasure establish -> establish.place().volumes().stream();
      case NoticeAct.ChangeStandingMeasure change -> change.place().volumes().stream();
      case NoticeAct.DeclareImmediateAction declare -> declare.place().volumes().stream();
      case StandingAct.GiveMovementNotice use -> use.place().volumes().stream();
      default -> Stream.of();
    };
  }

  private static Stream<Volume> ofClauses(List<Clause> clauses) {
    return clauses.stream()
        .filter(Clause.SpaceTime.class::isInstance)
        .flatMap(clause -> ((Clause.SpaceTime) clause).volumes().stream());
  }

  /// With a buffer it is compared twice: bare and grown; what recurs, once a window.
  private static long of(Volume volume) {
    int metres = volume.buffer().map(Buffer::metres).orElse(0);
    long grown =
        metres == 0 ? 0 : volume.area().grown(metres).stream().mapToLong(DrawnCorners::of).sum();
    return (of(volume.area()) + grown) * volume.windows().size();
  }

  private static long of(Area area) {
    return switch (area) {
      case Area.Polygon polygon -> polygon.rings().stream().mapToLong(List::size).sum();
      case Area.Circle circle -> CORNERS_A_CIRCLE;
      case Area.Corridor corridor -> (long) CORNERS_A_CORRIDOR_POINT * corridor.line().size();
    };
  }
}
