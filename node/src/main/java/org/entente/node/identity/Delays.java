package org.entente.node.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How long each key must wait after its failures: some are free, then the wait doubles up to a
/// longest. At most `maxKeys` are remembered; the one longest untouched is forgotten first.
final class Delays {
  private final int free;
  private final Duration first;
  private final Duration longest;
  private final Duration memory;
  private final Map<String, Failures> byKey;

  private record Failures(int count, Instant last, Instant until) {}

  /// Remembers nothing yet.
  ///
  /// @param memory after so long without a failure all is forgiven
  Delays(int free, Duration first, Duration longest, Duration memory, int maxKeys) {
    this.free = free;
    this.first = first;
    this.longest = longest;
    this.memory = memory;
    this.byKey =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > maxKeys;
          }
        };
  }

  synchronized Duration waitFor(String key, Instant now) {
    @Nullable Failures failures = byKey.get(key);
    return failures == null || !now.isBefore(failures.until)
        ? Duration.ZERO
        : Duration.between(now, failures.until);
  }

  synchronized void failed(String key, Instant now) {
    @Nullable Failures before = byKey.get(key);
    boolean goesOn = before != null && !now.isAfter(before.last.plus(memory));
    int count = before != null && goesOn ? before.count + 1 : 1;
    byKey.put(key, new Failures(count, now, now.plus(delayAfter(count))));
  }

  synchronized void forget(String key) {
    byKey.remove(key);
  }

  /// Takes one failure back that turned out to be none.
  synchronized void forgive(String key) {
    byKey.computeIfPresent(
        key,
        (k, failures) -> new Failures(Math.max(0, failures.count - 1), failures.last, Instant.MIN));
  }

  synchronized boolean remembers(String key) {
    return byKey.containsKey(key);
  }

  synchronized int size() {
    return byKey.size();
  }

  private Duration delayAfter(int failures) {
    if (failures <= free) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - free - 1, 30);
    Duration delay = first.multipliedBy(1L << doublings);
    return delay.compareTo(longest) > 0 ? longest : delay;
  }
}
