package org.entente.node.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.border.BorderAct;
import org.entente.coordination.Sector;
import org.entente.kernel.Act;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.BufferOf;
import org.entente.kernel.Crossings;
import org.entente.kernel.Digest;
import org.entente.kernel.Facts;
import org.entente.kernel.Overlap;
import org.entente.kernel.Overlaps;
import org.entente.kernel.SectorId;
import org.entente.kernel.Times;
import org.entente.kernel.TrieMap;
import org.entente.kernel.Volume;
import org.entente.operation.OperationAct;
import org.entente.space.Band;
import org.entente.space.Coverage;
import org.entente.space.Hit;
import org.entente.space.Interval;
import org.entente.space.InvalidShapeException;
import org.entente.space.Shape;
import org.entente.space.SharedArea;
import org.entente.space.SharedBand;
import org.entente.space.SpaceTimeSnapshot;
import org.entente.space.TreeIndex;
import org.entente.standing.Envelope;
import org.entente.theatre.Probe;
import org.entente.theatre.TheatreDecider;
import org.entente.theatre.TheatreState;

/// Establishes the facts of an act: what it meets among what is live, and which sectors it touches.
/// For the writer's thread.
public final class FactsFinder {
  /// Drawing an overlap costs ten times finding it, and its points take room in the entry: the
  /// first so many are drawn, the others are stated without a drawing.
  static final int MAX_DRAWN = 200;

  /// Drawing what two outlines of ten thousand corners share takes the writer seconds, if their
  /// borders cross at every corner; so much takes it some tens of milliseconds. What is beyond is
  /// stated, and not drawn.
  static final long MAX_CORNER_PAIRS = 200_000;

  /// Of a circle, and of a corridor at each of its points: as many or fewer.
  private static final int CIRCLE_CORNERS = 64;

  /// Some 300 bytes each and 2,900 more when drawn: together below 1 MiB, which is what a reader of
  /// an entry should be given. Whoever meets more volumes than this has each of the other sides
  /// stated once, and none drawn.
  static final int MAX_OVERLAPS = 1_300;

  /// What fits a part of the desk's (8 MiB) when each other side is stated once, in at most 330
  /// bytes: more than fifty parties can have given notice of at once. Only restraint is accepted
  /// beyond it.
  static final int MAX_NEIGHBOURS = 25_000;

  static final Comparator<Hit<Digest>> BY_MINE =
      Comparator.<Hit<Digest>>comparingInt(Hit::mine)
          .thenComparing(Hit::key)
          .thenComparingInt(Hit::theirs);

  private final int maxDrawn;
  private final BorderFinder border = new BorderFinder();
  private TrieMap<SectorId, Sector> sectors = TrieMap.empty();
  private TreeIndex<SectorId> sectorIndex = new TreeIndex<>();

  FactsFinder() {
    this(MAX_DRAWN);
  }

  /// @param maxDrawn how many overlaps are drawn at most, `MAX_DRAWN` or less
  public FactsFinder(int maxDrawn) {
    this.maxDrawn = maxDrawn;
  }

  /// The facts, and whether the act met more than an entry can state.
  public record Found(Facts facts, boolean tooManyNeighbours) {}

  /// The facts, at this place of the sequence.
  public Found find(
      TheatreState state, SpaceTimeSnapshot<Digest> live, Act act, DeskClock.Reading reading) {
    long seq = state.seq() + 1;
    Optional<Probe> probe = TheatreDecider.probe(state, act);
    if (act.content() instanceof BorderAct.DrawSoil draw) {
      return drawn(state, draw, reading);
    }
    if (probe.isEmpty()) {
      return new Found(
          new Facts(seq, reading.instant(), reading.diverged(), Overlaps.NONE, List.of(), false),
          false);
    }
    try {
      return find(state, live, act, reading, probe.get());
    } catch (InvalidShapeException beyond) {
      // Only what nobody has drawn can be so: a shift, which is then within nothing.
      if (!(act.content() instanceof OperationAct.ShiftWithinMargins)) {
        throw beyond;
      }
      return new Found(
          new Facts(seq, reading.instant(), reading.diverged(), Overlaps.NONE, List.of(), true),
          false);
    }
  }

