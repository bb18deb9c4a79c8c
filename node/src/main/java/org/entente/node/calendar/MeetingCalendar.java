package org.entente.node.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.PostId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.TheatreId;
import org.entente.meeting.MeetingAct.InvitationAnswer;
import org.entente.view.MeetingView;
import org.entente.view.PartyView;
import org.entente.view.PostView;

/// Writes meetings as one reader is shown them. A meeting whose hour he is not shown is left out.
///
/// @param parties and posts as the same reader is shown them
/// @param zone in which the hours are written, with its rules (VTIMEZONE) in the file
public record MeetingCalendar(
    TheatreId theatre, Map<String, PartyView> parties, Map<PostId, PostView> posts, ZoneId zone) {
  private static final String PRODUCT = "-//Entente//Entente//FR";

  /// Exercise data is never shown as real (invariant 13), in whatever language the reader is.
  private static final String EXERCISE = "EXERCICE / EXERCISE — ";

  private static final String REPORTED = "[rapporté / reported] ";
  private static final String ERASED = "[texte effacé / text erased]";
  private static final double E7 = 1e7;
  private static final int GEO_DIGITS = 6;

  public MeetingCalendar {
    parties = Map.copyOf(parties);
    posts = Map.copyOf(posts);
  }

  /// An invitation to answer, or that the meeting does not take place; none for what is only
  /// reported, or whose hour is not shown.
  public Optional<byte[]> invite(MeetingView meeting) {
    boolean cancelled = meeting.state().equals("CANCELLED");
    boolean reported = meeting.state().equals("REPORTED");
    return meeting.window().isEmpty() || reported
        ? Optional.empty()
        : Optional.of(
            write(
                cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST,
                List.of(event(meeting, true))));
  }

  /// For a reader's own calendar: nothing is asked.
  public byte[] publish(List<MeetingView> meetings) {
    return write(
        ImmutableMethod.PUBLISH,
        meetings.stream()
            .filter(one -> one.window().isPresent())
            .map(one -> event(one, false))
            .toList());
  }

  private byte[] write(net.fortuna.ical4j.model.property.Method method, List<VEvent> events) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(method);
    if (!isUniversal()) {
      calendar.add(rules());
    }
    events.forEach(calendar::add);
    StringWriter out = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private boolean isUniversal() {
    return zone.equals(ZoneOffset.UTC);
  }

  /// Under the name that was asked for: the library knows Bamako's rules as Abidjan's, and hours
  /// whose zone is not in the file would be read in another.
  private VTimeZone rules() {
    TimeZoneRegistry registry = TimeZoneRegistryFactory.getInstance().createRegistry();
    VTimeZone known = registry.getTimeZone(zone.getId()).getVTimeZone();
    VTimeZone rules =
        new VTimeZone(new PropertyList(), new ComponentList<>(known.getObservances()));
    rules.add(new TzId(zone.getId()));
    return rules;
  }

  /// Whether the hours can be written in a zone with its rules beside them.
  public static Optional<ZoneId> findZone(String name) {
    if (name.equals("UTC") || name.equals("Etc/UTC")) {
      return Optional.of(ZoneOffset.UTC);
    }
    boolean known = ZoneId.getAvailableZoneIds().contains(name) && name.contains("/");
    return known && TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(name) != null
        ? Optional.of(ZoneId.of(name))
        : Optional.empty();
  }

  private VEvent event(MeetingView meeting, boolean asks) {
    VEvent event = new VEvent(false);
    event.add(new Uid(CalendarAddress.uid(new SubjectId(meeting.id()), theatre)));
    event.add(new DtStamp(stamp(meeting)));
    addHours(event, meeting);
    event.add(new Summary(title(meeting)));
    meeting.place().ifPresent(place -> event.add(new Location(said(place))));
    meeting.point().ifPresent(point -> event.add(geo(point)));
    event.add(new Description(description(meeting)));
    event.add(new Clazz(Clazz.VALUE_CONFIDENTIAL));
    event.add(new Sequence(sequence(meeting)));
    event.add(
        new Status(
            switch (meeting.state()) {
              case "CANCELLED" -> Status.VALUE_CANCELLED;
              case "REPORTED" -> Status.VALUE_TENTATIVE;
              default -> Status.VALUE_CONFIRMED;
            }));
    if (asks) {
      event.add(organizer(meeting));
      attendees(meeting).forEach(event::add);
    }
    return event;
  }

  private void addHours(VEvent event, MeetingView meeting) {
    Instant from = meeting.window().orElseThrow().from();
    Instant to = meeting.window().orElseThrow().to().orElse(from);
    if (isUniversal()) {
      event.add(new DtStart<>(from));
      event.add(new DtEnd<>(to));
    } else {
      event.add(new DtStart<>(ZonedDateTime.ofInstant(from, zone)));
      event.add(new DtEnd<>(ZonedDateTime.ofInstant(to, zone)));
    }
  }

  private static Instant stamp(MeetingView meeting) {
    return meeting
        .cancelled()
        .map(ended -> ended.by().at())
        .orElseGet(
            () -> meeting.dates().isEmpty() ? meeting.at() : meeting.dates().getLast().by().at());
  }

  /// Each date is one change, and so is a cancellation.
  private static int sequence(MeetingView meeting) {
    return Math.max(0, meeting.dates().size() - 1) + (meeting.cancelled().isPresent() ? 1 : 0);
  }

  private static String title(MeetingView meeting) {
    String title = meeting.title().map(MeetingCalendar::said).orElse(meeting.reference());
    return (meeting.exercise() ? EXERCISE : "")
        + (meeting.state().equals("REPORTED") ? REPORTED : "")
        + title;
  }

  private static String description(MeetingView meeting) {
    return Stream.concat(
            Stream.concat(
                Stream.of(meeting.reference()),
                meeting.purpose().map(MeetingCalendar::said).stream()),
            numbered(meeting.agenda()))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> numbered(List<Text> agenda) {
    return java.util.stream.IntStream.range(0, agenda.size())
        .mapToObj(i -> (i + 1) + ". " + said(agenda.get(i)));
  }

  private static Geo geo(GeoPoint point) {
    return new Geo(
        java.math.BigDecimal.valueOf(point.latE7() / E7)
            .setScale(GEO_DIGITS, java.math.RoundingMode.HALF_EVEN),
        java.math.BigDecimal.valueOf(point.lonE7() / E7)
            .setScale(GEO_DIGITS, java.math.RoundingMode.HALF_EVEN));
  }

  private Organizer organizer(MeetingView meeting) {
    String party = meeting.owner().value();
    Organizer organizer = new Organizer(URI.create(CalendarAddress.mailto(party, theatre)));
    organizer.add(
        new Cn(Optional.ofNullable(parties.get(party)).map(one -> one.name().fr()).orElse(party)));
    return organizer;
  }

  /// In the order of protocol.
  private Stream<Attendee> attendees(MeetingView meeting) {
    Map<PostId, InvitationAnswer> answers =
        meeting.invited().stream()
            .collect(
                Collectors.toMap(
                    one -> one.by().post(), MeetingView.InvitedView::answer, (a, b) -> b));
    return meeting.participants().stream()
        .flatMap(one -> one.posts().stream())
        .map(post -> attendee(post, Optional.ofNullable(answers.get(post))));
  }

  private Attendee attendee(PostId post, Optional<InvitationAnswer> answer) {
    Attendee attendee = new Attendee(URI.create(CalendarAddress.mailto(post.value(), theatre)));
    attendee.add(
        new Cn(
            Optional.ofNullable(posts.get(post))
                .map(one -> one.title().fr())
                .orElse(post.value())));
    attendee.add(Role.REQ_PARTICIPANT);
    attendee.add(answer.map(MeetingCalendar::status).orElse(PartStat.NEEDS_ACTION));
    attendee.add(Rsvp.TRUE);
    return attendee;
  }

  private static PartStat status(InvitationAnswer answer) {
    return switch (answer) {
      case ACCEPTED -> PartStat.ACCEPTED;
      case TENTATIVE -> PartStat.TENTATIVE;
      case DECLINED -> PartStat.DECLINED;
    };
  }

  private static String said(Text text) {
    return Optional.ofNullable(text.value()).orElse(ERASED);
  }
}
