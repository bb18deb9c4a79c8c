package org.entente.space;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// An index of immutable trees that share what did not change: a snapshot and a mark are a
/// reference, a rollback an assignment, and there is no undo code to be wrong.
public final class TreeIndex<K extends Comparable<K>> implements SpaceTimeIndex<K> {
  private record StateMark<K extends Comparable<K>>(TreeIndex<K> owner, TreeState<K> state)
      implements Mark {}

  private volatile TreeState<K> state = TreeState.empty();

  @Override
  public int size() {
    return state.size();
  }

  @Override
  public Optional<List<Volume>> find(K key) {
    return state.find(key);
  }

  @Override
  public List<Hit<K>> query(List<Volume> volumes, Predicate<? super K> wanted) {
    return state.query(volumes, wanted);
  }

  @Override
  public void insert(K key, List<Volume> volumes) {
    state = state.with(key, volumes);
  }

  @Override
  public boolean remove(K key) {
    TreeState<K> before = state;
    state = before.without(key);
    return state != before;
  }

  @Override
  public SpaceTimeSnapshot<K> snapshot() {
    return state;
  }

  @Override
  public Mark mark() {
    return new StateMark<>(this, state);
  }

  @Override
  public void rollbackTo(Mark mark) {
    if (!(mark instanceof StateMark<?> ours) || ours.owner() != this) {
      throw new IllegalArgumentException("a mark of another index");
    }
    state = stateOf(ours);
  }

  /// Safe: a mark whose owner is this index was made by it, with its key type.
  @SuppressWarnings("unchecked")
  private TreeState<K> stateOf(StateMark<?> ours) {
    return (TreeState<K>) ours.state();
  }
}
