package org.entente.node.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// How many acts an account signs: as many as a staff at work needs at once, then one a second. The
/// record keeps for ever what was once accepted, and everybody whom it is shown to pays for it.
///
/// What restrains has a measure of its own, which no hand fills.
public final class ActPace {
  static final int AT_ONCE = 300;
  static final int RESTRAINTS_AT_ONCE = 1_000;
  private static final Duration EACH = Duration.ofSeconds(1);

  /// More than the accounts of any theatre.
  private static final int MAX_ACCOUNTS = 10_000;

  private final int atOnce;
  private final Map<String, Spent> accounts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Spent> eldest) {
          return size() > MAX_ACCOUNTS;
        }
      };

  /// @param acts signed, less those that time has given back
  private record Spent(long acts, Instant at) {}

  public ActPace() {
    this(AT_ONCE);
  }

  /// @param atOnce how many acts that do not restrain may come one right after the other
  public ActPace(int atOnce) {
    this.atOnce = atOnce;
  }

  /// Counts an act, unless it comes too soon.
  ///
  /// @param weight how many it counts for: what meets all that is in its place costs everybody more
  /// @return how long to wait; zero if it may go on
  public synchronized Duration take(String account, boolean restrains, int weight, Instant now) {
    String key = (restrains ? "!" : "") + account;
    Spent before = accounts.getOrDefault(key, new Spent(0, now));
    long back = Math.max(0, Duration.between(before.at, now).dividedBy(EACH));
    long left = Math.max(0, before.acts - back);
    Instant at = left == 0 ? now : before.at.plus(EACH.multipliedBy(back));
    long over = left + weight - (restrains ? RESTRAINTS_AT_ONCE : atOnce);
    accounts.put(key, new Spent(over > 0 ? left : left + weight, at));
    return over > 0 ? EACH.multipliedBy(over) : Duration.ZERO;
  }
}
