package org.entente.theatre;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.kernel.Digest;

/// What the last entry changed, so that followers need not compare whole states.
///
/// @param footprints space-time digests whose liveness or extent changed
/// @param objects whose content or release may have changed for somebody
/// @param all a text was erased: anything may show it
public record Touched(List<Digest> footprints, Set<ObjectKey> objects, boolean all) {
  public static final Touched NOTHING = new Touched(List.of(), Set.of(), false);

  public Touched {
    footprints = List.copyOf(footprints);
    objects = java.util.Collections.unmodifiableSet(new TreeSet<>(objects));
  }

  static Touched one(ObjectKey.Kind kind, String id) {
    return new Touched(List.of(), Set.of(new ObjectKey(kind, id)), false);
  }
}
