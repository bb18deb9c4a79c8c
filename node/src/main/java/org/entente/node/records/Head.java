package org.entente.node.records;

import org.entente.kernel.Digest;
import org.entente.kernel.TheatreId;

/// The end of a theatre's record, as one writer knows it.
///
/// @param epoch grows each time a node takes the theatre over; older epochs cannot append
/// @param seq the last entry's number, 0 for an empty record
/// @param hash over all leaf hashes so far ([Chain]), so that two heads with equal `seq` are the
///   same record or not, with no further question
public record Head(TheatreId theatre, long epoch, long seq, Digest hash) {
  public Head {
    if (epoch < 1 || seq < 0) {
      throw new IllegalArgumentException("head of epoch " + epoch + " at " + seq);
    }
  }
}
