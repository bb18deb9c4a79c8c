package org.entente.space;

import static org.entente.space.Samples.box;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.entente.space.Overlap.Adjacent;
import org.entente.space.Overlap.Disjoint;
import org.entente.space.Overlap.Shared;
import org.junit.jupiter.api.Test;

class VolumesMeetOnlyWhereTheyMustTest {
  private static final Shape HERE = box(0, 0, 1_000, 1_000);
  private static final Band LOW = new Band(0, 100, Datum.AGL);
  private static final Interval EARLY = new Interval(0, 3_600_000);

  private static void check(Volume a, Volume b, Overlap expected) {
    assertEquals(expected, Overlap.meet(a, b));
    assertEquals(expected.relation(), Overlap.meet(b, a).relation());
  }

  private static void checkShared(Volume mine, Volume theirs, SharedBand band, Interval interval) {
    Shared shared = assertInstanceOf(Shared.class, Overlap.meet(mine, theirs));
    assertEquals(mine, shared.mine());
    assertEquals(theirs, shared.theirs());
    assertEquals(band, shared.band());
    assertEquals(interval, shared.interval());
    assertEquals(Relation.OVERLAP, Overlap.meet(theirs, mine).relation());
  }

  private static void checkPlaces(Shape a, Shape b, Relation expected) {
    assertEquals(expected, Overlap.meet(Samples.volume(a), Samples.volume(b)).relation());
  }

  private static void checkBands(Band a, Band b, SharedBand expected) {
    Volume mine = new Volume(HERE, a, EARLY);
    Volume theirs = new Volume(HERE, b, EARLY);
    checkShared(mine, theirs, expected, EARLY);
  }

  @Test
  void aCentimetreApartIsApart() {
    checkPlaces(HERE, box(1_001, 0, 2_000, 1_000), Relation.DISJOINT);
    checkPlaces(HERE, box(0, 1_001, 1_000, 2_000), Relation.DISJOINT);
    checkPlaces(HERE, box(999, 0, 2_000, 1_000), Relation.OVERLAP);
    checkPlaces(HERE, box(0, 999, 1_000, 2_000), Relation.OVERLAP);
  }

  @Test
  void sectorsThatShareABorderAreAdjacent() {
    check(
        Samples.volume(HERE),
        Samples.volume(box(1_000, 0, 2_000, 1_000)),
        new Adjacent(new SharedBand.Known(LOW), EARLY));
  }

  @Test
  void backToBackSlotsDoNotMeetAndASecondMoreDoes() {
    Volume first = new Volume(HERE, LOW, EARLY);
    check(first, new Volume(HERE, LOW, new Interval(3_600_000, 7_200_000)), new Disjoint());
    Volume second = new Volume(HERE, LOW, new Interval(3_599_000, 7_200_000));
    Interval oneSecond = new Interval(3_599_000, 3_600_000);
    checkShared(first, second, new SharedBand.Known(LOW), oneSecond);
  }

  @Test
  void anOpenEndLastsForEver() {
    Volume open = new Volume(HERE, LOW, Interval.openFrom(0));
    Interval farAhead = new Interval(Long.MAX_VALUE - 1, Long.MAX_VALUE);
    Volume late = new Volume(HERE, LOW, farAhead);
    checkShared(open, late, new SharedBand.Known(LOW), farAhead);
    check(new Volume(HERE, LOW, EARLY), late, new Disjoint());
  }

  @Test
  void stackedBandsDoNotMeetAndAMetreMoreDoes() {
    check(
        Samples.volume(HERE),
        new Volume(HERE, new Band(100, 200, Datum.AGL), EARLY),
        new Disjoint());
    checkBands(
        LOW, new Band(99, 200, Datum.AGL), new SharedBand.Known(new Band(99, 100, Datum.AGL)));
  }

  @Test
  void heightsOfUnknownOrOtherDatumNeverKeepApart() {
    Band high = new Band(5_000, 6_000, Datum.AMSL);
    checkBands(LOW, high, new SharedBand.Unknown(LOW, high));
    Band unsaid = new Band(5_000, 6_000, Datum.UNKNOWN);
    checkBands(LOW, unsaid, new SharedBand.Unknown(LOW, unsaid));
    checkBands(unsaid, unsaid, new SharedBand.Unknown(unsaid, unsaid));
    checkBands(Band.UNKNOWN, LOW, new SharedBand.Unknown(Band.UNKNOWN, LOW));
  }

  @Test
  void emptyBandsAndIntervalsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Band(100, 100, Datum.AGL));
    assertThrows(IllegalArgumentException.class, () -> new Band(0, 100_001, Datum.AGL));
    assertThrows(IllegalArgumentException.class, () -> new Interval(5, 5));
  }

  @Test
  void aRoadThatRunsAlongASectorBorderOverlapsBothSectors() {
    Shape road = new Shape.Corridor(Samples.points("100000 0, 100000 100000"), 100);
    checkPlaces(road, box(0, 0, 100_000, 100_000), Relation.OVERLAP);
    checkPlaces(road, box(100_000, 0, 200_000, 100_000), Relation.OVERLAP);
  }
}
