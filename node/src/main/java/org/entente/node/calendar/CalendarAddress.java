package org.entente.node.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.kernel.Malformed;
import org.entente.kernel.PostId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TheatreId;

/// How meetings and posts are named in calendars: under a domain that is nobody's (RFC 2606), so
/// that no program sends an officer's answer to a stranger.
final class CalendarAddress {
  private static final String DOMAIN = ".entente.invalid";

  private static final Pattern ADDRESS =
      Pattern.compile("(?:mailto:)?([a-z0-9.-]{1,64})@([a-z0-9-]{1,64})" + Pattern.quote(DOMAIN));

  private CalendarAddress() {}

  static String uid(SubjectId meeting, TheatreId theatre) {
    return meeting.value() + "@" + theatre.value() + DOMAIN;
  }

  static String mailto(String name, TheatreId theatre) {
    return "mailto:" + name + "@" + theatre.value() + DOMAIN;
  }

  static Optional<SubjectId> findMeeting(String uid, TheatreId theatre) {
    return name(uid, theatre).flatMap(name -> made(() -> new SubjectId(name)));
  }

  static Optional<PostId> findPost(String address, TheatreId theatre) {
    return name(address, theatre).flatMap(name -> made(() -> new PostId(name)));
  }

  /// What is no id names nothing.
  private static <T> Optional<T> made(Supplier<T> id) {
    try {
      return Optional.of(id.get());
    } catch (Malformed e) {
      return Optional.empty();
    }
  }

  private static Optional<String> name(String address, TheatreId theatre) {
    Matcher found = ADDRESS.matcher(address.toLowerCase(Locale.ROOT));
    return found.matches() && found.group(2).equals(theatre.value())
        ? Optional.of(found.group(1))
        : Optional.empty();
  }
}
