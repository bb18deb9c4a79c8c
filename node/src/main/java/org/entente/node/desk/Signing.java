package org.entente.node.desk;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Act;
import org.entente.kernel.Malformed;
import org.entente.kernel.Part;
import org.entente.kernel.Parts;
import org.entente.kernel.PostId;
import org.entente.kernel.PublicKey;
import org.entente.kernel.TheatreId;
import org.entente.ledger.ActSignature;
import org.entente.ledger.ActSigner;
import org.entente.node.awareness.AwarenessRoots;
import org.entente.node.keys.PostKeys;
import org.entente.node.wire.WireProblem;
import org.entente.party.Charter;
import org.entente.party.Founding;
import org.entente.party.PartyAct;
import org.entente.party.Roster;

/// Splits an act into salted parts and signs it with the keys this node keeps, on the submitter's
/// own thread: a signature takes longer than a decision.
final class Signing {
  private final SecureRandom random = new SecureRandom();
  private final TheatreId theatre;
  private final PostKeys keys;

  /// A post that signs, and the key the record names for it.
  private record Signatory(PostId post, PublicKey key) {}

  Signing(TheatreId theatre, PostKeys keys) {
    this.theatre = theatre;
    this.keys = keys;
  }

  /// The act, ready to be sequenced.
  ///
  /// @throws WireProblem if it cannot be: a part too long, an awareness root of another list
  SignedAct sign(Act act, Roster roster) {
    requireOwnTheatre(act);
    try {
      AwarenessRoots.check(act);
    } catch (Malformed e) {
      throw new WireProblem(
          "/content/awarenessRoot", "malformed", e.subject(), String.valueOf(e.getMessage()));
    }
    Parts parts = Parts.split(act, this::salt);
    for (Part part : parts.list()) {
      // Four bytes a character at most; an exact count only where it matters.
      if (part.body().length() > org.entente.ledger.Part.MAX_BODY_BYTES / 4) {
        requireShort(part);
      }
    }
    return new SignedAct(act, parts, signatures(act, roster, parts.actMessage()));
  }

  private void requireOwnTheatre(Act act) {
    if (!act.theatre().equals(theatre)) {
      throw new WireProblem("/theatre", "wrong-theatre", "Act", "The act is for another theatre");
    }
    if (act.content() instanceof PartyAct.AdoptCharter(Charter charter)) {
      Founding host = charter.find(charter.host()).orElseThrow().founding().getFirst();
      boolean fits =
          charter.theatre().equals(theatre)
              && host.post().equals(act.post())
              && host.person().equals(act.person());
      if (!fits) {
        throw new WireProblem(
            "/content/charter",
            "malformed",
            "AdoptCharter",
            "The charter is another theatre's, or not submitted by the host's first founding post");
      }
    }
  }

  private static void requireShort(Part part) {
    int bytes = part.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    if (bytes > org.entente.ledger.Part.MAX_BODY_BYTES) {
      throw new WireProblem("", "too-large", part.name(), "A part has more than 1 MiB");
    }
  }

  private List<ActSignature> signatures(Act act, Roster roster, byte[] message) {
    List<ActSignature> signatures = new ArrayList<>();
    for (Signatory signatory : signatories(act, roster)) {
      Optional<ActSigner> signer = keys.findSigner(theatre, signatory.post, signatory.key);
      if (signer.isEmpty()) {
        return List.of();
      }
      signatures.add(signer.get().sign(message));
    }
    return signatures;
  }

  /// The charter is signed by the first founding post of every party, a party's joining by that
  /// party's beside its author, all else by its author.
  private static List<Signatory> signatories(Act act, Roster roster) {
    if (act.content() instanceof PartyAct.AdoptCharter adopt) {
      return adopt.charter().parties().stream()
          .map(Charter.Terms::founding)
          .map(List::getFirst)
          .map(Signing::signatory)
          .toList();
    }
    List<Signatory> signatories = new ArrayList<>();
    roster
        .posts()
        .find(act.post())
        .ifPresent(post -> signatories.add(new Signatory(post.id(), post.key())));
    if (act.content() instanceof PartyAct.AdmitParty(Charter.Terms terms)) {
      signatories.add(signatory(terms.founding().getFirst()));
    }
    return signatories;
  }

  private static Signatory signatory(Founding founding) {
    return new Signatory(founding.post(), founding.key());
  }

  private byte[] salt() {
    byte[] salt = new byte[Part.SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }
}
