package org.entente.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A place, a band of altitude and a window of time.
///
/// @param window from its beginning to its end, whatever recurs between the two
/// @param buffer how far it reaches beyond these, if it is a hazard
/// @param recurrence which hours of the window are meant, if not all
public record Volume(
    Area area,
    AltitudeBand band,
    Window window,
    Optional<Buffer> buffer,
    Optional<Recurrence> recurrence) {
  public Volume {
    recurrence.ifPresent(one -> one.windows(window));
  }

  /// Without a buffer.
  public Volume(Area area, AltitudeBand band, Window window) {
    this(area, band, window, Optional.empty());
  }

  /// In one stretch.
  public Volume(Area area, AltitudeBand band, Window window, Optional<Buffer> buffer) {
    this(area, band, window, buffer, Optional.empty());
  }

  /// The same at another time, in one stretch.
  public Volume during(Window other) {
    return new Volume(area, band, other, buffer);
  }

  /// This, as its first window was moved in time and height.
  public Volume movedAs(Volume first) {
    Duration by = Duration.between(window.from(), first.window.from());
    Window moved = new Window(first.window.from(), window.to().map(end -> end.plus(by)));
    return new Volume(
        first.area, first.band, moved, buffer, recurrence.map(one -> one.moved(window.from(), by)));
  }

  /// The windows that are meant, in order and apart from one another. Whoever asks when it takes up
  /// its ground asks this.
  public List<Window> windows() {
    return recurrence.map(one -> one.windows(window)).orElseGet(() -> List.of(window));
  }

  /// A volume for each window, none of which recurs: the same written out.
  public List<Volume> writtenOut() {
    return recurrence.isEmpty() ? List.of(this) : windows().stream().map(this::during).toList();
  }

  /// Each written out, in order.
  public static List<Volume> writtenOut(List<Volume> volumes) {
    return doRecur(volumes)
        ? volumes.stream().flatMap(volume -> volume.writtenOut().stream()).toList()
        : volumes;
  }

  public static boolean doRecur(List<Volume> volumes) {
    return volumes.stream().anyMatch(volume -> volume.recurrence.isPresent());
  }

  /// Fails if there are more windows in a clause than can be compared.
  public static void requireFewWindows(List<Volume> volumes) {
    Malformed.unless(
        !doRecur(volumes) || writtenOut(volumes).size() <= Recurrence.MAX_TOGETHER,
        "Recurrence",
        "has more than 600 windows in one clause");
  }

  /// The ground with its buffer: these areas together.
  public List<Area> wholeGround() {
    return area.grown(buffer.map(Buffer::metres).orElse(0));
  }

  /// The heights with its buffer.
  public AltitudeBand wholeBand() {
    return band.widened(buffer.map(Buffer::heightMetres).orElse(0));
  }

  /// From its beginning to its end, with its buffer.
  public Window wholeWindow() {
    return window.widened(turnover());
  }

  /// Each window with its buffer.
  public List<Window> wholeWindows() {
    return windows().stream().map(one -> one.widened(turnover())).toList();
  }

  /// Its buffer's time before and after; none without one.
  public Duration turnover() {
    return buffer.map(Buffer::turnover).orElse(Duration.ZERO);
  }
}
