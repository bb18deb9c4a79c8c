package org.entente.result;

import java.util.Optional;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.OwnPart;
import org.entente.kernel.Text;
import org.entente.kernel.Window;

/// Where and when civilians were harmed. A part of its own: it is shown to whom the account is not.
///
/// @param place in words
public record Spot(Window during, Text place, Optional<GeoPoint> point) implements OwnPart {
  public static final String PART = "spot";

  @Override
  public String partName() {
    return PART;
  }
}
