package org.entente.sim;

import java.time.Instant;
import java.util.Optional;
import org.entente.kernel.Act;
import org.entente.kernel.Decision;
import org.entente.kernel.Entry;
import org.entente.kernel.Facts;
import org.entente.release.Audience;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreDecider;
import org.entente.theatre.TheatreState;
import org.entente.view.EntryRelease;
import org.entente.view.Texts;
import org.entente.view.View;
import org.entente.view.Views;

/// The functions a simulation is about. The real ones; a test puts a bug into one of them and asks
/// whether the simulation notices.
public class Rules {
  /// What the desk found, before anybody decides by it.
  public Facts establish(TheatreState state, Act act, Facts found) {
    return found;
  }

  public Decision decide(TheatreState state, Act act, Facts facts) {
    return TheatreDecider.decide(state, act, facts);
  }

  public TheatreState evolve(TheatreState state, Entry entry) {
    return TheatreDecider.evolve(state, entry);
  }

  public Optional<View> view(
      TheatreState state, ObjectKey key, Audience audience, Instant at, Texts texts) {
    return Views.view(state, key, audience, at, texts);
  }

  public EntryRelease.Parts release(TheatreState state, Act act, Audience audience, Instant at) {
    return EntryRelease.parts(state, act, audience, at);
  }
}
