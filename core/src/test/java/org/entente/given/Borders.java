package org.entente.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.border.BorderAct;
import org.entente.border.Instrument;
import org.entente.border.Neighbour;
import org.entente.border.Soil;
import org.entente.kernel.Act;
import org.entente.kernel.Area;
import org.entente.kernel.Crossing;
import org.entente.kernel.Crossings;
import org.entente.kernel.Digest;
import org.entente.kernel.Name;
import org.entente.kernel.NeighbourId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.theatre.TheatreState;

/// A soil of ten by ten squares, a country to its east for which a party speaks, one to its south
/// for which none does; and what crosses between them.
public final class Borders {
  public static final NeighbourId EAST = new NeighbourId("east");
  public static final NeighbourId SOUTH = new NeighbourId("south");

  private Borders() {}

  public static Soil soil() {
    return new Soil(
        Grid.rectangle(0, 0, 10, 10),
        List.of(
            neighbour(EAST, Grid.rectangle(10, 0, 20, 10)).spokenForBy(Cast.REGION_OPS),
            neighbour(SOUTH, Grid.rectangle(0, -10, 10, 0)).spokenForBy(new Name("Sud", "South"))));
  }

  /// A country still without a voice.
  public record Drawn(NeighbourId id, Area ground) {
    public Neighbour spokenForBy(Actor actor) {
      return new Neighbour(
          id, name(), List.of(ground), Optional.of(actor.party()), Optional.empty());
    }

    public Neighbour spokenForBy(Name authority) {
      return new Neighbour(id, name(), List.of(ground), Optional.empty(), Optional.of(authority));
    }

    private Name name() {
      return new Name(id.value(), id.value());
    }
  }

  public static Drawn neighbour(NeighbourId id, Area ground) {
    return new Drawn(id, ground);
  }

  public static Instrument letter() {
    return new Instrument(Text.of("Letter 12"), Text.of("Col Diallo"), Draft.H);
  }

  public static BorderAct.ConsentToCrossing consent(
      SubjectId subject, Digest place, NeighbourId neighbour) {
    return new BorderAct.ConsentToCrossing(
        subject,
        place,
        neighbour,
        Optional.of(Text.of("By day only")),
        neighbour.equals(SOUTH) ? Optional.of(letter()) : Optional.empty());
  }

  public static BorderAct.RefuseCrossing refusal(SubjectId subject, NeighbourId neighbour) {
    return new BorderAct.RefuseCrossing(
        subject, neighbour, GivenRecord.because(), Optional.empty());
  }

  static Optional<Crossings> facts(TheatreState state, Act act, List<Volume> volumes) {
    if (act.content() instanceof BorderAct.DrawSoil draw) {
      List<Crossing> all = new ArrayList<>();
      state
          .coordination()
          .footprints()
          .forEach((digest, footprint) ->
              crossing(draw.soil(), footprint.volumes(), Optional.of(digest)).ifPresent(all::add));
      return all.isEmpty() ? Optional.empty() : Optional.of(new Crossings(all));
    }
    return state
        .border()
        .soil()
        .flatMap(soil -> crossing(soil, volumes, Optional.empty()))
        .map(one -> new Crossings(List.of(one)));
  }

  private static Optional<Crossing> crossing(Soil soil, List<Volume> volumes, Optional<Digest> of) {
    List<NeighbourId> into =
        soil.neighbours().stream()
            .filter(neighbour -> volumes.stream().anyMatch(one -> isIn(one, neighbour)))
            .map(Neighbour::id)
            .sorted()
            .toList();
    boolean leaves = volumes.stream().anyMatch(one -> !Grid.contains(soil.ground(), one.area()));
    List<Area> all =
        Stream.concat(
                Stream.of(soil.ground()),
                soil.neighbours().stream().flatMap(one -> one.ground().stream()))
            .toList();
    boolean outside =
        volumes.stream().anyMatch(one -> !Grid.contains(Grid.wholeArea(all), one.area()));
    return leaves || !into.isEmpty()
        ? Optional.of(new Crossing(of, into, leaves && (into.isEmpty() || outside)))
        : Optional.empty();
  }

  private static boolean isIn(Volume volume, Neighbour neighbour) {
    return neighbour.ground().stream().anyMatch(ground -> Grid.meets(ground, volume.area()));
  }
}
