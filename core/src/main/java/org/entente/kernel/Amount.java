package org.entente.kernel;

/// A number with the decimals it was given, since the record has no floating point: 12.50 is 1250
/// with two.
public record Amount(long digits, int decimals) {
  /// A measure finer than a thousandth is an instrument's, not a plan's.
  public static final int MAX_DECIMALS = 3;

  /// With three decimals still an exact integer in every JSON reader (2^53).
  public static final long MAX_DIGITS = 1_000_000_000_000L;

  public Amount {
    Malformed.unless(decimals >= 0 && decimals <= MAX_DECIMALS, "Amount", "decimals");
    Malformed.unless(digits >= -MAX_DIGITS && digits <= MAX_DIGITS, "Amount", "is too large");
  }

  public static Amount of(long whole) {
    return new Amount(whole, 0);
  }
}
