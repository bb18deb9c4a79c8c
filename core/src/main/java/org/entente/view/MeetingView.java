package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.PostId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.meeting.MeetingAct.InvitationAnswer;
import org.entente.meeting.Participant;
import org.entente.operation.Operation;
import org.entente.release.Level;
import org.entente.release.Release;

/// A meeting as far as the audience's level shows it.
///
/// @param owner the party that planned or reported it
/// @param state `PLANNED`, `TO_REPORT` (planned, and its window is over), `CANCELLED`, `TOOK_PLACE`
///   or `REPORTED` (known from a source alone)
/// @param minutesState `NONE`, `PROPOSED` (a version that not every party has signed) or `AGREED`
/// @param window when it really was, once a party said so
/// @param dates where it was put, and put off to, the first first
/// @param forum of which it is a sitting
/// @param mayWiden wider releases that wait for other parties; shown to those whose agreement it
///   takes
/// @param invited what each post last said to its invitation
public record MeetingView(
    String id,
    String reference,
    Level level,
    PartyId owner,
    boolean exercise,
    String state,
    Optional<String> minutesState,
    Optional<Window> window,
    Optional<Text> place,
    Optional<GeoPoint> point,
    Optional<Text> title,
    Optional<Text> purpose,
    List<PartyId> parties,
    Optional<SubjectId> forum,
    List<Text> agenda,
    List<Participant> participants,
    List<String> languages,
    boolean interpreter,
    Optional<SourceView> source,
    List<Dated> dates,
    Optional<Ended> cancelled,
    List<Attendance> attendance,
    List<Said> statements,
    List<MinutesVersion> minutes,
    List<InvitedView> invited,
    List<CommuniqueVersion> communiques,
    List<AttachmentView> attachments,
    Optional<Release> release,
    List<Operation.Widening> mayWiden,
    Optional<Signed> by,
    Instant at)
    implements View {

  /// Where a reported meeting is known from, and whom the source saw there.
  public record SourceView(Text publication, Text saidBy, Instant date, List<Seen> present) {}

  public record Seen(PartyId party, Text name) {}

  public record Dated(
      Window window, Text place, Optional<GeoPoint> point, Optional<Text> reason, Signed by) {}

  /// Why it does not take place.
  public record Ended(Text reason, Signed by) {}

  /// Who was there, as one party says.
  public record Attendance(Window during, List<There> there, Signed by) {}

  /// @param title of the post
  /// @param person who held it, where the author named him
  /// @param enteredAs the name in the act, to the person's own party, where he is shown by another
  public record There(
      PartyId party, PostId post, Name title, Optional<Text> person, Optional<Text> enteredAs) {}

  /// What a side said.
  ///
  /// @param attributed by the source; `by` is who reported it
  public record Said(PartyId of, boolean attributed, Text text, Signed by) {}

  /// @param agreed every party signed this version
  public record MinutesVersion(
      int number,
      Digest digest,
      boolean agreed,
      List<Line> articles,
      List<Line> decisions,
      List<Answer> answers,
      Signed by) {}

  public record Line(Text fr, Text en) {}

  public record InvitedView(InvitationAnswer answer, Optional<Text> words, Signed by) {}

  /// A text for the press.
  ///
  /// @param open every party signed this version: it may be made public
  public record CommuniqueVersion(
      int number,
      Digest digest,
      boolean open,
      Text fr,
      Text en,
      List<Signed> signatures,
      Signed by) {}

  /// @param words a reservation, or why it was refused
  public record Answer(boolean signed, Optional<Text> words, Signed by) {}
}
