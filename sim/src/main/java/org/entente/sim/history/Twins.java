package org.entente.sim.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.Matrix;
import org.entente.kernel.Act;
import org.entente.kernel.Decision;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.party.PartyAct;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.entente.sim.Chance;
import org.entente.sim.Outcome;
import org.entente.sim.Rules;

/// Two theatres with equally long records that differ only in what one party may not see. That
/// party must not be able to tell them apart (invariant 9): by no view, push, reminder, export, nor
/// by any answer to what it tries.
public final class Twins {
  /// How often something hidden happens, in a hundred steps.
  private static final int HIDDEN = 45;

  /// How often a hidden act is drawn anew before the step is filled with something plain.
  private static final int ATTEMPTS = 6;

  private final Chance shared;
  private final PartyId reader;
  private final List<Play> worlds = new ArrayList<>();
  private final List<Hidden> hidden = new ArrayList<>();
  private final List<Sight> sights = new ArrayList<>();
  private final Set<SubjectId> hiddenSubjects = new HashSet<>();
  private final List<String> differences = new ArrayList<>();
  private final OperationMoves operations;
  private final NoticeMoves notices;
  private final MeetingMoves meetings;
  private final DisputeMoves disputes;
  private final ResultMoves results;

  public Twins(Rules rules, long seed) {
    this.shared = new Chance(seed);
    this.reader =
        shared.oneOf(Cast.FORCE, Cast.TASKFORCE, Cast.MISSION, Cast.REGION, Cast.STATE, Cast.AID);
    Actor looking = Cast.actor(reader, 0);
    for (int i = 0; i < 2; i++) {
      Play play = new Play(rules, new Chance(seed));
      worlds.add(play);
      hidden.add(new Hidden(play, new Chance(seed * 31 + i), reader, this::isHidden));
      sights.add(new Sight(play.theatre(), looking.audience(), new SplittableRandom(seed)));
    }
    Scope open = new Scope(Cast.parties(), id -> !isHidden(id), Ground.EAST, true);
    Play first = worlds.getFirst().within(open, shared);
    this.operations = new OperationMoves(first);
    this.notices = new NoticeMoves(first);
    this.meetings = new MeetingMoves(first);
    this.disputes = new DisputeMoves(first);
    this.results = new ResultMoves(first);
  }

  private boolean isHidden(SubjectId id) {
    return hiddenSubjects.contains(id);
  }

  public PartyId reader() {
    return reader;
  }

  /// What the reader was told of ways out at the end.
  public List<String> waysOut() {
    return sights.getFirst().waysOut();
  }

  /// How the reader could tell them apart, if it could.
  public List<String> run(int steps) {
    both(Cast.PLANS, new PartyAct.AdoptCharter(Cast.CHARTER));
    both(Cast.PLANS, new CoordinationAct.PublishMatrix(Matrix.standard()));
    for (int i = 0; i < steps && differences.isEmpty(); i++) {
      step();
      same("push", sights.get(0).push(), sights.get(1).push());
    }
    same("views", sights.get(0).views(), sights.get(1).views());
    same("questions", sights.get(0).questions(), sights.get(1).questions());
    same("export", sights.get(0).export(), sights.get(1).export());
    return List.copyOf(differences);
  }

  private void step() {
    Duration time = Duration.ofMinutes(shared.between(0, 120));
    worlds.forEach(play -> play.pass(time));
    if (shared.percent(HIDDEN)) {
      hiddenStep();
    } else if (shared.percent(25)) {
      probe();
    } else {
      openStep();
    }
  }

  private void hiddenStep() {
    for (int i = 0; i < 2; i++) {
      SubjectId made = hidden.get(i).step();
      hiddenSubjects.add(made);
    }
  }

