package org.entente.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.Act;
import org.entente.kernel.ActId;
import org.entente.kernel.Decision;
import org.entente.kernel.Digest;
import org.entente.kernel.Entry;
import org.entente.kernel.Facts;
import org.entente.kernel.Part;
import org.entente.kernel.Parts;
import org.entente.kernel.Text;
import org.entente.kernel.TextRef;
import org.entente.node.desk.DeskClock;
import org.entente.node.desk.FactsFinder;
import org.entente.node.desk.LiveIndex;
import org.entente.release.Audience;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreState;
import org.entente.view.Texts;
import org.entente.view.View;

/// A theatre in memory: the desk's steps, one act after another, and everything it ever recorded.
public final class SimTheatre {
  private final Rules rules;
  private final SimClock clock;
  private final DeskClock desk;
  private final FactsFinder facts;
  private final LiveIndex live = new LiveIndex();
  private final List<Recorded> record = new ArrayList<>();
  private final Map<ActId, Act> acts = new HashMap<>();
  private final Map<ActId, Long> places = new HashMap<>();
  private final Map<TextRef, Text> texts = new HashMap<>();
  private TheatreState state = TheatreState.EMPTY;

  /// @param maxDrawn how many overlaps of an act are drawn: nothing rests on it, and drawing costs
  ///   more than all the rest
  public SimTheatre(Rules rules, SimClock clock, int maxDrawn) {
    this.rules = rules;
    this.facts = new FactsFinder(maxDrawn);
    this.clock = clock;
    this.desk = new DeskClock(clock, clock::nanos);
  }

  public TheatreState state() {
    return state;
  }

  public SimClock clock() {
    return clock;
  }

  public List<Recorded> record() {
    return Collections.unmodifiableList(record);
  }

  public Recorded last() {
    return record.getLast();
  }

  /// The act comes to the desk.
  ///
  /// @param salts the author's, for the act's parts, then the desk's
  public Outcome submit(Act act, Parts.Salts salts) {
    Optional<Outcome> known = Optional.ofNullable(places.get(act.id())).map(seq -> seen(act, seq));
    return known.orElseGet(() -> decide(act, salts));
  }

  private Outcome seen(Act act, long seq) {
    return act.equals(acts.get(act.id())) ? new Outcome.Repeated(seq) : new Outcome.IdTaken();
  }

  private Outcome decide(Act act, Parts.Salts salts) {
    Facts established = factsOf(act);
    return switch (rules.decide(state, act, established)) {
      case Decision.Rejected rejected -> new Outcome.Rejected(rejected.rejection());
      case Decision.Accepted accepted -> new Outcome.Accepted(append(act, established, salts));
    };
  }

  /// What the desk would establish for the act at this moment.
  public Facts factsOf(Act act) {
    DeskClock.Reading reading = desk.read(state.at());
    return rules.establish(state, act, facts.find(state, live.snapshot(), act, reading).facts());
  }

  private Entry append(Act act, Facts established, Parts.Salts salts) {
    Parts signed = Parts.split(act, salts);
    Map<String, Digest> digests = new HashMap<>();
    for (Part part : signed.list()) {
      digests.put(part.name(), part.digest());
    }
    Entry entry = new Entry(act, established, digests);
    state = rules.evolve(state, entry);
    live.follow(state);
    record.add(new Recorded(entry, signed.and(Parts.split("facts", established, salts))));
    acts.put(act.id(), act);
    places.put(act.id(), entry.seq());
    keepTexts(entry.seq(), signed);
    return entry;
  }

  /// A text's part is one JSON string; the simulation keeps it as it stands, quotes and all.
  private void keepTexts(long seq, Parts signed) {
    for (Part part : signed.list()) {
      if (part.name().startsWith("text:")) {
        texts.put(new TextRef(seq, part.name()), Text.of(part.body()));
      }
    }
  }

  /// What the index holds, for whoever checks that it is what is live.
  public int liveCount() {
    return live.snapshot().size();
  }

  public Texts texts() {
    return where -> texts.getOrDefault(where, Text.ERASED);
  }

  public Optional<View> view(ObjectKey key, Audience audience) {
    return rules.view(state, key, audience, state.at(), texts());
  }

  public Rules rules() {
    return rules;
  }
}