  private Found find(
      TheatreState state,
      SpaceTimeSnapshot<Digest> live,
      Act act,
      DeskClock.Reading reading,
      Probe probe) {
    List<Volume> volumes = probe.volumes();
    useSectors(state.coordination().sectors());
    List<org.entente.space.Volume> compared = Shapes.of(probe.compared());
    Repeats repeats = repeats(state, probe.compared());
    List<Hit<Digest>> hits = repeats.once(ofOthers(live.query(compared), state, act));
    List<Hit<Digest>> stated =
        hits.size() > MAX_OVERLAPS && probe.planned().isPresent()
            ? bounded(hits, asPlanned(state, live, act, probe.planned().orElseThrow()))
            : bounded(hits);
    Optional<MarginsFinder.Found> margins =
        probe
            .widened()
            .flatMap(wide ->
                MarginsFinder.find(wide, live, occupiedOf(state), hit -> isOther(hit, state, act)));
    List<Volume> ground = margins.isPresent() ? probe.ground() : volumes;
    List<SectorId> touched = touchedSectors(ground);
    Facts facts =
        new Facts(
            state.seq() + 1,
            reading.instant(),
            reading.diverged(),
            overlaps(stated, maxDrawn, new Buffers(bare(probe.compared()), live, repeats)),
            touched,
            reachesOutside(ground, touched),
            probe
                .envelope()
                .map(envelope -> isWithin(volumes, envelope))
                .or(() -> probe.bounds().map(bounds -> isWithin(volumes, bounds))),
            margins.map(MarginsFinder.Found::overlaps),
            border.find(state.border().soil(), volumes));
    boolean tooMany =
        (stated.size() < hits.size() && stated.size() == MAX_NEIGHBOURS)
            || margins.map(MarginsFinder.Found::tooMany).orElse(false);
    return new Found(facts, tooMany);
  }

  private Found drawn(TheatreState state, BorderAct.DrawSoil draw, DeskClock.Reading reading) {
    Optional<Crossings> crossings = border.findAll(draw.soil(), state);
    boolean tooMany = crossings.map(found -> found.list().size()).orElse(0) > MAX_NEIGHBOURS;
    Facts facts =
        new Facts(
            state.seq() + 1,
            reading.instant(),
            reading.diverged(),
            Overlaps.NONE,
            List.of(),
            false,
            Optional.empty(),
            Optional.empty(),
            tooMany ? Optional.empty() : crossings);
    return new Found(facts, tooMany);
  }

  private static Repeats repeats(TheatreState state, List<Volume> mine) {
    return new Repeats(mine, occupiedOf(state));
  }

  private static Function<Digest, List<Volume>> occupiedOf(TheatreState state) {
    return digest -> state.coordination().footprints().get(digest).occupied();
  }

  private static List<Hit<Digest>> asPlanned(
      TheatreState state, SpaceTimeSnapshot<Digest> live, Act act, List<Volume> planned) {
    return repeats(state, planned).once(ofOthers(live.query(Shapes.of(planned)), state, act));
  }

  /// As the clause has them, not written out.
  private static List<org.entente.space.Volume> bare(List<Volume> volumes) {
    return volumes.stream().map(Shapes::of).toList();
  }

  /// Whether each area is covered by those that bound it.
  private static boolean isWithin(List<Volume> volumes, List<List<Area>> bounds) {
    for (int i = 0; i < volumes.size(); i++) {
      List<Shape> covers = bounds.get(i).stream().map(Shapes::of).toList();
      if (!Coverage.covers(covers, Shapes.of(volumes.get(i).area()))) {
        return false;
      }
    }
    return true;
  }

  /// Whether each volume, with its buffer, is covered by those of the envelope's zones whose bands
  /// hold its band.
  private static boolean isWithin(List<Volume> volumes, Envelope envelope) {
    return volumes.stream().allMatch(volume -> isWithin(volume, envelope));
  }

