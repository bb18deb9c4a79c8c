package org.entente.sim.history;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Category;
import org.entente.kernel.Datum;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.Recurrence;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.kernel.ZoneLetter;
import org.entente.notice.Place;
import org.entente.sim.Cast;
import org.entente.sim.Chance;
import org.entente.standing.Envelope;
import org.entente.standing.StandingAct;
import org.entente.standing.StandingAuthorisation;
import org.entente.standing.StandingState;
import org.entente.standing.Zone;

/// What could be done about standing authorisations and under them.
final class StandingMoves {
  private static final AltitudeBand GROUND = new AltitudeBand(0, 500, Datum.AGL);

  private final Play play;
  private final Chance chance;
  private final Drafting drafting;

  StandingMoves(Play play) {
    this.play = play;
    this.chance = play.chance();
    this.drafting = new Drafting(play);
  }

  Optional<Signed> next() {
    return new Agenda()
        .add(play.anyAuthorisation().isEmpty() ? 60 : 14, this::propose)
        .maybe(60, () -> play.anyAuthorisation().map(this::about))
        .draw(chance);
  }

  Signed propose() {
    PartyId owner = play.anyParty();
    return play.by(
        play.anyOf(owner, "ProposeStandingAuthorisation"),
        new StandingAct.ProposeStandingAuthorisation(
            play.text("Road"),
            chance.percent(30),
            envelope(),
            play.text("By day"),
            drafting.release(owner)));
  }

  /// The same hours each day for some days.
  private Envelope byDay(
      List<Zone> zones, List<Category> categories, Envelope.Ceiling ceiling, Instant first) {
    int minutes = chance.between(8, 20) * 60;
    Instant end = first.plus(Duration.ofDays(chance.between(1, 8))).plusSeconds(60L * minutes);
    return new Envelope(
        zones,
        categories,
        ceiling,
        Window.of(first, end),
        Optional.of(new Recurrence(List.of(DayOfWeek.values()), minutes, ZoneLetter.Z)));
  }

  private Envelope envelope() {
    List<Zone> zones = new ArrayList<>();
    zones.add(
        chance.percent(50)
            ? new Zone(play.ground().rectangle(0, 0, Ground.CELLS, Ground.CELLS), GROUND)
            : new Zone(play.ground().area(chance), GROUND));
    if (chance.percent(30)) {
      zones.add(new Zone(play.ground().area(chance), new AltitudeBand(1_000, 3_000, Datum.AGL)));
    }
    List<Category> categories = new ArrayList<>(List.of(Category.MOVEMENT));
    if (chance.percent(25)) {
      categories.set(0, chance.any(Category.class));
    } else if (chance.percent(25)) {
      categories.add(Category.GROUND_MANOEUVRE);
    }
    Instant from = play.now().truncatedTo(ChronoUnit.HOURS);
    Envelope.Ceiling ceiling = new Envelope.Ceiling(chance.between(1, 3), chance.between(40, 120));
    if (chance.percent(12)) {
      return byDay(zones, categories, ceiling, from.plus(Duration.ofHours(chance.between(-2, 2))));
    }
    return new Envelope(
        zones,
        categories,
        ceiling,
        Window.of(
            from.plus(Duration.ofHours(chance.between(-6, 2))),
            from.plus(Duration.ofHours(chance.between(20, 240)))));
  }

  private Signed about(StandingAuthorisation one) {
    boolean open = one.state() instanceof StandingState.Proposed;
    return new Agenda()
        .add(open ? 50 : 2, () -> approve(one))
        .add(open ? 8 : 1, () -> byHost(refuse(one)))
        .add(open ? 3 : 55, () -> use(one))
        .add(open ? 1 : 6, () -> byHost(suspend(one)))
        .add(one.suspension().isPresent() ? 40 : 2, () -> byHost(resume(one)))
        .add(open ? 1 : 3, () -> byHost(withdraw(one)))
        .draw(chance)
        .orElseThrow();
  }

  private Signed byHost(StandingAct content) {
    PartyId party = chance.percent(95) ? Cast.HOST : play.anyParty();
    return play.by(play.anyOf(party, content.kind()), content);
  }

  private Signed approve(StandingAuthorisation one) {
    Digest digest = chance.percent(94) ? one.digest() : new Digest(1, 2, 3, chance.bits());
    return byHost(new StandingAct.ApproveStandingAuthorisation(one.id(), digest));
  }

  private StandingAct refuse(StandingAuthorisation one) {
    return new StandingAct.RefuseStandingAuthorisation(one.id(), play.text("No"));
  }

  private StandingAct suspend(StandingAuthorisation one) {
    return new StandingAct.SuspendStandingAuthorisation(one.id(), play.text("Wait"));
  }

  private static StandingAct resume(StandingAuthorisation one) {
    return new StandingAct.ResumeStandingAuthorisation(one.id());
  }

  private StandingAct withdraw(StandingAuthorisation one) {
    return new StandingAct.WithdrawStandingAuthorisation(one.id(), play.text("No more"));
  }

  private Signed use(StandingAuthorisation one) {
    PartyId party = chance.percent(92) ? one.owner() : chance.oneOf(Cast.HOST, play.anyParty());
    Category category =
        chance.percent(94) ? chance.pick(one.envelope().categories()) : chance.any(Category.class);
    return play.by(
        play.anyOf(party, "GiveMovementNotice"),
        new StandingAct.GiveMovementNotice(
            one.id(),
            new Place(category, volumes(one)),
            chance.between(5, 60),
            play.text("Convoy")));
  }

  /// Mostly within the validity, and half the time within a zone.
  private List<Volume> volumes(StandingAuthorisation one) {
    Window validity = one.envelope().validity();
    Instant now = play.now().truncatedTo(ChronoUnit.HOURS);
    Instant first = now.isBefore(validity.from()) ? validity.from() : now;
    Instant from = first.plus(Duration.ofHours(chance.between(0, 6)));
    Instant end = validity.to().orElseThrow();
    Instant to = from.plus(Duration.ofHours(chance.between(1, 8)));
    Window window = Window.of(from, to.isAfter(end) && from.isBefore(end) ? end : to);
    List<Volume> volumes = new ArrayList<>();
    for (int i = chance.percent(20) ? 2 : 1; i > 0; i--) {
      Zone zone = chance.pick(one.envelope().zones());
      volumes.add(
          new Volume(
              chance.percent(50) ? zone.area() : play.ground().area(chance),
              chance.percent(90) ? zone.band() : Ground.band(chance),
              window,
              Ground.buffer(chance)));
    }
    return volumes;
  }
}
