package org.entente.node.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.coordination.Sector;
import org.entente.kernel.Act;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.Digest;
import org.entente.kernel.Facts;
import org.entente.kernel.GeoPoint;
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

  /// Some 300 bytes each and 2,900 more when drawn: together they stay below the 1 MiB of a part.
  /// Whoever meets more volumes than this has each of the other sides stated once, and none drawn.
  static final int MAX_OVERLAPS = 1_300;

  /// What fits a part when each other side is stated once. No decision could rest on so many; only
  /// restraint is accepted beyond it, and then states as many.
  static final int MAX_NEIGHBOURS = 3_000;

  private static final Comparator<Hit<Digest>> BY_MINE =
      Comparator.<Hit<Digest>>comparingInt(Hit::mine)
          .thenComparing(Hit::key)
          .thenComparingInt(Hit::theirs);

  private final int maxDrawn;
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
    if (probe.isEmpty()) {
      return new Found(
          new Facts(seq, reading.instant(), reading.diverged(), Overlaps.NONE, List.of(), false),
          false);
    }
    List<Volume> volumes = probe.get().volumes();
    useSectors(state.coordination().sectors());
    List<SectorId> touched = touchedSectors(volumes);
    List<Hit<Digest>> hits = ofOthers(live.query(Shapes.of(probe.get().compared())), state, act);
    List<Hit<Digest>> stated = bounded(hits);
    Facts facts =
        new Facts(
            seq,
            reading.instant(),
            reading.diverged(),
            overlaps(stated, maxDrawn),
            touched,
            reachesOutside(volumes, touched),
            probe.get().envelope().map(envelope -> isWithin(volumes, envelope)));
    return new Found(facts, stated.size() < hits.size() && stated.size() == MAX_NEIGHBOURS);
  }

  /// Whether each volume is covered by those of the envelope's zones whose bands hold its band.
  private static boolean isWithin(List<Volume> volumes, Envelope envelope) {
    return volumes.stream()
        .allMatch(volume ->
            Coverage.covers(
                envelope.zones().stream()
                    .filter(zone -> zone.holds(volume.band()))
                    .map(zone -> Shapes.of(zone.area()))
                    .toList(),
                Shapes.of(volume.area())));
  }

  /// Nothing meets itself: an operation's own versions are left out.
  private static List<Hit<Digest>> ofOthers(List<Hit<Digest>> hits, TheatreState state, Act act) {
    if (!(act.content() instanceof OperationAct.OnOperation about)) {
      return hits;
    }
    return hits.stream()
        .filter(hit ->
            !state.coordination().footprints().get(hit.key()).subject().equals(about.operation()))
        .toList();
  }

  static Overlaps overlaps(List<Hit<Digest>> hits, int maxDrawn) {
    List<Overlap> overlaps = new ArrayList<>(hits.size());
    int left = hits.size() > MAX_OVERLAPS ? 0 : maxDrawn;
    for (Hit<Digest> hit : hits) {
      boolean draw = left > 0 && isShared(hit);
      left -= draw ? 1 : 0;
      overlaps.add(overlap(hit, draw));
    }
    return new Overlaps(overlaps);
  }

  /// In order of mine, other, theirs; when they are too many, one for each other side, of a side's
  /// rather an overlap than a touch.
  static List<Hit<Digest>> bounded(List<Hit<Digest>> hits) {
    if (hits.size() <= MAX_OVERLAPS) {
      return hits.stream().sorted(BY_MINE).toList();
    }
    Map<Digest, Hit<Digest>> best = new LinkedHashMap<>();
    for (Hit<Digest> hit : hits) {
      best.merge(hit.key(), hit, (old, now) -> !isShared(old) && isShared(now) ? now : old);
    }
    return best.values().stream()
        .sorted(Comparator.comparing(hit -> !isShared(hit)))
        .limit(MAX_NEIGHBOURS)
        .sorted(BY_MINE)
        .toList();
  }

  private static boolean isShared(Hit<Digest> hit) {
    return hit.overlap() instanceof org.entente.space.Overlap.Shared;
  }

  private static Overlap overlap(Hit<Digest> hit, boolean draw) {
    return switch (hit.overlap()) {
      case org.entente.space.Overlap.Shared shared -> {
        Optional<SharedArea> area = draw ? Optional.of(shared.area()) : Optional.empty();
        yield overlap(
            hit,
            area.map(RegionDrawing::draw).orElse(List.of()),
            area.map(SharedArea::squareMetres).orElse(0L),
            shared.band(),
            shared.interval());
      }
      case org.entente.space.Overlap.Adjacent adjacent ->
          overlap(hit, List.of(), 0, adjacent.band(), adjacent.interval());
      case org.entente.space.Overlap.Near near ->
          throw new org.entente.kernel.Bug("no volume of the record has a buffer");
      case org.entente.space.Overlap.Disjoint disjoint ->
          throw new org.entente.kernel.Bug("the index reported what does not meet");
    };
  }

  private static Overlap overlap(
      Hit<Digest> hit, List<GeoPoint> region, long areaM2, SharedBand band, Interval interval) {
    return new Overlap(
        hit.mine(),
        hit.key(),
        hit.theirs(),
        !isShared(hit),
        region,
        areaM2,
        known(band),
        Shapes.back(interval));
  }

  private static Optional<AltitudeBand> known(SharedBand band) {
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
