package org.entente.party;

/// In which capacity a person holds a post.
public enum Capacity {
  HOLDER,
  DEPUTY,
  INTERIM,
  /// Keeps a watch: conducts and restrains, does not conclude.
  WATCH
}
