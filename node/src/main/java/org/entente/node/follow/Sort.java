package org.entente.node.follow;

import java.util.Optional;
import org.entente.theatre.ObjectKey;

/// Which objects, as an audience is shown them.
///
/// @param state as its view says it now
record Sort(Optional<ObjectKey.Kind> kind, Optional<String> state) {
  static final Sort ANY = new Sort(Optional.empty(), Optional.empty());

  boolean isAny() {
    return kind.isEmpty() && state.isEmpty();
  }

  boolean fits(ObjectKey key, Slot slot) {
    return slot.isVisible()
        && kind.map(key.kind()::equals).orElse(true)
        && (state.isEmpty() || state.equals(slot.state()));
  }
}
