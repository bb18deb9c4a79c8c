package org.entente.node.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.kernel.PostId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TheatreId;
import org.entente.meeting.MeetingAct.InvitationAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One answer of one post to one meeting of this theatre, or nothing: whatever the bytes are.
class CalendarReadsOnlyRepliesTest {
  private static final String MEETING = "4e2f0c1a-1f7c-4a58-9a1d-0d7a2a6b1c11";
  private static final ReplyReader READER = new ReplyReader(new TheatreId("mali-2021"));

  private static String reply(String... more) {
    return String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "PRODID:-//A calendar//EN",
            "VERSION:2.0",
            "METHOD:REPLY",
            "BEGIN:VEVENT",
            "UID:" + MEETING + "@mali-2021.entente.invalid",
            "DTSTAMP:20211018T080000Z",
            "DTSTART:20211021T090000Z",
            "ORGANIZER:mailto:mali@mali-2021.entente.invalid",
            String.join("\r\n", more),
            "END:VEVENT",
            "END:VCALENDAR")
        + "\r\n";
  }

  private static String attendee(String status) {
    return "ATTENDEE;CN=\"Chef, des opérations\";PARTSTAT="
        + status
        + ":mailto:mali.chef@mali-2021.entente.invalid";
  }

  @Test
  void anAnswerIsRead() {
    assertEquals(
        Optional.of(
            new ReplyReader.Reply(
                new SubjectId(MEETING),
                new PostId("mali.chef"),
                InvitationAnswer.DECLINED,
                Optional.of("Empêché, désolé"))),
        READER.read(reply(attendee("DECLINED"), "COMMENT:Empêché\\, désolé")));
    for (String status : List.of("ACCEPTED", "TENTATIVE", "accepted")) {
      assertTrue(READER.read(reply(attendee(status))).isPresent(), status);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ATTENDEE;PARTSTAT=DELEGATED:mailto:mali.chef@mali-2021.entente.invalid",
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:mali.chef@other.entente.invalid",
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:somebody@example.org",
        "ATTENDEE:mailto:mali.chef@mali-2021.entente.invalid",
        "COMMENT:Nobody answers"
      })
  void whatIsNoAnswerOfAPostIsNothing(String line) {
    assertEquals(Optional.empty(), READER.read(reply(line)));
  }

  @Test
  void aRequestTwoAnswersOrTwoEventsAreNothing() {
    String good = reply(attendee("ACCEPTED"));
    assertEquals(Optional.empty(), READER.read(good.replace("REPLY", "REQUEST")));
    assertEquals(Optional.empty(), READER.read(reply(attendee("ACCEPTED"), attendee("DECLINED"))));
    String event = good.substring(good.indexOf("BEGIN:VEVENT"), good.indexOf("END:VCALENDAR"));
    assertEquals(Optional.empty(), READER.read(good.replace(event, event + event)));
  }

  @Test
  void whatIsTooMuchIsNotParsed() {
    String good = reply(attendee("ACCEPTED"));
    assertEquals(Optional.empty(), READER.read(good + "X".repeat(ReplyReader.MAX_CHARS)));
    assertEquals(Optional.empty(), READER.read(good + "\r\n".repeat(3_000)));
    assertEquals(Optional.empty(), READER.read("BEGIN:VCALENDAR\r\n".repeat(1_000)));
    assertEquals(
        Optional.empty(), READER.read(good.replace("COMMENT", "\u0000COMMENT") + "\u0001"));
  }

  /// What the parser throws stays inside, whatever is done to a reply.
  @Test
  void nothingThatIsDoneToAReplyGoesThrough() {
    long seed = Long.getLong("entente.seed", 20_211_005L);
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String[] pieces = {
      "BEGIN:VEVENT",
      "END:VEVENT",
      "BEGIN:VTIMEZONE",
      ";TZID=Nowhere/At-All",
      ":",
      ";",
      "\"",
      "\\",
      "\r\n ",
      "RRULE:FREQ=SECONDLY;COUNT=999999999",
      "DTSTART;VALUE=DATE:99999999",
      "DURATION:P",
      "TRIGGER:-PT",
      "ATTACH;ENCODING=BASE64;VALUE=BINARY:AA",
      "é",
      "\uD800",
      "GEO:x;y"
    };
    for (int i = 0; i < 4_000; i++) {
      StringBuilder text = new StringBuilder(reply(attendee("ACCEPTED"), "COMMENT:x"));
      for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
          case 2 -> text.insert(at, pieces[random.nextInt(pieces.length)]);
          default -> text.insert(at, "\r\n" + pieces[random.nextInt(pieces.length)] + "\r\n");
        }
      }
      READER
          .read(text.toString())
          .ifPresent(read -> assertTrue(read.words().orElse("").length() <= 8_000));
    }
  }
}
