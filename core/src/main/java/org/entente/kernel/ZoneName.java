package org.entente.kernel;

import java.util.regex.Pattern;

/// The zone of a theatre's local time: a name of the IANA database, for instance `Africa/Niamey`,
/// or an offset such as `Z` or `+01:00`.
///
/// Whether there is such a zone is the decider's to ask: another machine knows another list, and
/// has to read every record.
///
/// @param value 1 to 64 characters of letters, digits and `+ - _ / :`
public record ZoneName(String value) {
  /// The longest name of the database has 32.
  private static final Pattern FORM = Pattern.compile("[A-Za-z+-][A-Za-z0-9+_/:-]{0,63}");

  public ZoneName {
    Ids.check("ZoneName", value, FORM);
  }

  @Override
  public String toString() {
    return value;
  }
}
