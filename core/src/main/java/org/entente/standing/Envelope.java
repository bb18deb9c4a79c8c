package org.entente.standing;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Category;
import org.entente.kernel.Malformed;
import org.entente.kernel.OwnPart;
import org.entente.kernel.Recurrence;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;

/// What a standing authorisation allows: where, how high, when, for what and how much. A part of
/// its own, by whose digest the host approves it.
///
/// @param validity in which uses lie, with an end
/// @param recurrence in which hours of it, if not all
public record Envelope(
    List<Zone> zones,
    List<Category> categories,
    Ceiling ceiling,
    Window validity,
    Optional<Recurrence> recurrence)
    implements OwnPart {
  public static final String PART = "envelope";

  /// A road network by its main routes.
  public static final int MAX_ZONES = 64;

  /// A year: after it the host is asked anew.
  public static final int MAX_DAYS = 366;

  /// How many uses under way at once, and how many people in one.
  public record Ceiling(int atOnce, int personnel) {
    /// More uses at once than this are no exception any more.
    public static final int MAX_AT_ONCE = 100;

    /// As in an operation.
    public static final int MAX_PERSONNEL = 100_000;

    public Ceiling {
      Malformed.unless(atOnce >= 1 && atOnce <= MAX_AT_ONCE, "Ceiling", "number out of range");
      Malformed.unless(
          personnel >= 1 && personnel <= MAX_PERSONNEL, "Ceiling", "personnel out of range");
    }
  }

  /// At all hours of its validity.
  public Envelope(List<Zone> zones, List<Category> categories, Ceiling ceiling, Window validity) {
    this(zones, categories, ceiling, validity, Optional.empty());
  }

  public Envelope {
    zones = List.copyOf(zones);
    categories = List.copyOf(categories);
    Malformed.unless(!zones.isEmpty() && zones.size() <= MAX_ZONES, "Envelope", "zones");
    Malformed.unless(!categories.isEmpty(), "Envelope", "has no category");
    Malformed.unless(
        new HashSet<>(categories).size() == categories.size(), "Envelope", "has a category twice");
    Malformed.unless(validity.to().isPresent(), "Envelope", "has no end");
    Malformed.unless(
        !validity.from().plus(Duration.ofDays(MAX_DAYS)).isBefore(validity.to().orElseThrow()),
        "Envelope",
        "is valid for more than a year");
    recurrence.ifPresent(one -> one.windows(validity));
  }

  /// The zones over the whole validity, for whoever asks which sectors they touch.
  public List<Volume> volumes() {
    return zones.stream().map(zone -> new Volume(zone.area(), zone.band(), validity)).toList();
  }

  /// Whether it allows a use of so long: in one of its windows, with the time that its buffer asks.
  public boolean allows(Volume volume) {
    List<Window> windows =
        recurrence.map(one -> one.windows(validity)).orElseGet(() -> List.of(validity));
    return volume.wholeWindows().stream().allMatch(use -> windows.stream().anyMatch(use::isWithin));
  }

  @Override
  public String partName() {
    return PART;
  }
}
