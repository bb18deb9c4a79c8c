package org.entente.node.attach;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One range of a file's bytes (RFC 9110 §14.1.2), for whoever goes on with a download that was
/// cut.
///
/// @param from the first byte
/// @param to the last byte, included
public record ByteRange(long from, long to) {
  /// More digits than any file here has bytes.
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{1,18})?-(\\d{1,18})?");

  public long length() {
    return to - from + 1;
  }

  /// What was asked of a file.
  public sealed interface Asked {
    /// No range, or one that is not understood: the whole is given.
    record Whole() implements Asked {}

    record Some(ByteRange range) implements Asked {}

    /// It begins after the end.
    record Beyond() implements Asked {}
  }

  /// @param header of the request, if it has one
  /// @param size of the file, at least 1
  public static Asked parse(Optional<String> header, long size) {
    Optional<Matcher> match = header.map(ONE::matcher).filter(Matcher::matches);
    if (match.isEmpty()) {
      return new Asked.Whole();
    }
    Optional<Long> first = number(match.get(), 1);
    Optional<Long> last = number(match.get(), 2);
    if (first.isEmpty()) {
      return last.map(count -> ending(count, size)).orElseGet(Asked.Whole::new);
    }
    if (last.isPresent() && last.get() < first.get()) {
      return new Asked.Whole();
    }
    return first.get() >= size
        ? new Asked.Beyond()
        : new Asked.Some(
            new ByteRange(first.get(), Math.min(size - 1, last.orElse(Long.MAX_VALUE))));
  }

  private static Asked ending(long count, long size) {
    return count == 0
        ? new Asked.Beyond()
        : new Asked.Some(new ByteRange(Math.max(0, size - count), size - 1));
  }

  private static Optional<Long> number(Matcher match, int group) {
    return Optional.ofNullable(match.group(group)).map(Long::parseLong);
  }
}
