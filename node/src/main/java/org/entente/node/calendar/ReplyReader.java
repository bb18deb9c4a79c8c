package org.entente.node.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import org.entente.kernel.PostId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TheatreId;
import org.entente.meeting.MeetingAct.InvitationAnswer;

/// Reads what a calendar answers to an invitation of this theatre (METHOD:REPLY, RFC 5546 §3.2.3).
///
/// Bytes from outside: bounded before they are parsed, and whatever the parser makes of them is
/// either one answer of one post to one meeting, or nothing.
public final class ReplyReader {
  /// A reply has some two thousand characters; one that carries the rules of a zone, ten thousand.
  public static final int MAX_CHARS = 64 * 1024;

  /// Beyond it a file is no reply, and the parser's work grows with it.
  private static final int MAX_LINES = 2_000;

  /// A reply has one event, and the rules of a zone in few parts.
  private static final int MAX_COMPONENTS = 40;

  /// As long as a remark of the interface.
  private static final int MAX_WORDS_CHARS = 8_000;

  private final TheatreId theatre;

  public ReplyReader(TheatreId theatre) {
    this.theatre = theatre;
  }

  /// What a file answers; nothing is signed by it.
  ///
  /// @param words that came with it
  public record Reply(
      SubjectId meeting, PostId post, InvitationAnswer answer, Optional<String> words) {}

  /// @return nothing if the text is no reply to an invitation of this theatre
  public Optional<Reply> read(String text) {
    return isBounded(text) ? parse(text).flatMap(this::reply) : Optional.empty();
  }

  private static boolean isBounded(String text) {
    if (text.length() > MAX_CHARS || text.lines().limit(MAX_LINES + 1L).count() > MAX_LINES) {
      return false;
    }
    boolean printable =
        text.chars().allMatch(c -> c >= ' ' && c != 0x7f || c == '\r' || c == '\n' || c == '\t');
    long components =
        text.lines().filter(line -> line.regionMatches(true, 0, "BEGIN:", 0, 6)).count();
    return printable && components <= MAX_COMPONENTS;
  }

  /// The library says in many ways that it does not understand: none of them is ours to tell apart.
  private static Optional<Calendar> parse(String text) {
    try {
      return Optional.ofNullable(new CalendarBuilder().build(new StringReader(text)));
    } catch (IOException | ParserException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Reply> reply(Calendar calendar) {
    boolean reply =
        calendar.getProperties().stream()
            .filter(property -> property.getName().equalsIgnoreCase(Property.METHOD))
            .map(Property::getValue)
            .anyMatch("REPLY"::equalsIgnoreCase);
    List<CalendarComponent> events = calendar.getComponents("VEVENT");
    return reply && events.size() == 1 && events.getFirst() instanceof VEvent event
        ? answer(event)
        : Optional.empty();
  }

  /// One attendee answers for one post, of one meeting and all of it.
  private Optional<Reply> answer(VEvent event) {
    List<Property> attendees = event.getProperties(Property.ATTENDEE);
    if (attendees.size() != 1 || event.getProperty(Property.RECURRENCE_ID).isPresent()) {
      return Optional.empty();
    }
    Property attendee = attendees.getFirst();
    Optional<SubjectId> meeting =
        value(event, Property.UID).flatMap(uid -> CalendarAddress.findMeeting(uid, theatre));
    Optional<PostId> post =
        Optional.ofNullable(attendee.getValue())
            .flatMap(address -> CalendarAddress.findPost(address, theatre));
    Optional<InvitationAnswer> answer =
        attendee
            .getParameter("PARTSTAT")
            .map(net.fortuna.ical4j.model.Content::getValue)
            .flatMap(ReplyReader::answerOf);
    return meeting.isPresent() && post.isPresent()
        ? answer.map(said -> new Reply(meeting.get(), post.get(), said, words(event)))
        : Optional.empty();
  }

  private static Optional<String> value(VEvent event, String name) {
    return event.getProperty(name).map(Property::getValue);
  }

  private static Optional<InvitationAnswer> answerOf(String status) {
    return List.of(InvitationAnswer.values()).stream()
        .filter(answer -> answer.name().equalsIgnoreCase(status))
        .findFirst();
  }

  private static Optional<String> words(VEvent event) {
    return value(event, Property.COMMENT)
        .map(String::strip)
        .filter(words -> !words.isEmpty() && words.length() <= MAX_WORDS_CHARS);
  }
}
