package org.entente.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Area;
import org.entente.kernel.Category;
import org.entente.kernel.ContingentId;
import org.entente.kernel.Digest;
import org.entente.kernel.Instants;
import org.entente.kernel.Legible;
import org.entente.kernel.Malformed;
import org.entente.kernel.Name;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.OwnPart;
import org.entente.kernel.PartyId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;

/// One clause of a version: what positions are taken on and releases are made of.
public sealed interface Clause extends OwnPart {
  ClauseKind clauseKind();

  @Override
  default String partName() {
    return clauseKind().partName();
  }

  /// The clause's free text, erasable; its path in the entry is `PART/text`.
  Optional<Text> text();

  /// The same clause as the folded state keeps it, without the text.
  Clause withoutText();

  /// Why, and which objective of the host's plan it serves.
  record Purpose(Optional<ObjectiveId> objective, Optional<Text> text) implements Clause {
    @Override
    public ClauseKind clauseKind() {
      return ClauseKind.PURPOSE;
    }

    @Override
    public Clause withoutText() {
      return new Purpose(objective, Optional.empty());
    }
  }

  /// Where, how high and when: one clause, since none of the three means anything alone.
  ///
  /// @param seal salted digest of the true volumes, of which `volumes` are only a covering in
  ///   cells: the party shows no more, and can prove later what lay in them
  record SpaceTime(Category category, List<Volume> volumes, Optional<Digest> seal)
      implements Clause {
    /// A convoy of many legs; each is kept apart, never merged into one box.
    public static final int MAX_VOLUMES = 64;

    /// A side of a cell of a covering, in 1e-7 degree: 0.05 degree, some 5.5 km.
    public static final int CELL_E7 = 500_000;

    public SpaceTime(Category category, List<Volume> volumes) {
      this(category, volumes, Optional.empty());
    }

    public SpaceTime {
      volumes = List.copyOf(volumes);
      Malformed.unless(
          seal.isEmpty() || volumes.stream().map(Volume::area).allMatch(SpaceTime::isOfCells),
          "SpaceTime",
          "is sealed and no covering in cells of 0.05 degree");
      Malformed.unless(
          seal.isEmpty() || volumes.stream().allMatch(volume -> volume.buffer().isEmpty()),
          "SpaceTime",
          "is sealed and has a buffer, which its covering is to hold");
      Malformed.unless(!volumes.isEmpty(), "SpaceTime", "has no volume");
      Malformed.unless(volumes.size() <= MAX_VOLUMES, "SpaceTime", "has more than 64 volumes");
      Volume.requireFewWindows(volumes);
      Malformed.unless(
          volumes.stream().allMatch(volume -> volume.window().to().isPresent()),
          "SpaceTime",
          "has a window without an end");
    }

    /// Whether somebody is meant to be there: what recurs leaves hours between, and nobody starts
    /// in those.
    public boolean isPlannedAt(Instant instant) {
      return !Volume.doRecur(volumes)
          || volumes.stream()
              .flatMap(volume -> volume.windows().stream())
              .anyMatch(window -> window.contains(instant));
    }

    private static boolean isOfCells(Area area) {
      return area instanceof Area.Polygon polygon
          && polygon.rings().stream()
              .flatMap(List::stream)
              .allMatch(point -> point.lonE7() % CELL_E7 == 0 && point.latE7() % CELL_E7 == 0);
    }

    /// From the first volume's beginning to the last one's end.
    public Window hull() {
      return Window.of(
          Instants.min(volumes.stream().map(volume -> volume.window().from()).toList()),
          Instants.max(volumes.stream().map(v -> v.window().to().orElseThrow()).toList()));
    }

    @Override
    public ClauseKind clauseKind() {
      return ClauseKind.SPACE_TIME;
    }

    @Override
    public Optional<Text> text() {
      return Optional.empty();
    }

    @Override
    public Clause withoutText() {
      return this;
    }
  }

  /// Who takes part, with how many.
  record Forces(List<Element> elements) implements Clause {
    public static final int MAX_ELEMENTS = 100;

    /// A unit of a party. Numbers are of people, to weigh a proposal's size, not to target.
    public record Element(
        PartyId party, Optional<ContingentId> contingent, String unit, int personnel) {
      /// More than any operation of a theatre fields.
      public static final int MAX_PERSONNEL = 100_000;

      public Element {
        Malformed.unless(unit.length() <= Name.MAX_CHARS, "Forces", "names a unit at length");
        Legible.requireLine(unit, "Forces");
        Malformed.unless(
            personnel >= 0 && personnel <= MAX_PERSONNEL, "Forces", "has an impossible number");
      }
    }

    public Forces {
      elements = List.copyOf(elements);
      Malformed.unless(!elements.isEmpty(), "Forces", "names nobody");
      Malformed.unless(elements.size() <= MAX_ELEMENTS, "Forces", "has too many elements");
    }

    public int personnel() {
      return elements.stream().mapToInt(Element::personnel).sum();
    }

    @Override
    public ClauseKind clauseKind() {
      return ClauseKind.FORCES;
    }

    @Override
    public Optional<Text> text() {
      return Optional.empty();
    }

    @Override
    public Clause withoutText() {
      return this;
    }
  }

  /// With what.
  record Means(Optional<Text> text) implements Clause {
    @Override
    public ClauseKind clauseKind() {
      return ClauseKind.MEANS;
    }

    @Override
    public Clause withoutText() {
      return new Means(Optional.empty());
    }
  }

  /// Who talks to whom, how, and what is reported.
  record Liaison(Optional<Text> text) implements Clause {
    @Override
    public ClauseKind clauseKind() {
      return ClauseKind.LIAISON;
    }

    @Override
    public Clause withoutText() {
      return new Liaison(Optional.empty());
    }
  }

  /// What it means for the people who live there.
  record Population(Optional<Text> text) implements Clause {
    @Override
    public ClauseKind clauseKind() {
      return ClauseKind.POPULATION;
    }

    @Override
    public Clause withoutText() {
      return new Population(Optional.empty());
    }
  }
}