  private void openStep() {
    Optional<Signed> signed =
        new Agenda()
            .add(30, operations::propose)
            .maybe(60, operations::next)
            .maybe(15, notices::next)
            .maybe(20, meetings::next)
            .maybe(16, disputes::next)
            .maybe(20, results::next)
            .draw(shared);
    Duration waited = Duration.between(worlds.get(1).now(), worlds.get(0).now());
    worlds.get(1).pass(waited);
    signed.ifPresent(one -> both(Play.act(new org.entente.kernel.ActId(shared.uuid()), one)));
  }

  /// The reader tries something with an id of which one of the theatres knows.
  private void probe() {
    Play one = worlds.get(shared.between(0, 1));
    Signed signed = new Probes(one, shared, reader, hiddenSubjects).draw();
    both(Play.act(new org.entente.kernel.ActId(shared.uuid()), signed));
  }

  private void both(Actor actor, org.entente.kernel.Content content) {
    Signed signed = worlds.getFirst().by(actor, content);
    both(Play.act(new org.entente.kernel.ActId(shared.uuid()), signed));
  }

  /// The same act in both: the same answer, as far as it is the reader's to get.
  private void both(Act act) {
    long salts = shared.bits();
    Outcome one = worlds.get(0).submit(act, new Chance(salts));
    Outcome two = worlds.get(1).submit(act, new Chance(salts));
    boolean readers = act.post().value().startsWith(reader.value() + ".");
    if (readers) {
      same("answer to " + act.content().kind(), told(one), told(two));
    } else {
      same("acceptance", one.getClass().getSimpleName(), two.getClass().getSimpleName());
    }
  }

  private static String told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted accepted ->
          "accepted " + accepted.entry().seq() + " " + accepted.entry().at();
      case Outcome.Rejected rejected -> rejected.rejection().toString();
      case Outcome.Repeated repeated -> repeated.toString();
      case Outcome.IdTaken taken -> taken.toString();
    };
  }

  private void same(String what, Object one, Object two) {
    if (!Objects.equals(one, two)) {
      long seq = worlds.getFirst().state().seq();
      differences.add("after entry " + seq + ", " + what + ":\n  " + one + "\n  " + two);
    }
  }

  /// One theatre's own secrets: what the others do out of the reader's sight.
  private static final class Hidden {
    private final Play play;
    private final Chance chance;
    private final OperationMoves operations;
    private final CoordinationMoves coordination;
    private final HiddenMoves others;

    Hidden(
        Play world, Chance chance, PartyId reader, java.util.function.Predicate<SubjectId> hidden) {
      List<PartyId> parties = new ArrayList<>(Cast.parties());
      parties.remove(reader);
      this.chance = chance;
      this.play = world.within(new Scope(parties, hidden, Ground.WEST, false), chance);
      this.operations = new OperationMoves(play);
      this.coordination = new CoordinationMoves(play);
      this.others = new HiddenMoves(play, hidden);
    }

    /// Exactly one entry; answers what it may have made.
    SubjectId step() {
      Act act = draw();
      Outcome outcome = play.submit(act);
      if (!(outcome instanceof Outcome.Accepted)) {
        throw new IllegalStateException("a hidden act was decided twice, differently: " + outcome);
      }
      return new SubjectId(act.id().value());
    }

    private Act draw() {
      for (int i = 0; i < ATTEMPTS; i++) {
        Optional<Signed> signed = move();
        if (signed.isPresent()) {
          Act act = play.act(signed.get());
          if (wouldBeAccepted(act)) {
            return act;
          }
        }
      }
      return play.act(others.filler());
    }

    private Optional<Signed> move() {
      return new Agenda()
          .add(25, operations::propose)
          .maybe(60, operations::next)
          .maybe(12, () -> coordination.next(others::isHidden))
          .maybe(15, others::next)
          .draw(chance);
    }

    private boolean wouldBeAccepted(Act act) {
      var facts = play.theatre().factsOf(act);
      return play.theatre().rules().decide(play.state(), act, facts) instanceof Decision.Accepted;
    }
  }
}
