package org.entente.ledger;

import java.util.ArrayList;
import java.util.List;

/// The bytes of an entries file of C2SP tlog-tiles: each entry preceded by its length in two bytes.
/// Our entries are commitments, all of 32 bytes.
public final class EntryBundle {
  static final int ENTRY_BYTES = 2 + Hash.BYTES;

  private EntryBundle() {}

  public static byte[] encode(List<Hash> commitments) {
    byte[] bytes = new byte[commitments.size() * ENTRY_BYTES];
    for (int i = 0; i < commitments.size(); i++) {
      put(bytes, i, commitments.get(i));
    }
    return bytes;
  }

  public static List<Hash> decode(byte[] bytes) throws MalformedException {
    if (bytes.length % ENTRY_BYTES != 0) {
      throw new MalformedException("a bundle holds entries of 34 bytes");
    }
    List<Hash> commitments = new ArrayList<>(bytes.length / ENTRY_BYTES);
    for (int at = 0; at < bytes.length; at += ENTRY_BYTES) {
      if (bytes[at] != 0 || bytes[at + 1] != Hash.BYTES) {
        throw new MalformedException("an entry of the log is a commitment of 32 bytes");
      }
      commitments.add(Hash.from(bytes, at + 2));
    }
    return commitments;
  }

  static void put(byte[] bundle, int position, Hash commitment) {
    int at = position * ENTRY_BYTES;
    bundle[at] = 0;
    bundle[at + 1] = Hash.BYTES;
    commitment.writeTo(bundle, at + 2);
  }
}
