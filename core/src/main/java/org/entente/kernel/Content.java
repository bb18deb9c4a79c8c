package org.entente.kernel;

/// What an act says: a record whose components are its canonical form
/// (docs/design/entry-format.md). Renaming a component changes the format; the golden files notice.
public interface Content {
  /// The act's name, as the record and the interface spell it.
  default String kind() {
    return getClass().getSimpleName();
  }

  /// An act that only restrains or protects its author: a pause, an objection, an immediate action.
  /// No clock divergence stands in its way, and no mandate unless it takes the host's word back.
  interface Restraint extends Content {}

  /// An act that binds nobody: whoever holds a post may sign it, a watch keeper too, whatever its
  /// mandate says.
  interface Speech extends Content {}
}
