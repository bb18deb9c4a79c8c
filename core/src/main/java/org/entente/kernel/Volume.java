package org.entente.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A place, a band of altitude and a window of time.
///
/// @param buffer how far it reaches beyond these, if it is a hazard
public record Volume(Area area, AltitudeBand band, Window window, Optional<Buffer> buffer) {
  /// Without a buffer.
  public Volume(Area area, AltitudeBand band, Window window) {
    this(area, band, window, Optional.empty());
  }

  /// The same at another time.
  public Volume during(Window other) {
    return new Volume(area, band, other, buffer);
  }

  /// The ground with its buffer: these areas together.
  public List<Area> wholeGround() {
    return area.grown(buffer.map(Buffer::metres).orElse(0));
  }

  /// The heights with its buffer.
  public AltitudeBand wholeBand() {
    return band.widened(buffer.map(Buffer::heightMetres).orElse(0));
  }

  /// The time with its buffer.
  public Window wholeWindow() {
    return window.widened(turnover());
  }

  /// Its buffer's time before and after; none without one.
  public Duration turnover() {
    return buffer.map(Buffer::turnover).orElse(Duration.ZERO);
  }
}
