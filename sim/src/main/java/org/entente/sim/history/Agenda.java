package org.entente.sim.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.sim.Chance;

/// Things that could be done next, each with a weight; one is drawn.
final class Agenda {
  private record Item(int weight, Supplier<Optional<Signed>> move) {}

  private final List<Item> items = new ArrayList<>();
  private int total;

  Agenda maybe(int weight, Supplier<Optional<Signed>> move) {
    if (weight > 0) {
      items.add(new Item(weight, move));
      total += weight;
    }
    return this;
  }

  Agenda add(int weight, Supplier<Signed> move) {
    return maybe(weight, () -> Optional.of(move.get()));
  }

  Agenda addIf(boolean possible, int weight, Supplier<Signed> move) {
    return possible ? add(weight, move) : this;
  }

  Optional<Signed> draw(Chance chance) {
    int left = total == 0 ? 0 : chance.between(0, total - 1);
    for (Item item : items) {
      left -= item.weight;
      if (left < 0) {
        return item.move.get();
      }
    }
    return Optional.empty();
  }
}
