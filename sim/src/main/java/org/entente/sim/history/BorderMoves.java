package org.entente.sim.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.border.BorderAct;
import org.entente.border.Instrument;
import org.entente.border.Neighbour;
import org.entente.border.Soil;
import org.entente.kernel.Crossing;
import org.entente.kernel.Digest;
import org.entente.kernel.Name;
import org.entente.kernel.NeighbourId;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.operation.Operation;
import org.entente.sim.Cast;
import org.entente.sim.Chance;
import org.entente.theatre.BorderRoom;

/// What could be done about the border: in some histories the host draws its soil, and the last
/// column of the ground is another country's, but for a corner that nobody drew.
final class BorderMoves {
  private static final NeighbourId EAST = new NeighbourId("east");
  private static final int SOIL = Ground.CELLS - 1;

  private final Play play;
  private final Chance chance;
  private final boolean bordered;

  BorderMoves(Play play) {
    this.play = play;
    this.chance = play.chance();
    this.bordered = chance.percent(35);
  }

  Optional<Signed> next() {
    if (!bordered) {
      return Optional.empty();
    }
    boolean drawn = play.state().border().soil().isPresent();
    return new Agenda()
        .add(drawn ? 3 : 60, this::draw)
        .maybe(drawn ? 60 : 1, () -> chance.any(crossings()).map(this::about))
        .draw(chance);
  }

  private Signed draw() {
    PartyId by = chance.percent(95) ? Cast.HOST : play.anyParty();
    return play.by(play.anyOf(by, "DrawSoil"), new BorderAct.DrawSoil(soil()));
  }

  private Soil soil() {
    boolean party = chance.percent(60);
    Neighbour east =
        new Neighbour(
            EAST,
            new Name("Est", "East"),
            List.of(play.ground().rectangle(SOIL, 0, 1, Ground.CELLS - 1)),
            party ? Optional.of(chance.percent(85) ? voice() : play.anyParty()) : Optional.empty(),
            party ? Optional.empty() : Optional.of(new Name("Ministre", "Minister")));
    return new Soil(play.ground().rectangle(0, 0, SOIL, Ground.CELLS), List.of(east));
  }

  /// Hardly ever another: a consent lapses with the voice that gave it.
  private static PartyId voice() {
    return Cast.parties().stream()
        .filter(party -> !party.equals(Cast.HOST))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /// Something that crosses, and where it does.
  private record Crosser(SubjectId id, Digest place, NeighbourId into) {}

  private List<Crosser> crossings() {
    List<Crosser> all = new ArrayList<>();
    play.state().operations().values().stream()
        .sorted(Comparator.comparing(Operation::id))
        .forEach(one -> BorderRoom.versions(one).forEach(place -> add(one.id(), place, all)));
    play.state().standing().authorisations().values().stream()
        .sorted(Comparator.comparing(one -> one.id()))
        .forEach(one -> add(one.id(), one.digest(), all));
    return all;
  }

  private void add(SubjectId id, Digest place, List<Crosser> all) {
    play.state()
        .border()
        .crossings()
        .find(place)
        .map(Crossing::into)
        .orElse(List.of())
        .forEach(into -> all.add(new Crosser(id, place, into)));
  }

  private Signed about(Crosser one) {
    return chance.percent(78) ? consent(one) : refuse(one);
  }

  private PartyId speaker(NeighbourId neighbour) {
    return play.state()
        .border()
        .soil()
        .flatMap(soil -> soil.find(neighbour))
        .flatMap(Neighbour::party)
        .filter(party -> chance.percent(95))
        .orElse(Cast.HOST);
  }

  private Signed consent(Crosser one) {
    return play.by(
        play.anyOf(speaker(one.into), "ConsentToCrossing"),
        new BorderAct.ConsentToCrossing(
            one.id,
            chance.percent(94) ? one.place : new Digest(1, 2, 3, chance.bits()),
            chance.percent(94) ? one.into : new NeighbourId("nowhere"),
            chance.percent(60) ? Optional.of(play.text("By day")) : Optional.empty(),
            instrument(90)));
  }

  private Signed refuse(Crosser one) {
    return play.by(
        play.anyOf(speaker(one.into), "RefuseCrossing"),
        new BorderAct.RefuseCrossing(one.id, one.into, play.text("Not now"), instrument(50)));
  }

  private Optional<Instrument> instrument(int percent) {
    return chance.percent(percent)
        ? Optional.of(new Instrument(play.text("Letter"), play.text("Minister"), play.now()))
        : Optional.empty();
  }
}
