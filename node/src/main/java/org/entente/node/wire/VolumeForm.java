package org.entente.node.wire;

import org.entente.kernel.Volume;

/// A volume whose buffer is checked as geometry while the reader still knows where in the document
/// it stands.
record VolumeForm(Form inner) implements Form {
  @Override
  public Object read(Json json, Reading reading) {
    Volume volume = (Volume) inner.read(json, reading);
    reading.check(volume);
    return volume;
  }

  /// Unchecked: it was checked before it was written into a part.
  @Override
  public Object readCanonical(CanonicalCursor cursor, Reading reading) {
    return inner.readCanonical(cursor, reading);
  }
}
