package org.entente.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.audit.geometry.Ground;
import org.entente.audit.geometry.Relation;

/// Whether the desk's facts of geometry are what comparing each with each finds (invariant 4).
final class GeometryChecks {
  /// An entry that meets more than this need state each other side only once (1,300, less what an
  /// operation of the greatest size may meet of itself).
  private static final int MAX_STATED = 1_000;

  private GeometryChecks() {}

  static void check(Situation s, Inquiry q) {
    checkOverlaps(s, q);
    checkSectors(s, q);
  }

  private static void checkOverlaps(Situation s, Inquiry q) {
    if (s.entry().overlaps().isEmpty()) {
      q.require(Rule.OVERLAP_MISSED, s.met().isEmpty(), "", "");
      return;
    }
    Map<String, Doc> stated = new HashMap<>();
    Set<String> others = new TreeSet<>();
    for (Doc overlap : s.entry().overlaps().get()) {
      stated.put(key(overlap), overlap);
      others.add(overlap.text("other"));
    }
    boolean bounded = s.met().size() > MAX_STATED;
    for (Met met : s.met()) {
      Optional<Doc> overlap = Optional.ofNullable(stated.remove(key(met)));
      boolean there =
          overlap.isPresent() || (bounded && others.contains(met.other().place().digest()));
      q.require(Rule.OVERLAP_MISSED, there, met.other().subject(), key(met));
      overlap.ifPresent(one -> q.require(Rule.OVERLAP_WRONG, agrees(one, met), key(met)));
    }
    Set<String> own = ownClauses(s);
    for (Map.Entry<String, Doc> left : stated.entrySet()) {
      boolean ofItself = own.contains(left.getValue().text("other"));
      q.require(Rule.OVERLAP_EXTRA, ofItself, left.getKey());
    }
  }

  private static String key(Doc overlap) {
    return overlap.whole("mine") + " " + overlap.text("other") + " " + overlap.whole("theirs");
  }

  private static String key(Met met) {
    return met.mine() + " " + met.other().place().digest() + " " + met.theirs();
  }

  /// What is moved does not conflict with itself; whether the desk lists that it meets itself is
  /// its own affair.
  private static Set<String> ownClauses(Situation s) {
    Set<String> own = new TreeSet<>();
    s.operation()
        .ifPresent(operation ->
            operation.versions.forEach(version -> {
              own.add(version.spaceTime());
              own.add(version.spaceTimeNow());
            }));
    s.content()
        .findText("measure")
        .flatMap(s.world()::findNotice)
        .flatMap(notice -> notice.place)
        .ifPresent(where -> own.add(where.digest()));
    return own;
  }

  private static boolean agrees(Doc overlap, Met met) {
    Volume mine = met.myVolume();
    Volume theirs = met.theirVolume();
    Version.Window window = Version.Window.of(overlap.get("window"));
    boolean sameWindow =
        window.from().equals(met.begins()) && window.to().equals(earlier(mine.to(), theirs.to()));
    return sameWindow
        && overlap.find("windows").map(count -> overlap.whole("windows")).orElse(1L)
            == met.windows()
        && overlap.truth("adjacent") == met.adjacent()
        && overlap.findText("buffer").equals(met.how().buffer)
        && overlap.find("band").map(Volume.Band::of).equals(sharedBand(mine, theirs));
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().isBefore(other.get()) ? one : other;
  }

  private static Optional<Volume.Band> sharedBand(Volume mine, Volume theirs) {
    Volume.Band a = mine.band();
    Volume.Band b = theirs.band();
    return a.isComparableTo(b)
        ? Optional.of(
            new Volume.Band(Math.max(a.low(), b.low()), Math.min(a.high(), b.high()), a.datum()))
        : Optional.empty();
  }

  private static void checkSectors(Situation s, Inquiry q) {
    List<Ground> grounds = s.widened().orElseGet(s::volumes).stream().map(Volume::ground).toList();
    Set<String> listed = new TreeSet<>(s.entry().sectors());
    for (Map.Entry<String, World.Sector> sector : s.world().sectors.entrySet()) {
      boolean named = listed.remove(sector.getKey());
      Relation relation = relate(grounds, sector.getValue().ground());
      boolean touched = relation == Relation.OVERLAP;
      q.require(Rule.SECTOR_WRONG, named == touched, sector.getKey());
    }
    q.require(Rule.SECTOR_WRONG, listed.isEmpty(), listed);
    if (!grounds.isEmpty()) {
      checkOutside(s, grounds, q);
    }
  }

  private static Relation relate(List<Ground> grounds, Ground sector) {
    Relation relation = Relation.DISJOINT;
    for (Ground ground : grounds) {
      switch (ground.relateTo(sector)) {
        case OVERLAP -> {
          return Relation.OVERLAP;
        }
        case ADJACENT -> relation = Relation.ADJACENT;
        case DISJOINT -> {}
      }
    }
    return relation;
  }

  /// Where no corner lies outside and yet no one sector holds it all, both answers are left open.
  private static void checkOutside(Situation s, List<Ground> grounds, Inquiry q) {
    List<Ground> sectors = new ArrayList<>();
    s.world().sectors.values().forEach(sector -> sectors.add(sector.ground()));
    boolean right =
        s.entry().outsideSectors()
            ? !grounds.stream().allMatch(ground -> isWithinOne(ground, sectors))
            : grounds.stream().noneMatch(ground -> ground.hasCornerOutside(sectors));
    q.require(Rule.SECTOR_WRONG, right, s.entry().outsideSectors());
  }

  private static boolean isWithinOne(Ground ground, List<Ground> sectors) {
    return sectors.stream().anyMatch(ground::isWithinOnePartOf);
  }
}
