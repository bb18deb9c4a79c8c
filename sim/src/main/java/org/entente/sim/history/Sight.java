package org.entente.sim.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Canonical;
import org.entente.kernel.Category;
import org.entente.kernel.Part;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.node.follow.Delta;
import org.entente.node.follow.ViewStore;
import org.entente.node.ways.WaysOutFinder;
import org.entente.release.Audience;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.entente.sim.Recorded;
import org.entente.sim.SimTheatre;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreState;
import org.entente.view.AsSeen;
import org.entente.view.EntryRelease;
import org.entente.view.Views;
import org.entente.view.WhoSigns;

/// All that one audience ever gets of a theatre, as text that can be compared.
public final class Sight {
  private final SimTheatre theatre;
  private final Audience audience;
  private final ViewStore store;
  private Optional<String> cursor = Optional.empty();
  private long followed;

  /// @param random for the cursors: the same in two theatres that are compared
  public Sight(SimTheatre theatre, Audience audience, java.util.random.RandomGenerator random) {
    this.theatre = theatre;
    this.audience = audience;
    this.store = new ViewStore(theatre.texts(), theatre.clock(), random);
  }

  /// What is pushed to the audience now: the delta since it asked last.
  public String push() {
    TheatreState state = theatre.state();
    if (state.seq() != followed) {
      store.advanced(state, state.touched());
      followed = state.seq();
    }
    Delta delta = store.sync(audience, cursor);
    cursor = Optional.of(delta.cursor());
    return new String(delta.json(), StandardCharsets.UTF_8)
        + Canonical.write(store.reminders(audience));
  }

  /// Everything there is, object by object, made anew.
  public List<String> views() {
    List<String> all = new ArrayList<>();
    for (ObjectKey key : Views.keys(theatre.state())) {
      theatre.view(key, audience).map(Canonical::write).ifPresent(all::add);
    }
    return all;
  }

  /// The audience's own objects as each other party is shown them, and who must sign what.
  public List<String> questions() {
    List<String> all = new ArrayList<>();
    TheatreState state = theatre.state();
    for (Actor other : List.of(Cast.AUTHORITY, Cast.FORCE_OPS, Cast.TASKFORCE_OPS)) {
      AsSeen.list(state, audience, other.audience(), state.at(), theatre.texts())
          .forEach(view -> all.add(other.party() + " " + Canonical.write(view)));
    }
    for (PartyId party : Cast.parties()) {
      WhoSigns.Question question =
          new WhoSigns.Question(
              party,
              Optional.empty(),
              Optional.of(Category.GROUND_MANOEUVRE),
              List.of(),
              true,
              List.of(),
              40);
      all.add(
          Canonical.write(WhoSigns.answer(state, question, audience, state.at(), theatre.texts())));
    }
    all.addAll(waysOut());
    return all;
  }

  /// The ways out of every operation there is, whether the audience knows of it or not: of what it
  /// does not know of there is no answer, as of what is not there.
  public List<String> waysOut() {
    List<String> all = new ArrayList<>();
    TheatreState state = theatre.state();
    WaysOutFinder finder = new WaysOutFinder(state, audience, state.at());
    for (SubjectId id : state.operations().keys()) {
      finder
          .find(id, Optional.empty())
          .ifPresent(body -> all.add(id + " " + Canonical.write(body)));
    }
    return all;
  }

  /// The audience's export, without what only commits: which entries are open, which parts each of
  /// those has, and what is in the parts given.
  List<String> export() {
    List<String> lines = new ArrayList<>();
    TheatreState state = theatre.state();
    for (Recorded recorded : theatre.record()) {
      EntryRelease.Parts given =
          theatre.rules().release(state, recorded.entry().act(), audience, state.at());
      lines.add(recorded.entry().seq() + (given.none() ? " closed" : opened(recorded, given)));
    }
    return lines;
  }

  private static String opened(Recorded recorded, EntryRelease.Parts given) {
    StringBuilder line = new StringBuilder();
    for (Part part : recorded.parts().list()) {
      line.append(' ').append(part.name());
      if (given.shown().test(part.name())) {
        line.append('=').append(HexFormat.of().formatHex(part.salt())).append(part.body());
      }
    }
    return line.toString();
  }
}
