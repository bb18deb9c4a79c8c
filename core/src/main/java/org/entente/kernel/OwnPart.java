package org.entente.kernel;

/// A value that is a part of its own in an entry: it can be released or withheld by itself.
public interface OwnPart {
  /// The part's name, for instance `clause:space-time`; also its name in paths of texts inside it.
  String partName();
}