  private static boolean isWithin(Volume volume, Envelope envelope) {
    List<Shape> zones =
        envelope.zones().stream()
            .filter(zone -> zone.holds(volume.wholeBand()))
            .map(zone -> Shapes.of(zone.area()))
            .toList();
    return volume.wholeGround().stream().allMatch(area -> Coverage.covers(zones, Shapes.of(area)));
  }

  /// Nothing meets itself: an operation's own versions are left out.
  private static List<Hit<Digest>> ofOthers(List<Hit<Digest>> hits, TheatreState state, Act act) {
    return hits.stream().filter(hit -> isOther(hit, state, act)).toList();
  }

  private static boolean isOther(Hit<Digest> hit, TheatreState state, Act act) {
    return !(act.content() instanceof OperationAct.OnOperation about)
        || !state.coordination().footprints().get(hit.key()).subject().equals(about.operation());
  }

  /// Where the volumes compared are, to draw what a buffer holds of the other.
  ///
  /// @param mine by number of the clause
  record Buffers(
      List<org.entente.space.Volume> mine, SpaceTimeSnapshot<Digest> live, Repeats repeats) {
    /// Corners of the one times corners of the other: as often may their borders cross.
    long cornerPairs(Hit<Digest> hit) {
      Shape ours = mine.get(hit.mine()).shape();
      return (long) corners(ours) * corners(theirs(hit).shape());
    }

    private static int corners(Shape shape) {
      return switch (shape) {
        case Shape.Polygon polygon ->
            polygon.outer().size() + polygon.holes().stream().mapToInt(List::size).sum();
        case Shape.Circle circle -> CIRCLE_CORNERS;
        case Shape.Corridor corridor -> corridor.line().size() * CIRCLE_CORNERS;
      };
    }

    private org.entente.space.Volume theirs(Hit<Digest> hit) {
      return hit.overlap() instanceof org.entente.space.Overlap.Shared shared
          ? shared.theirs()
          : live.find(hit.key()).orElseThrow().get(repeats.firstOf(hit.key(), hit.theirs()));
    }

    SharedArea area(Hit<Digest> hit, org.entente.space.Overlap.Side whose) {
      return SharedArea.ofBuffer(mine.get(hit.mine()), theirs(hit), whose);
    }
  }

  static Overlaps overlaps(List<Hit<Digest>> hits, int maxDrawn, Buffers buffers) {
    List<Overlap> overlaps = new ArrayList<>(hits.size());
    int left = hits.size() > MAX_OVERLAPS ? 0 : maxDrawn;
    long corners = MAX_CORNER_PAIRS;
    for (Hit<Digest> hit : hits) {
      long both = left > 0 && hit.overlap().isMeeting() ? buffers.cornerPairs(hit) : Long.MAX_VALUE;
      boolean draw = both <= corners;
      left -= draw ? 1 : 0;
      corners -= draw ? both : 0;
      overlaps.add(buffers.repeats().counted(overlap(hit, draw, buffers)));
    }
    return new Overlaps(overlaps);
  }

  /// In order of mine, other, theirs; when they are too many, one for each other side, of a side's
  /// rather an overlap than a buffer entered, and rather that than a touch.
  static List<Hit<Digest>> bounded(List<Hit<Digest>> hits) {
    return bounded(hits, List.of());
  }

  /// The same, but when they are too many also, for each other side, what is closest of what is met
  /// as planned: a start is judged by that.
  ///
  /// @param planned what is met until the planned end
  static List<Hit<Digest>> bounded(List<Hit<Digest>> hits, List<Hit<Digest>> planned) {
    if (hits.size() <= MAX_OVERLAPS) {
      return hits.stream().sorted(BY_MINE).toList();
    }
    Map<Digest, Hit<Digest>> best = closestOfEach(hits);
    Set<Pair> wanted = new HashSet<>();
    closestOfEach(planned).values().forEach(hit -> wanted.add(Pair.of(hit)));
    best.values().forEach(hit -> wanted.remove(Pair.of(hit)));
    return Stream.concat(
            hits.stream().filter(hit -> wanted.contains(Pair.of(hit))),
            best.values().stream().sorted(Comparator.comparingInt(hit -> -closeness(hit))))
        .limit(MAX_NEIGHBOURS)
        .sorted(BY_MINE)
        .toList();
  }

