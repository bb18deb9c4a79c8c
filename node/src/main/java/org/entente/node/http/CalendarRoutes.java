package org.entente.node.http;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.PostId;
import org.entente.node.calendar.MeetingCalendar;
import org.entente.node.calendar.ReplyReader;
import org.entente.node.desk.TheatreNode;
import org.entente.node.wire.RecordReader;
import org.entente.release.Audience;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreState;
import org.entente.view.MeetingView;
import org.entente.view.PartyView;
import org.entente.view.PostView;
import org.entente.view.View;
import org.entente.view.Views;

/// Meetings for calendars, made of what the asker is shown; and what a calendar's answer says.
/// Nothing is changed here: an answer becomes an act when its post signs it.
final class CalendarRoutes {
  private static final String CALENDAR = "text/calendar;charset=utf-8";
  private static final String ZONE = "zone";
  private static final Route.Parameter ZONE_PARAMETER =
      Route.Parameter.text(
          ZONE, "The zone of the hours, as `Africa/Bamako`; universal time if not said");

  private static final RecordReader<ReplyFile> REPLY = RecordReader.of(ReplyFile.class);

  private final TheatreNode theatre;
  private final Posts posts;

  CalendarRoutes(TheatreNode theatre, Posts posts) {
    this.theatre = theatre;
    this.posts = posts;
  }

  /// The text of a file.
  public record ReplyFile(String text) {}

  List<Route> routes() {
    return List.of(
        Route.get("/api/calendar")
            .by(Access.MEMBER)
            .about("The meetings the asker is shown, for a calendar (iCalendar, RFC 5545).")
            .takes(Posts.POST, ZONE_PARAMETER)
            .answersWith(CALENDAR, "The meetings whose hour is shown")
            .with(this::calendar),
        Route.get("/api/meetings/{id}/calendar")
            .by(Access.MEMBER)
            .about("A meeting for a calendar.")
            .takes(Posts.POST, ZONE_PARAMETER)
            .answersWith(CALENDAR, "The meeting")
            .with(call -> {
              MeetingView meeting = meeting(call);
              return file(writer(call).publish(List.of(meeting)), meeting.reference());
            }),
        Route.get("/api/meetings/{id}/invitation")
            .by(Access.MEMBER)
            .about(
                "An invitation that the posts expected can answer from their calendars (iTIP, RFC"
                    + " 5546).")
            .takes(Posts.POST, ZONE_PARAMETER)
            .answersWith(CALENDAR, "The invitation, or the cancellation")
            .with(this::invitation),
        Route.post("/api/calendar-reply")
            .by(Access.MEMBER)
            .about(
                "What a calendar's answer to an invitation says. Nothing is changed: its post signs"
                    + " `AnswerInvitation`.")
            .takes(Posts.POST)
            .body(ReplyFile.class, 2 * ReplyReader.MAX_CHARS)
            .answers(200, "The answer", ReplyReader.Reply.class)
            .with(this::reply));
  }

  private Answer calendar(Call call) {
    Audience audience = posts.audience(call);
    TheatreState state = theatre.state();
    List<MeetingView> meetings =
        Views.keys(state).stream()
            .filter(key -> key.kind() == ObjectKey.Kind.MEETING)
            .flatMap(key -> view(state, key, audience).stream())
            .map(MeetingView.class::cast)
            .toList();
    return file(writer(call).publish(meetings), "entente");
  }

  private Answer invitation(Call call) {
    MeetingView meeting = meeting(call);
    return writer(call)
        .invite(meeting)
        .map(content -> file(content, meeting.reference()))
        .orElseThrow(() -> new ProblemFound(new Problem.NotFound()));
  }

  /// What is hidden and what is not there get the same answer, here as everywhere.
  private Answer reply(Call call) {
    ReplyFile file = call.body(REPLY);
    Audience audience = posts.audience(call);
    ReplyReader.Reply reply =
        new ReplyReader(theatre.theatre())
            .read(file.text())
            .orElseThrow(
                () -> new ProblemFound(new Problem.Malformed("no-reply", "ReplyFile", "/text")));
    ObjectKey key = new ObjectKey(ObjectKey.Kind.MEETING, reply.meeting().value());
    if (view(theatre.state(), key, audience).isEmpty()) {
      throw new ProblemFound(new Problem.NotFound());
    }
    return Answer.ok(reply);
  }

  private MeetingView meeting(Call call) {
    ObjectKey key = new ObjectKey(ObjectKey.Kind.MEETING, call.path("id"));
    return view(theatre.state(), key, posts.audience(call))
        .map(MeetingView.class::cast)
        .orElseThrow(() -> new ProblemFound(new Problem.NotFound()));
  }

  private Optional<View> view(TheatreState state, ObjectKey key, Audience audience) {
    return Views.view(state, key, audience, theatre.now(), theatre.texts());
  }

  private MeetingCalendar writer(Call call) {
    Audience audience = posts.audience(call);
    TheatreState state = theatre.state();
    Map<String, PartyView> parties = new HashMap<>();
    Map<PostId, PostView> seats = new HashMap<>();
    for (ObjectKey key : Views.keys(state)) {
      if (key.kind() == ObjectKey.Kind.PARTY || key.kind() == ObjectKey.Kind.POST) {
        switch (view(state, key, audience).orElse(null)) {
          case PartyView party -> parties.put(key.id(), party);
          case PostView post -> seats.put(new PostId(key.id()), post);
          case null, default -> {}
        }
      }
    }
    return new MeetingCalendar(theatre.theatre(), parties, seats, zone(call));
  }

  private static ZoneId zone(Call call) {
    return call.find(ZONE)
        .map(name ->
            MeetingCalendar.findZone(name)
                .orElseThrow(
                    () -> new ProblemFound(new Problem.Malformed("unknown-constant", ZONE, ZONE))))
        .orElse(ZoneOffset.UTC);
  }

  private static Answer file(byte[] content, String name) {
    return Answer.bytes(CALENDAR, content)
        .with("Content-Disposition", "attachment; filename=\"" + name + ".ics\"")
        .with("Cache-Control", "no-store");
  }
}
