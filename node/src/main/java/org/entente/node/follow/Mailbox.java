package org.entente.node.follow;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.entente.theatre.ObjectKey;

/// What may have changed for an audience and was not looked at yet. Guarded by the store's gate.
final class Mailbox {
  private Set<ObjectKey> keys = new TreeSet<>();

  /// Everything, at first.
  private boolean all = true;

  /// What to look at anew, and at which moment.
  record Letter(Moment moment, Set<ObjectKey> keys, boolean all) {}

  void put(Collection<ObjectKey> touched, boolean everything) {
    all = all || everything;
    if (all) {
      keys.clear();
    } else {
      keys.addAll(touched);
    }
  }

  void putBack(Letter letter) {
    put(letter.keys(), letter.all());
  }

  boolean isEmpty() {
    return !all && keys.isEmpty();
  }

  Letter take(Moment moment) {
    Letter letter = new Letter(moment, keys, all);
    keys = new TreeSet<>();
    all = false;
    return letter;
  }
}
