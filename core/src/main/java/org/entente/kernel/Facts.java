package org.entente.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the desk established once, when it sequenced the act; kept in the entry, so that a fold
/// decides nothing anew.
///
/// @param seq the entry's sequence number, from 1
/// @param at the instant of sequencing, UTC, whole milliseconds, never before the previous one's
/// @param clockDiverged the clock stood too far from the last entry: only restraint is accepted
/// @param overlaps with live volumes of others and of the same party, in order of mine, other,
///   theirs
/// @param sectors sectors touched by the act's volumes
/// @param outsideSectors some part of the act's volumes lies in no sector
/// @param withinEnvelope for a use of a standing authorisation: its volumes lie wholly within the
///   envelope's zones and their bands; for a shift within margins: each area lies wholly within its
///   approved one, widened by them
/// @param margins for an approval with margins: what the version widened by them meets
/// @param crossings what reaches beyond the host's soil; none where nothing does, or no soil is
///   drawn
public record Facts(
    long seq,
    Instant at,
    boolean clockDiverged,
    Overlaps overlaps,
    List<SectorId> sectors,
    boolean outsideSectors,
    Optional<Boolean> withinEnvelope,
    Optional<MarginOverlaps> margins,
    Optional<Crossings> crossings) {
  public Facts {
    sectors = List.copyOf(sectors);
  }

  /// The facts of an act that no envelope bounds.
  public Facts(
      long seq,
      Instant at,
      boolean clockDiverged,
      Overlaps overlaps,
      List<SectorId> sectors,
      boolean outsideSectors) {
    this(
        seq,
        at,
        clockDiverged,
        overlaps,
        sectors,
        outsideSectors,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// The same, had the act's volumes met only this.
  public Facts meeting(Overlaps met) {
    return new Facts(
        seq, at, clockDiverged, met, sectors, outsideSectors, withinEnvelope, margins, crossings);
  }

  /// How the act's own volumes reach beyond the host's soil, if they do.
  public Optional<Crossing> crossing() {
    return crossings.stream()
        .flatMap(all -> all.list().stream())
        .filter(crossing -> crossing.of().isEmpty())
        .findFirst();
  }

  /// The facts of an act that has no volume.
  public static Facts plain(long seq, Instant at) {
    return new Facts(seq, at, false, Overlaps.NONE, List.of(), false);
  }
}
