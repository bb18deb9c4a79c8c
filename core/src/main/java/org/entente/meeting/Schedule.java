package org.entente.meeting;

import java.util.Optional;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Malformed;
import org.entente.kernel.OwnPart;
import org.entente.kernel.Text;
import org.entente.kernel.Window;

/// When and where a meeting is. A part of its own: it is shown to whom purpose and parties are not.
///
/// @param window with an end
/// @param place in words
/// @param point on the map, if one was given
public record Schedule(Window window, Text place, Optional<GeoPoint> point) implements OwnPart {
  public static final String PART = "schedule";

  public Schedule {
    Malformed.unless(window.to().isPresent(), "Schedule", "has no end");
  }

  @Override
  public String partName() {
    return PART;
  }
}
