package org.entente.space;

import java.util.List;
import java.util.Optional;

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
  List<Hit<K>> query(List<Volume> volumes);
}