  /// Which volume meets which.
  private record Pair(int mine, Digest other, int theirs) {
    static Pair of(Hit<Digest> hit) {
      return new Pair(hit.mine(), hit.key(), hit.theirs());
    }
  }

  private static Map<Digest, Hit<Digest>> closestOfEach(List<Hit<Digest>> hits) {
    Map<Digest, Hit<Digest>> best = new LinkedHashMap<>();
    for (Hit<Digest> hit : hits) {
      best.merge(hit.key(), hit, (old, now) -> closeness(now) > closeness(old) ? now : old);
    }
    return best;
  }

  static int closeness(Hit<Digest> hit) {
    return hit.overlap().relation().ordinal();
  }

  static Overlap overlap(Hit<Digest> hit, boolean draw, Buffers buffers) {
    return switch (hit.overlap()) {
      case org.entente.space.Overlap.Shared shared ->
          met(
              hit,
              draw ? Optional.of(shared.area()) : Optional.empty(),
              shared.band(),
              shared.interval(),
              Optional.empty());
      case org.entente.space.Overlap.Near near ->
          met(
              hit,
              draw ? Optional.of(buffers.area(hit, near.whose())) : Optional.empty(),
              near.band(),
              near.interval(),
              Optional.of(whose(near.whose())));
      case org.entente.space.Overlap.Adjacent adjacent ->
          new Overlap(
              hit.mine(),
              hit.key(),
              hit.theirs(),
              true,
              List.of(),
              0,
              known(adjacent.band()),
              Shapes.back(adjacent.interval()));
      case org.entente.space.Overlap.Disjoint disjoint ->
          throw new org.entente.kernel.Bug("the index reported what does not meet");
    };
  }

  private static Overlap met(
      Hit<Digest> hit,
      Optional<SharedArea> area,
      SharedBand band,
      Interval interval,
      Optional<BufferOf> buffer) {
    return new Overlap(
        hit.mine(),
        hit.key(),
        hit.theirs(),
        false,
        area.map(RegionDrawing::draw).orElse(List.of()),
        area.map(SharedArea::squareMetres).orElse(0L),
        known(band),
        Shapes.back(interval),
        buffer);
  }

  static BufferOf whose(org.entente.space.Overlap.Side side) {
    return switch (side) {
      case MINE -> BufferOf.MINE;
      case THEIRS -> BufferOf.THEIRS;
      case BOTH -> BufferOf.BOTH;
    };
  }

  static Optional<AltitudeBand> known(SharedBand band) {
    return switch (band) {
      case SharedBand.Known shared -> Optional.of(Shapes.back(shared.band()));
      case SharedBand.Unknown unknown -> Optional.empty();
    };
  }

  /// Sectors are few and hardly ever change: their index is made anew when they do.
  private void useSectors(TrieMap<SectorId, Sector> current) {
    if (current == sectors) {
      return;
    }
    TreeIndex<SectorId> fresh = new TreeIndex<>();
    current.forEach((id, sector) -> fresh.insert(id, List.of(everywhen(sector.area()))));
    sectorIndex = fresh;
    sectors = current;
  }

  private static org.entente.space.Volume everywhen(Area area) {
    return new org.entente.space.Volume(
        Shapes.of(area),
        Band.UNKNOWN,
        new Interval(Times.EARLIEST.toEpochMilli(), Interval.OPEN_END));
  }

  private List<SectorId> touchedSectors(List<Volume> volumes) {
    List<org.entente.space.Volume> wanted =
        volumes.stream().map(volume -> everywhen(volume.area())).toList();
    return sectorIndex.query(wanted).stream()
        .filter(hit -> hit.overlap() instanceof org.entente.space.Overlap.Shared)
        .map(Hit::key)
        .distinct()
        .sorted()
        .toList();
  }

  private boolean reachesOutside(List<Volume> volumes, List<SectorId> touched) {
    List<Shape> covers = touched.stream().map(id -> Shapes.of(sectors.get(id).area())).toList();
    return volumes.stream()
        .map(Volume::area)
        .distinct()
        .anyMatch(area -> !Coverage.covers(covers, Shapes.of(area)));
  }
}
