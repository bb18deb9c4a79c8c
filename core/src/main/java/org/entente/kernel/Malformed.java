package org.entente.kernel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A value that cannot be: thrown by constructors, so that no malformed value exists anywhere.
///
/// The shell answers it as a bad shape (400); inside the core it is a bug.
public final class Malformed extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String subject;

  /// What is malformed and how.
  ///
  /// @param subject a stable code for what is malformed, for the message catalogues
  public Malformed(String subject, String message) {
    super(subject + " " + message);
    this.subject = subject;
  }

  public String subject() {
    return subject;
  }

  /// Fails unless `condition` holds.
  public static void unless(boolean condition, String subject, String message) {
    if (!condition) {
      throw new Malformed(subject, message);
    }
  }

  /// Fails when `value` is null, which an outside reader may hand in.
  public static <T> T ifNull(@Nullable T value, String subject) {
    if (value == null) {
      throw new Malformed(subject, "is missing");
    }
    return Objects.requireNonNull(value);
  }
}
