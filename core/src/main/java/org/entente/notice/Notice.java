package org.entente.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.coordination.Footprint;
import org.entente.coordination.SubjectKind;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.party.Author;
import org.entente.party.Charter;
import org.entente.party.PartyKind;
import org.entente.party.Regime;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.release.Release;

/// Something made known. It passes without approval and is protected: what would start over it must
/// be settled first.
public record Notice(
    SubjectId id,
    String reference,
    PartyId owner,
    Author author,
    Regime regime,
    boolean exercise,
    TextRef title,
    TextRef text,
    Digest spaceTime,
    Place place,
    Release release,
    List<Reply> replies,
    Optional<Ending> ending,
    long seq,
    Instant at) {

  public record Reply(
      PartyId party,
      NoticeAct.Answer answer,
      Optional<TextRef> reason,
      Author by,
      long seq,
      Instant at) {}

  public record Ending(TextRef reason, Instant at) {}

  public Notice {
    replies = List.copyOf(replies);
  }

  /// A humanitarian notice stays until its notifier ends it: paper ends, presence does not.
  public Optional<Footprint> footprint() {
    return ending.isPresent()
        ? Optional.empty()
        : Optional.of(
            new Footprint(
                id,
                SubjectKind.NOTICE,
                owner,
                spaceTime,
                place.category(),
                place.volumes(),
                true,
                place.category().isHumanitarian(),
                seq));
  }

  /// The notifier chooses who reads. The host is shown where others' notices are, and of a
  /// humanitarian one only that it is there.
  public Level levelFor(Charter charter, Audience audience, Instant instant) {
    if (owner.equals(audience.party())) {
      return Level.FULL;
    }
    Level granted = release.levelFor(audience, instant);
    if (!charter.host().equals(audience.party())) {
      return granted;
    }
    boolean humanitarian =
        charter.find(owner).map(terms -> terms.kind() == PartyKind.HUMANITARIAN).orElse(false);
    return granted.orAtLeast(humanitarian ? Level.EXISTENCE : Level.AREA);
  }

  Notice replied(Reply reply) {
    List<Reply> all = new ArrayList<>(replies);
    all.removeIf(old -> old.party().equals(reply.party()));
    all.add(reply);
    return new Notice(
        id, reference, owner, author, regime, exercise, title, text, spaceTime, place, release, all,
        ending, seq, at);
  }

  Notice ended(Ending end) {
    return new Notice(
        id,
        reference,
        owner,
        author,
        regime,
        exercise,
        title,
        text,
        spaceTime,
        place,
        release,
        replies,
        Optional.of(end),
        seq,
        at);
  }
}
