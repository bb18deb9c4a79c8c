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
import org.entente.release.Audience;
import org.entente.release.Level;

/// Self-defence, rescue or reinforcement, declared while it happens. It is no approval.
///
/// Everybody it may endanger must know where it is, so every party is shown its area, and the host
/// all of it.
public record ImmediateAction(
    SubjectId id,
    String reference,
    PartyId owner,
    Author author,
    boolean exercise,
    NoticeAct.ImmediateKind kind,
    TextRef text,
    Digest spaceTime,
    Place place,
    List<Reply> replies,
    Optional<Notice.Ending> ending,
    long seq,
    Instant at) {

  public record Reply(
      NoticeAct.ImmediateAnswer answer, TextRef reason, Author by, long seq, Instant at) {}

  public ImmediateAction {
    replies = List.copyOf(replies);
  }

  public Optional<Footprint> footprint() {
    return ending.isPresent()
        ? Optional.empty()
        : Optional.of(
            new Footprint(
                id,
                SubjectKind.IMMEDIATE_ACTION,
                owner,
                spaceTime,
                place.category(),
                place.volumes(),
                true,
                true,
                seq));
  }

  public Level levelFor(Charter charter, Audience audience) {
    boolean full = owner.equals(audience.party()) || charter.host().equals(audience.party());
    return full ? Level.FULL : Level.AREA;
  }

  ImmediateAction replied(Reply reply) {
    List<Reply> all = new ArrayList<>(replies);
    all.add(reply);
    return new ImmediateAction(
        id, reference, owner, author, exercise, kind, text, spaceTime, place, all, ending, seq, at);
  }

  ImmediateAction ended(Notice.Ending end) {
    return new ImmediateAction(
        id,
        reference,
        owner,
        author,
        exercise,
        kind,
        text,
        spaceTime,
        place,
        replies,
        Optional.of(end),
        seq,
        at);
  }
}
