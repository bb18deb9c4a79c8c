package org.entente.space;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The stored volumes as they were at one moment. Immutable: any number of threads may ask.
///
/// @param <K> what volumes are stored under; its natural order orders the answers
public interface SpaceTimeSnapshot<K extends Comparable<K>> {
  /// Number of keys.
  int size();

  /// The volumes stored under a key.
  Optional<List<Volume>> find(K key);

  /// Every stored volume that meets one of these, all of them without a cap, in the order of key,
  /// then own index, then the other's index. The answer depends on what is stored, never on how it
  /// came there.
  default List<Hit<K>> query(List<Volume> volumes) {
    return query(volumes, key -> true);
  }

  /// The same for the keys that are wanted: one's own may be left out before anything is compared.
  ///
  /// @param wanted the same answer for the same key
  List<Hit<K>> query(List<Volume> volumes, Predicate<? super K> wanted);
}
