package org.entente.audit;

import java.util.List;
import java.util.Optional;

/// An act where it stands: what the checks and the replay look at.
///
/// @param operation the act is about, or none
/// @param place its own space-time clause, if it brings one and it was given
/// @param volumes where what it is about would be once the act stands
/// @param met what those meet
record Situation(
    World world,
    Entry entry,
    Author author,
    Optional<Operation> operation,
    Optional<Place> place,
    List<Volume> volumes,
    List<Met> met) {

  static Situation of(World world, Entry entry, Author author, Optional<Operation> operation) {
    Optional<Place> place =
        Optional.ofNullable(entry.docs().get(Place.PART))
            .map(doc -> Place.of(entry.digestOf(Place.PART), doc));
    List<Volume> volumes =
        isOfEnvelope(entry.kind())
            ? envelope(world, entry).map(Standing.Envelope::volumes).orElse(List.of())
            : entry.is("ShiftWithinMargins")
                ? shiftedVolumes(entry, operation)
                : volumes(entry.kind(), operation, place);
    String subject =
        operation
            .map(about -> about.id)
            .or(() -> entry.content().findText("measure"))
            .orElse(entry.act().id());
    boolean meets = !volumes.isEmpty() && !isOfEnvelope(entry.kind());
    List<Met> met = !meets ? List.of() : Met.find(subject, volumes, world.live.all());
    return new Situation(world, entry, author, operation, place, volumes, met);
  }

  /// Whether who signs now is one of those who signed that.
  boolean isOneHandWith(Author other) {
    return other.isOneHandWith(author, roster());
  }

  /// Whether who signs now is, or rests on, this human being.
  boolean isSignedBy(String person) {
    return roster().asOne(author.persons()).contains(roster().asOne(person));
  }

  private static List<Volume> shiftedVolumes(Entry entry, Optional<Operation> operation) {
    return operation
        .flatMap(Operation::inForce)
        .flatMap(version -> version.place)
        .flatMap(where ->
            shift(entry).map(by -> where.volumes().stream().map(one -> one.shifted(by)).toList()))
        .orElse(List.of());
  }

  private static Optional<Margins.Shift> shift(Entry entry) {
    return Optional.ofNullable(entry.docs().get(Margins.Shift.PART)).map(Margins.Shift::of);
  }

  /// The shift that this act brings, if it was given.
  Optional<Margins.Shift> shift() {
    return shift(entry);
  }

  /// Where a version stands by this shift.
  Optional<Place> shifted(Version version) {
    return version.place.flatMap(where ->
        shift()
            .map(by ->
                new Place(
                    entry.digestOf(Margins.Shift.PART),
                    where.category(),
                    where.volumes().stream().map(one -> one.shifted(by)).toList(),
                    false)));
  }

  /// For an approval with margins, everywhere the version could be shifted to.
  Optional<List<Volume>> widened() {
    return entry.is("ApproveOperation")
        ? Margins.of(entry.content())
            .map(margins -> volumes.stream().map(one -> one.widened(margins)).toList())
        : Optional.empty();
  }

  /// An envelope takes up no ground: it has sectors, and meets nothing.
  private static boolean isOfEnvelope(String kind) {
    return kind.equals("ProposeStandingAuthorisation")
        || kind.equals("ApproveStandingAuthorisation");
  }

  private static Optional<Standing.Envelope> envelope(World world, Entry entry) {
    return entry
        .content()
        .findText("authorisation")
        .map(id -> Optional.ofNullable(world.standing.get(id)).map(found -> found.envelope))
        .orElseGet(
            () -> Optional.ofNullable(entry.docs().get(Standing.PART)).map(Standing.Envelope::of));
  }

  /// The envelope that this act brings or is about, if it was given.
  Optional<Standing.Envelope> envelope() {
    return envelope(world, entry);
  }

  private static List<Volume> volumes(
      String kind, Optional<Operation> operation, Optional<Place> place) {
    return switch (kind) {
      case "ProposeOperation" -> place.map(Place::volumes).orElse(List.of());
      case "ReviseOperation" -> operation.map(about -> revised(about, place)).orElse(List.of());
      case "ApproveOperation", "SignConditions" ->
          operation.map(about -> about.wouldOccupy(about.latest())).orElse(List.of());
      case "ReconfirmOperation" ->
          operation.flatMap(about -> about.inForce().map(about::wouldOccupy)).orElse(List.of());
      case "StartOperation" ->
          operation
              .flatMap(Operation::inForce)
              .flatMap(Version::placeNow)
              .map(Place::openEnded)
              .orElse(List.of());
      case "GiveNotice" ->
          place
              .map(where -> where.isHumanitarian() ? where.openEnded() : where.volumes())
              .orElse(List.of());
      case "EstablishStandingMeasure", "ChangeStandingMeasure" ->
          place.map(Place::volumes).orElse(List.of());
      case "DeclareImmediateAction", "GiveMovementNotice" ->
          place.map(Place::openEnded).orElse(List.of());
      default -> List.of();
    };
  }

  private static List<Volume> revised(Operation operation, Optional<Place> place) {
    return place
        .map(where -> operation.isActive() ? where.openEnded() : where.volumes())
        .orElseGet(() -> operation.wouldOccupy(operation.latest().place));
  }

  Roster roster() {
    return world.roster;
  }

  Doc content() {
    return entry.content();
  }

  Operation about() {
    return operation.orElseThrow(() -> new FormException("act about no operation"));
  }

  /// The operation's or notice's clauses of a version that this act brings: by word, the digest.
  Optional<Version.Forces> forces() {
    return Optional.ofNullable(entry.docs().get("clause:forces"))
        .map(doc ->
            new Version.Forces(
                java.util.Set.copyOf(
                    doc.items("elements").stream().map(element -> element.text("party")).toList()),
                doc.items("elements").stream()
                    .mapToLong(element -> element.whole("personnel"))
                    .sum()));
  }
}
