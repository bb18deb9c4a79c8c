package org.entente.node.desk;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.kernel.Act;
import org.entente.kernel.ActId;
import org.entente.kernel.Content;
import org.entente.kernel.Decision;
import org.entente.kernel.Entry;
import org.entente.kernel.Part;
import org.entente.ledger.Hasher;
import org.entente.node.records.StoredEntry;
import org.entente.space.SpaceTimeIndex;
import org.entente.theatre.TheatreDecider;
import org.entente.theatre.TheatreState;
import org.entente.theatre.Touched;

/// The working head: decides one act after another, each on top of those accepted before it, until
/// what was accepted is committed as a whole or undone as a whole.
///
/// For the writer's thread.
final class Sequencer {
  private final DeskClock clock;
  private final LiveIndex index = new LiveIndex(Sequencer::aside);
  private final SeenActs seen;
  private final FactsFinder facts = new FactsFinder();
  private final SecureRandom random = new SecureRandom();
  private final Hasher hasher = new Hasher();

  private TheatreState committed;
  private SpaceTimeIndex.Mark mark;
  private TheatreState working;
  private final List<Sequenced> pending = new ArrayList<>();
  private final List<Touched> touched = new ArrayList<>();
  private final Map<ActId, Long> pendingActs = new HashMap<>();

  Sequencer(TheatreState state, SeenActs seen, DeskClock clock) {
    this.committed = state;
    this.working = state;
    this.seen = seen;
    this.clock = clock;
    index.fill(state);
    this.mark = index.mark();
  }

  /// Segments are merged beside the writer.
  private static void aside(Runnable merge) {
    Thread.ofPlatform().daemon().name("space-merge").start(merge);
  }

  Ruling decide(SignedAct signed) {
    Act act = signed.act();
    long known = pendingActs.getOrDefault(act.id(), seen.find(act.id()));
    if (known != 0) {
      return new Ruling.Seen(known);
    }
    FactsFinder.Found found = facts.find(working, index.snapshot(), act, clock.read(working.at()));
    return switch (TheatreDecider.decide(working, act, found.facts())) {
      case Decision.Rejected rejected -> new Ruling.Rejected(rejected.rejection());
      case Decision.Accepted accepted -> {
        boolean restraint = act.content() instanceof Content.Restraint;
        if (found.tooManyNeighbours() && !restraint) {
          yield new Ruling.Oversized();
        }
        yield signed.signatures().isEmpty()
            ? Ruling.UNAVAILABLE
            : accept(Sequenced.of(signed, found.facts(), this::salt, hasher));
      }
    };
  }

  private Ruling accept(Sequenced sequenced) {
    Entry entry = sequenced.entry();
    working = TheatreDecider.evolve(working, entry);
    index.follow(working);
    pending.add(sequenced);
    touched.add(working.touched());
    pendingActs.put(entry.act().id(), entry.seq());
    return new Ruling.Accepted(entry);
  }

  private byte[] salt() {
    byte[] salt = new byte[Part.SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  List<StoredEntry> pendingEntries() {
    return pending.stream().map(Sequenced::stored).toList();
  }

  /// What was decided since the last commit is durable.
  Publication commit() {
    Publication publication = new Publication(working, pending, touched);
    pendingActs.forEach(seen::add);
    committed = working;
    mark = index.mark();
    clear();
    return publication;
  }

  /// What was decided since the last commit never was.
  void undo() {
    working = committed;
    index.rollbackTo(mark);
    clear();
  }

  private void clear() {
    pending.clear();
    touched.clear();
    pendingActs.clear();
  }
}
