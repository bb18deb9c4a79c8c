package org.entente.node.postgres;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The world failed while PostgreSQL was prepared, started, checked or stopped.
///
/// The message is written for the person who runs the node, in English; [#kind()] lets the command
/// line say it in another language.
public final class PostgresFault extends RuntimeException {
  /// What went wrong, as far as the person who runs the node can act on it.
  public enum Kind {
    /// Another node holds the data folder.
    FOLDER_IN_USE,
    /// The folder cannot be created, read or written by this user.
    FOLDER_UNUSABLE,
    /// The data was written by another major version of PostgreSQL.
    WRONG_VERSION,
    /// No space is left where the data or the binaries are.
    DISK_FULL,
    /// This machine has no embedded binaries, or they cannot be unpacked.
    NO_BINARIES,
    /// No way was found to run PostgreSQL, which refuses to run as root.
    REFUSES_ROOT,
    /// The server runs with settings that lose acknowledged data.
    NOT_DURABLE,
    /// Everything else: the message quotes the server.
    FAILED
  }

  /// The system's own words, and PostgreSQL's hint where a write came back short.
  private static final List<String> SPACE =
      List.of("No space left on device", "Check free disk space");

  /// How much of what a program printed is quoted: its last words matter.
  private static final int QUOTE = 1_200;

  private final Kind kind;

  PostgresFault(Kind kind, String message) {
    this(kind, message, null);
  }

  PostgresFault(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /// The fault behind what a PostgreSQL program printed: a full disk is told apart, since the
  /// operator can mend it.
  static PostgresFault from(String what, String output) {
    String end = output.substring(Math.max(0, output.length() - QUOTE));
    return SPACE.stream().anyMatch(output::contains)
        ? new PostgresFault(Kind.DISK_FULL, what + ": no space left on the disk.\n" + end)
        : new PostgresFault(Kind.FAILED, what + ".\n" + end);
  }
}
