package org.entente.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.TextRef;
import org.entente.party.Author;

/// A version of a meeting's communiqué as folded from the record.
///
/// @param number from 1
/// @param digest of its text
/// @param signatures of the parties, in order of sequence
public record Communique(
    int number,
    Digest digest,
    TextRef fr,
    TextRef en,
    List<Signature> signatures,
    Author by,
    long seq,
    Instant at) {
  public record Signature(Author by, long seq, Instant at) {}

  public Communique {
    signatures = List.copyOf(signatures);
  }

  Communique with(Signature signature) {
    List<Signature> all = new ArrayList<>(signatures);
    all.add(signature);
    return new Communique(number, digest, fr, en, all, by, seq, at);
  }

  boolean isSignedBy(PartyId party) {
    return signatures.stream().anyMatch(one -> one.by().party().equals(party));
  }

  /// Whether each of the parties signed it: nobody makes the words of another public.
  public boolean isPublic(List<PartyId> parties) {
    return parties.stream().allMatch(this::isSignedBy);
  }
}
