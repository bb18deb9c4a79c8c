package org.entente.sim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Everything that happens by chance, from one seed.
public final class Chance {
  private final SplittableRandom random;

  public Chance(long seed) {
    this(new SplittableRandom(seed));
  }

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  /// Another source of its own, so that one part's draws do not move another's.
  public Chance fork() {
    return new Chance(random.split());
  }

  public boolean percent(int percent) {
    return random.nextInt(100) < percent;
  }

  /// From `low` to `high`, both included.
  public int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  public <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public final <T> T oneOf(T... all) {
    return all[random.nextInt(all.length)];
  }

  public <T> Optional<T> any(Collection<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(pick(List.copyOf(all)));
  }

  public <E extends Enum<E>> E any(Class<E> type) {
    return oneOf(type.getEnumConstants());
  }

  /// Some of a list, in its order.
  public <T> List<T> some(List<T> list, int percentEach) {
    List<T> some = new ArrayList<>();
    for (T one : list) {
      if (percent(percentEach)) {
        some.add(one);
      }
    }
    return some;
  }

  public long bits() {
    return random.nextLong();
  }

  /// A UUID of version 4, as an author makes one.
  public String uuid() {
    long high = (bits() & ~0xf000L) | 0x4000L;
    long low = (bits() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new java.util.UUID(high, low).toString();
  }

  public byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) random.nextInt();
    }
    return bytes;
  }
}
