package org.entente.meeting;

import java.util.ArrayList;
import java.util.List;
import org.entente.kernel.PartyId;

/// Two parties, whichever is named first.
public record Pair(PartyId one, PartyId other) {
  /// Between the two in the pair's name; no party's id has it.
  private static final String BETWEEN = "+";

  public static Pair of(PartyId first, PartyId second) {
    return first.compareTo(second) < 0 ? new Pair(first, second) : new Pair(second, first);
  }

  /// The pairs among some parties.
  public static List<Pair> among(List<PartyId> parties) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < parties.size(); i++) {
      for (int j = i + 1; j < parties.size(); j++) {
        pairs.add(of(parties.get(i), parties.get(j)));
      }
    }
    return pairs;
  }

  /// Its name, by which it is found.
  public String id() {
    return one + BETWEEN + other;
  }
}
