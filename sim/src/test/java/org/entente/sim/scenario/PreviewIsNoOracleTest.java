package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.Category;
import org.entente.kernel.Datum;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.sim.Cast;
import org.entente.sim.history.Sight;
import org.entente.theatre.ObjectKey;
import org.entente.view.NoticeView;
import org.entente.view.OperationView;
import org.entente.view.View;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

/// Dragging a shape over what is hidden, ten thousand times, tells nothing. A draft is checked on
/// the device against what was released to its post; so two theatres are made in which a reader is
/// shown the same, one with a hidden patrol and a hidden clinic under the shape and one with both
/// far away, and the reader's views, questions and every answer of the check are the same.
final class PreviewIsNoOracleTest {
  private static final int DRAGS = 10_000;
  private static final int HERE = 3;
  private static final int OWN = 100;
  private static final int FAR_AWAY = 300;

  private static Story theatre(int hidden) {
    Story story = Story.begun();
    story.patrol(Cast.FORCE_OPS, OWN);
    story.patrol(Cast.REGION_OPS, 8, Cast.FORCE_OPS);
    story.patrol(Cast.TASKFORCE_OPS, hidden);
    story.notice(Cast.AID_ACCESS, Category.HUMANITARIAN_SITE, hidden + 1, Cast.REGION_OPS);
    return story;
  }

  private static List<String> sight(Story story) {
    Sight sight = new Sight(story.theatre, Cast.FORCE_OPS.audience(), new SplittableRandom(1));
    return Stream.of(sight.views(), sight.questions()).flatMap(List::stream).toList();
  }

  private static List<Volume> released(Story story) {
    return Views.keys(story.theatre.state()).stream()
        .flatMap(key -> see(story, key).stream())
        .flatMap(view -> volumes(view).stream())
        .toList();
  }

  private static java.util.Optional<View> see(Story story, ObjectKey key) {
    return story.theatre.view(key, Cast.FORCE_OPS.audience());
  }

  private static List<Volume> volumes(View view) {
    return switch (view) {
      case NoticeView notice -> notice.volumes();
      case OperationView operation ->
          operation.latest().stream()
              .flatMap(version -> version.clauses().stream())
              .flatMap(clause -> clause.volumes().stream())
              .toList();
      default -> List.of();
    };
  }

  @Test
  void tenThousandDragsTellTheSame() {
    Story with = theatre(HERE);
    Story without = theatre(FAR_AWAY);
    assertEquals(sight(without), sight(with));
    List<Volume> shownWith = released(with);
    List<Volume> shownWithout = released(without);
    SplittableRandom random = new SplittableRandom(20211005);
    int met = 0;
    for (int i = 0; i < DRAGS; i++) {
      Volume shape = shape(random);
      List<Integer> answer = meeting(shape, shownWith);
      assertEquals(meeting(shape, shownWithout), answer);
      met += answer.isEmpty() ? 0 : 1;
    }
    assertTrue(met > 0 && met < DRAGS, "the shape is dragged over what is shown too: " + met);
  }

  /// Which of the released squares the circle meets: roughly, as an officer sees it; both theatres
  /// are asked alike.
  private static List<Integer> meeting(Volume shape, List<Volume> released) {
    return IntStream.range(0, released.size())
        .filter(i -> meet(shape, released.get(i)))
        .boxed()
        .toList();
  }

  private static boolean meet(Volume shape, Volume released) {
    Area.Circle circle = (Area.Circle) shape.area();
    List<GeoPoint> ring = ((Area.Polygon) released.area()).rings().getFirst();
    long reach = circle.radiusMetres() * 90L;
    boolean east = ring.stream().anyMatch(p -> p.lonE7() >= circle.centre().lonE7() - reach);
    boolean west = ring.stream().anyMatch(p -> p.lonE7() <= circle.centre().lonE7() + reach);
    boolean north = ring.stream().anyMatch(p -> p.latE7() >= circle.centre().latE7() - reach);
    boolean south = ring.stream().anyMatch(p -> p.latE7() <= circle.centre().latE7() + reach);
    Instant end = released.window().to().orElse(Instant.MAX);
    boolean then =
        shape.window().from().isBefore(end)
            && released.window().from().isBefore(shape.window().to().orElse(Instant.MAX));
    return east && west && north && south && then;
  }

  private static Volume shape(SplittableRandom random) {
    GeoPoint centre =
        new GeoPoint(random.nextInt(-25_000_000, 0), random.nextInt(145_000_000, 160_000_000));
    return new Volume(
        new Area.Circle(centre, random.nextInt(100, 60_000)),
        new AltitudeBand(0, 500, Datum.AGL),
        Window.of(Story.hour(random.nextInt(0, 15)), Story.hour(random.nextInt(16, 30))));
  }
}
