package org.entente.theatre;

import java.util.Optional;
import org.entente.attachment.Attachment;
import org.entente.attachment.AttachmentAct;
import org.entente.attachment.AttachmentDecider;
import org.entente.attachment.AttachmentRejection;
import org.entente.dispute.Dispute;
import org.entente.kernel.Bug;
import org.entente.kernel.Entry;
import org.entente.kernel.Facts;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.meeting.Meeting;
import org.entente.party.Author;
import org.entente.party.Authority;
import org.entente.release.Level;

/// Acts about attachments, before and around their rules: beside what an author is not shown the
/// whole of, nothing can be laid, and nothing lies.
final class AttachmentRoom {
  private AttachmentRoom() {}

  static Optional<Rejection> check(
      TheatreState state, Author author, AttachmentAct content, Facts facts) {
    return switch (content) {
      case AttachmentAct.AttachFile file -> {
        if (!isShown(state, file.object(), author, facts)) {
          yield Optional.of(new AttachmentRejection.UnknownObject());
        }
        yield hasPart(state, file.object(), author.party())
            ? AttachmentDecider.attach(state.attachments(), file.object())
            : Optional.of(new AttachmentRejection.NoPartInIt());
      }
      case AttachmentAct.OnAttachment about ->
          state
              .attachments()
              .all()
              .find(about.attachment())
              .filter(one -> isKnown(state, one, author, facts))
              .map(one -> AttachmentDecider.decide(one, author, about))
              .orElseGet(() -> Optional.of(new AttachmentRejection.UnknownAttachment()));
    };
  }

  /// What a party showed it may take back, even where the object is shown to it no more.
  private static boolean isKnown(TheatreState state, Attachment one, Author author, Facts facts) {
    return one.author().party().equals(author.party())
        || isShown(state, one.object(), author, facts);
  }

  private static boolean isShown(TheatreState state, SubjectId object, Author author, Facts facts) {
    return Knowledge.ofHolder(state, object, author.audience(), facts.at()).reaches(Level.FULL);
  }

  /// Whom everybody who is shown the whole knows to have a part in it.
  private static boolean hasPart(TheatreState state, SubjectId object, PartyId party) {
    return switch (Knowledge.kindOfHolder(state, object)) {
      case OPERATION ->
          state.roster().isHost(party) || state.operations().get(object).isAuthor(party);
      case NOTICE -> state.notices().get(object).owner().equals(party);
      case MEETING -> isOf(state.meetings().meetings().get(object), party);
      case DISPUTE -> isOf(state.disputes().disputes().get(object), party);
      case REPORT -> state.results().reports().get(object).isInside(party);
      case CIVILIAN_HARM -> state.results().harms().get(object).isInside(party);
      case INQUIRY -> state.results().inquiries().get(object).terms().parties().contains(party);
      default -> throw new Bug("nothing lies beside " + object);
    };
  }

  private static boolean isOf(Meeting meeting, PartyId party) {
    return meeting.takesPart(party) || meeting.author().party().equals(party);
  }

  private static boolean isOf(Dispute dispute, PartyId party) {
    return dispute.isSide(party) || dispute.author().party().equals(party);
  }

  static void fold(StateChange change, AttachmentAct content, Entry entry) {
    Author author = Authority.authorOf(change.roster, entry.act());
    change.putAttachment(
        AttachmentDecider.evolve(change.state.attachments(), content, author, entry));
  }
}
