package org.entente.space;

/// A volume in whatever form an index keeps it.
interface StoredVolume {
  Volume volume();

  Band band();

  Interval interval();

  boolean isBuffered();
}
