package org.entente.coordination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.ArrangementId;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Digest;
import org.entente.kernel.Facts;
import org.entente.kernel.Overlap;
import org.entente.kernel.PartyId;
import org.entente.kernel.SectorId;
import org.entente.kernel.TrieMap;

/// The folded state of coordination.
///
/// @param footprints what is live, by the digest of its space-time clause
/// @param conflictsOf conflicts by either side's digest
/// @param arrangementsOf arrangements by conflict
/// @param outOfReach parties nobody can reach, by the host's word
public record Coordination(
    Optional<Matrix> matrix,
    TrieMap<SectorId, Sector> sectors,
    TrieMap<Digest, Footprint> footprints,
    TrieMap<ConflictId, Conflict> conflicts,
    TrieMap<Digest, List<ConflictId>> conflictsOf,
    TrieMap<ArrangementId, Arrangement> arrangements,
    TrieMap<ConflictId, List<ArrangementId>> arrangementsOf,
    TrieMap<PartyId, OutOfReach> outOfReach) {
  public static final Coordination EMPTY =
      new Coordination(
          Optional.empty(),
          TrieMap.empty(),
          TrieMap.empty(),
          TrieMap.empty(),
          TrieMap.empty(),
          TrieMap.empty(),
          TrieMap.empty(),
          TrieMap.empty());

  public boolean isLive(Conflict conflict) {
    return footprints.containsKey(conflict.newcomer().spaceTime())
        && footprints.containsKey(conflict.earlier().spaceTime());
  }

  /// Live conflicts of a space-time clause of at least `degree`, in id order.
  public List<Conflict> listLive(Digest spaceTime, int degree) {
    List<ConflictId> all = conflictsOf.find(spaceTime).orElse(List.of());
    if (all.isEmpty()) {
      return List.of();
    }
    return all.stream()
        .map(conflicts::get)
        .filter(conflict -> conflict.degree() >= degree && isLive(conflict))
        .sorted(Comparator.comparing(Conflict::id))
        .toList();
  }

  public Optional<Arrangement> findSigned(ConflictId conflict) {
    return arrangementsOf.find(conflict).orElse(List.of()).stream()
        .map(arrangements::get)
        .filter(arrangement -> arrangement.signed().isPresent())
        .findFirst();
  }

  public List<Arrangement> listArrangements(ConflictId conflict) {
    return arrangementsOf.find(conflict).orElse(List.of()).stream().map(arrangements::get).toList();
  }

  /// By what both leads signed, or by the host's word. What is forbidden two leads cannot allow
  /// each other: that takes the host and whoever is in danger.
  public boolean isSettled(Conflict conflict) {
    return conflict.settlement().isPresent()
        || (conflict.degreeAcknowledged() < Conflict.FORBIDDEN
            && findSigned(conflict.id()).isPresent());
  }

  /// Whether nothing of this conflict still has to be agreed before the side with `mine` starts.
  public boolean isSettledFor(Conflict conflict, Digest mine) {
    if (isSettled(conflict)) {
      return true;
    }
    return conflict.degreeAcknowledged() < Conflict.FORBIDDEN
        && conflict.acknowledgedBy(conflict.agreesFor(mine));
  }

  /// The degree at which two categories of two owners meet. Only what the volumes themselves share
  /// gives the full degree; what is only within a buffer gives one less (reference/deconfliction.md
  /// §2).
  public int degreeOf(Footprint one, Footprint other, List<Overlap> overlaps) {
    if (overlaps.stream().allMatch(Overlap::adjacent)) {
      return 0;
    }
    boolean humanitarian = one.category().isHumanitarian() || other.category().isHumanitarian();
    int less = Overlap.isNearOnly(overlaps) ? 1 : 0;
    int degree = Math.max(ruleOf(one, other).degree() - less, humanitarian ? 1 : 0);
    return one.owner().equals(other.owner()) ? Math.min(degree, 1) : degree;
  }

  private Requirement ruleOf(Footprint one, Footprint other) {
    return matrix
        .map(table -> table.between(one.category(), other.category()))
        .orElse(Matrix.UNLISTED);
  }

  private Optional<Matrix.Footnote> footnoteOf(Footprint one, Footprint other) {
    return matrix.flatMap(table -> table.footnoteBetween(one.category(), other.category()));
  }

  public Coordination withFootprint(Footprint footprint) {
    return withFootprints(footprints.with(footprint.spaceTime(), footprint));
  }

  public Coordination withoutFootprint(Digest spaceTime) {
    return withFootprints(footprints.without(spaceTime));
  }

  /// Opens the conflicts that the facts' overlaps mean for a footprint that has just become live,
  /// or has just become present; overlaps with what is no longer live are passed over.
  public Coordination withConflicts(Footprint newcomer, Facts facts) {
    Map<Digest, List<Overlap>> byOther = new LinkedHashMap<>();
    for (Overlap overlap : facts.overlaps().list()) {
      byOther.computeIfAbsent(overlap.other(), other -> new ArrayList<>()).add(overlap);
    }
    Coordination result = this;
    for (Map.Entry<Digest, List<Overlap>> met : byOther.entrySet()) {
      Optional<Footprint> other = footprints.find(met.getKey());
      boolean another = other.isPresent() && !other.get().subject().equals(newcomer.subject());
      if (another) {
        result = result.withConflict(newcomer, other.get(), met.getValue(), facts);
      }
    }
    return result;
  }

  /// A known conflict is opened anew only at a higher degree, or when the volumes themselves meet
  /// and only a buffer did: presence without an end can meet more than the plan did, and nobody has
  /// acknowledged that yet.
  private Coordination withConflict(
      Footprint newcomer, Footprint earlier, List<Overlap> overlaps, Facts facts) {
    ConflictId id = Conflict.idOf(newcomer.spaceTime(), earlier.spaceTime());
    int degree = degreeOf(newcomer, earlier, overlaps);
    Optional<Conflict> known = conflicts.find(id);
    boolean stated =
        known.isPresent()
            && known.get().degree() >= degree
            && !(known.get().isNearOnly() && overlaps.stream().anyMatch(Overlap::isExact));
    if (stated) {
      return this;
    }
    Conflict conflict =
        new Conflict(
            id,
            Conflict.Side.of(newcomer),
            Conflict.Side.of(earlier),
            ruleOf(newcomer, earlier),
            footnoteOf(newcomer, earlier),
            degree,
            overlaps,
            facts.seq(),
            facts.at(),
            List.of(),
            List.of(),
            Optional.empty());
    if (known.isPresent()) {
      return withConflict(conflict);
    }
    TrieMap<Digest, List<ConflictId>> index =
        append(append(conflictsOf, newcomer.spaceTime(), id), earlier.spaceTime(), id);
    return new Coordination(
        matrix,
        sectors,
        footprints,
        conflicts.with(id, conflict),
        index,
        arrangements,
        arrangementsOf,
        outOfReach);
  }

  static <K, V> TrieMap<K, List<V>> append(TrieMap<K, List<V>> map, K key, V value) {
    List<V> all = new ArrayList<>(map.find(key).orElse(List.of()));
    all.add(value);
    return map.with(key, List.copyOf(all));
  }

  Coordination withConflict(Conflict conflict) {
    return new Coordination(
        matrix,
        sectors,
        footprints,
        conflicts.with(conflict.id(), conflict),
        conflictsOf,
        arrangements,
        arrangementsOf,
        outOfReach);
  }

  private Coordination withFootprints(TrieMap<Digest, Footprint> changed) {
    return new Coordination(
        matrix, sectors, changed, conflicts, conflictsOf, arrangements, arrangementsOf, outOfReach);
  }
}
