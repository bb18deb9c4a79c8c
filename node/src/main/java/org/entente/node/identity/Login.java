package org.entente.node.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.kernel.Malformed;

/// The name an account signs in with.
///
/// @param value 2 to 63 characters of `a-z`, `0-9`, `.`, `_` and `-`, beginning with a letter or
///   digit
public record Login(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}");

  public Login {
    Malformed.unless(SHAPE.matcher(value).matches(), "Login", "is not a well-formed login");
  }

  /// What somebody typed, if it can be a login at all.
  public static Optional<Login> find(String typed) {
    return SHAPE.matcher(typed).matches() ? Optional.of(new Login(typed)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
