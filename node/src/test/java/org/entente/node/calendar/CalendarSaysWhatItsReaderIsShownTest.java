package org.entente.node.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.PartyId;
import org.entente.kernel.PostId;
import org.entente.kernel.Text;
import org.entente.kernel.TheatreId;
import org.entente.kernel.Window;
import org.entente.meeting.Participant;
import org.entente.release.Level;
import org.entente.view.MeetingView;
import org.junit.jupiter.api.Test;

/// A file for a calendar holds what a view holds, its hours in the zone asked for with the rules of
/// that zone beside them, and says of an exercise that it is one.
class CalendarSaysWhatItsReaderIsShownTest {
  private static final Instant AT = Instant.parse("2021-10-18T08:00:00Z");

  private static MeetingView meeting(String state, Optional<Window> window) {
    return new MeetingView(
        "4e2f0c1a-1f7c-4a58-9a1d-0d7a2a6b1c11",
        "RE-2021-001",
        Level.FULL,
        new PartyId("mali"),
        true,
        state,
        Optional.of("NONE"),
        window,
        Optional.of(Text.of("Poste de commandement ; Gao")),
        Optional.of(new GeoPoint(-433_000, 162_700_000)),
        Optional.of(Text.of("Coordination")),
        Optional.of(Text.of("Calendrier\nBEGIN:VALARM")),
        List.of(new PartyId("mali"), new PartyId("barkhane")),
        Optional.empty(),
        List.of(Text.of("Interférences"), Text.ERASED),
        List.of(new Participant(new PartyId("barkhane"), List.of(new PostId("barkhane.chef")))),
        List.of("fr"),
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        AT);
  }

  private static final Optional<Window> HOURS =
      Optional.of(
          Window.of(Instant.parse("2021-10-21T09:00:00Z"), Instant.parse("2021-10-21T11:00:00Z")));

  private static MeetingCalendar in(ZoneId zone) {
    return new MeetingCalendar(new TheatreId("mali-2021"), Map.of(), Map.of(), zone);
  }

  /// As a program that reads it has it: long lines put together again.
  private static List<String> lines(byte[] file) {
    return new String(file, StandardCharsets.UTF_8).replace("\r\n ", "").lines().toList();
  }

  @Test
  void anInvitationAsksEachPostThatIsExpected() {
    List<String> lines = lines(in(ZoneOffset.UTC).invite(meeting("PLANNED", HOURS)).orElseThrow());
    assertTrue(lines.contains("METHOD:REQUEST"), lines.toString());
    assertTrue(lines.contains("DTSTART:20211021T090000Z"), lines.toString());
    assertTrue(
        lines.contains("UID:4e2f0c1a-1f7c-4a58-9a1d-0d7a2a6b1c11@mali-2021.entente.invalid"));
    assertTrue(
        lines.stream()
            .anyMatch(line ->
                line.startsWith("ATTENDEE;")
                    && line.contains("RSVP=TRUE")
                    && line.endsWith(":mailto:barkhane.chef@mali-2021.entente.invalid")),
        lines.toString());
    assertTrue(lines.contains("SUMMARY:EXERCICE / EXERCISE — Coordination"), lines.toString());
    assertTrue(lines.contains("LOCATION:Poste de commandement \\; Gao"), lines.toString());
    assertFalse(lines.contains("BEGIN:VALARM"), "a text became a component");
    assertFalse(lines.contains("BEGIN:VTIMEZONE"));
  }

  @Test
  void hoursOfAZoneComeWithItsRules() {
    ZoneId zone = MeetingCalendar.findZone("Africa/Bamako").orElseThrow();
    List<String> lines = lines(in(zone).publish(List.of(meeting("PLANNED", HOURS))));
    assertTrue(lines.contains("METHOD:PUBLISH"));
    assertTrue(lines.contains("BEGIN:VTIMEZONE"));
    assertTrue(lines.contains("TZID:Africa/Bamako"), lines.toString());
    assertTrue(lines.contains("DTSTART;TZID=Africa/Bamako:20211021T090000"), lines.toString());
    assertFalse(lines.stream().anyMatch(line -> line.contains("http")), lines.toString());
    ZoneId paris = MeetingCalendar.findZone("Europe/Paris").orElseThrow();
    assertTrue(
        lines(in(paris).publish(List.of(meeting("PLANNED", HOURS))))
            .contains("DTSTART;TZID=Europe/Paris:20211021T110000"));
    assertEquals(Optional.empty(), MeetingCalendar.findZone("Mars/Olympus"));
    assertEquals(Optional.empty(), MeetingCalendar.findZone("../../etc/passwd"));
  }

  @Test
  void whatHasNoKnownHourIsLeftOutAndWhatIsReportedIsNoInvitation() {
    assertEquals(Optional.empty(), in(ZoneOffset.UTC).invite(meeting("REPORTED", HOURS)));
    assertEquals(Optional.empty(), in(ZoneOffset.UTC).invite(meeting("PLANNED", Optional.empty())));
    List<String> lines =
        lines(in(ZoneOffset.UTC).publish(List.of(meeting("PLANNED", Optional.empty()))));
    assertFalse(lines.contains("BEGIN:VEVENT"));
    assertTrue(
        lines(in(ZoneOffset.UTC).invite(meeting("CANCELLED", HOURS)).orElseThrow())
            .containsAll(List.of("METHOD:CANCEL", "STATUS:CANCELLED")));
  }

  @Test
  void whatItWritesItsReaderReadsBack() {
    String file =
        new String(
            in(ZoneId.of("Europe/Paris")).invite(meeting("PLANNED", HOURS)).orElseThrow(),
            StandardCharsets.UTF_8);
    String reply =
        file.replace("METHOD:REQUEST", "METHOD:REPLY").replace("NEEDS-ACTION", "TENTATIVE");
    assertEquals(
        Optional.of(new PostId("barkhane.chef")),
        new ReplyReader(new TheatreId("mali-2021")).read(reply).map(ReplyReader.Reply::post));
  }
}
