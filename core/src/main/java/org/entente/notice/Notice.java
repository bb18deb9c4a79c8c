package org.entente.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.coordination.Footprint;
import org.entente.coordination.SubjectKind;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.PostId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.kernel.Volume;
import org.entente.party.Author;
import org.entente.party.Charter;
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
    Optional<NoticeAct.Urgency> urgency,
    List<Reply> replies,
    List<Receipt> receipts,
    Optional<Ending> ending,
    Optional<Measure> measure,
    long seq,
    Instant at) {
  /// How many one party may have in effect at once. The busiest humanitarian or notifying party of
  /// a theatre has hundreds; with more, a party could make ground impassable to everybody, since
  /// whoever meets them must state each in its entry, and that has room for fifty times so many.
  public static final int MAX_AT_ONCE = 500;

  public record Reply(
      PartyId party,
      NoticeAct.Answer answer,
      Optional<TextRef> reason,
      Author by,
      long seq,
      Instant at) {}

  public record Ending(TextRef reason, Instant at) {}

  /// That it is a standing measure, and how it was last changed.
  public record Measure(Optional<Change> changed) {}

  public record Change(TextRef reason, Author by, long seq, Instant at) {}

  public Notice {
    replies = List.copyOf(replies);
    receipts = List.copyOf(receipts);
  }

  public boolean isHumanitarian() {
    return place.category().isHumanitarian();
  }

  /// A humanitarian notice stays until its notifier ends it, and so does a use of a standing
  /// authorisation: paper ends, presence does not.
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
                isHumanitarian() || isUse(),
                since()));
  }

  /// By which entry it is where it is.
  private long since() {
    return measure.flatMap(Measure::changed).map(Change::seq).orElse(seq);
  }

  /// Whether it was given under a standing authorisation: nothing else of the approval regime is.
  public boolean isUse() {
    return regime == Regime.APPROVAL;
  }

  /// The notifier chooses who reads. The host is shown where others' notices are, and of a
  /// humanitarian one only that it is there; what it authorised it is shown in full.
  public Level levelFor(Charter charter, Audience audience, Instant instant) {
    if (owner.equals(audience.party())) {
      return Level.FULL;
    }
    Level granted = release.levelFor(audience, instant);
    Level opened = isSealedFor(audience) ? granted.orAtMost(Level.AREA) : granted;
    if (!charter.host().equals(audience.party())) {
      return opened;
    }
    if (isUse()) {
      return Level.FULL;
    }
    return opened.orAtLeast(charter.isHumanitarian(owner) ? Level.EXISTENCE : Level.AREA);
  }

  /// What a humanitarian notice says opens to a post that has signed that it reads it, so that the
  /// record says who did. Where it is shows at once: protection waits for no signature.
  private boolean isSealedFor(Audience audience) {
    return isHumanitarian()
        && findReceipt(audience.post())
            .map(receipt -> !receipt.has(NoticeAct.Stage.READ))
            .orElse(true);
  }

  /// Whether the audience would be shown more once it has signed that it reads it.
  public boolean opensOnReading(Audience audience, Instant instant) {
    return !owner.equals(audience.party())
        && isSealedFor(audience)
        && release.levelFor(audience, instant).reaches(Level.SUMMARY);
  }

  public Optional<Receipt> findReceipt(PostId post) {
    return receipts.stream().filter(receipt -> receipt.by().post().equals(post)).findFirst();
  }

  /// The first hour of any of its volumes.
  public Instant begins() {
    return place.volumes().stream()
        .map(volume -> volume.window().from())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /// Whether it came later than the charter asks of a humanitarian notice. It is as good as any.
  public boolean isShort(Charter.NoticeTimes times) {
    int hours = urgency.isPresent() ? times.emergencyLeadHours() : times.leadHours();
    return isHumanitarian() && begins().isBefore(at.plus(Duration.ofHours(hours)));
  }

  /// When the last of its windows is over; none if one has no end.
  static Optional<Instant> endOf(Place place) {
    return place.volumes().stream().allMatch(volume -> volume.window().to().isPresent())
        ? place.volumes().stream()
            .flatMap(volume -> volume.window().to().stream())
            .max(Comparator.naturalOrder())
        : Optional.empty();
  }

  /// Nobody has ended it, and the last of its windows is not over or somebody is there.
  boolean isInEffect(Instant instant) {
    return ending.isEmpty() && (isHumanitarian() || isUse() || !isPast(instant));
  }

  /// The last of its windows is over and nobody has ended it.
  public boolean isPast(Instant instant) {
    return ending.isEmpty()
        && place.volumes().stream()
            .map(Volume::window)
            .allMatch(window -> window.to().map(end -> !instant.isBefore(end)).orElse(false));
  }

  Notice replied(Reply reply) {
    List<Reply> all = new ArrayList<>(replies);
    all.removeIf(old -> old.party().equals(reply.party()));
    all.add(reply);
    Notice replied = with(all, receipts, ending);
    return reply.answer() == NoticeAct.Answer.ACKNOWLEDGED
        ? replied.received(
            replied
                .receiptOf(reply.by())
                .acknowledged(new Receipt.Stamp(reply.by(), reply.seq(), reply.at())))
        : replied;
  }

  Notice reached(NoticeAct.Stage stage, Receipt.Stamp stamp) {
    return received(receiptOf(stamp.by()).reached(stage, stamp));
  }

  private Receipt receiptOf(Author author) {
    return findReceipt(author.post()).orElseGet(() -> Receipt.none(author));
  }

  private Notice received(Receipt receipt) {
    List<Receipt> all = new ArrayList<>(receipts);
    all.removeIf(old -> old.by().post().equals(receipt.by().post()));
    all.add(receipt);
    return with(replies, all, ending);
  }

  Notice changed(Digest where, Place to, Change change) {
    return new Notice(
        id,
        reference,
        owner,
        author,
        regime,
        exercise,
        title,
        text,
        where,
        to,
        release,
        urgency,
        replies,
        receipts,
        ending,
        Optional.of(new Measure(Optional.of(change))),
        seq,
        at);
  }

  Notice ended(Ending end) {
    return with(replies, receipts, Optional.of(end));
  }

  private Notice with(List<Reply> answers, List<Receipt> received, Optional<Ending> end) {
    return new Notice(
        id, reference, owner, author, regime, exercise, title, text, spaceTime, place, release,
        urgency, answers, received, end, measure, seq, at);
  }
}
