package org.entente.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is live, by whose clause it is, and the conflicts among it.
final class Live {
  /// Compatible, notify, agree, separate, forbidden: a requirement's place is its degree.
  private static final List<String> DEGREES =
      List.of("COMPATIBLE", "NOTIFY", "AGREE", "SEPARATE", "FORBIDDEN");

  /// What the matrix does not list counts as to be kept apart: unknown is never compatible.
  private static final int UNLISTED = DEGREES.indexOf("SEPARATE");

  private final Map<String, Footprint> byClause = new LinkedHashMap<>();
  private final Map<String, List<Footprint>> bySubject = new HashMap<>();
  private final Map<String, Integer> matrix = new HashMap<>();
  private final Map<String, String> footnotes = new HashMap<>();
  private final Map<String, Conflict> conflicts = new HashMap<>();
  private final Map<String, List<String>> conflictsOf = new HashMap<>();

  Collection<Footprint> all() {
    return byClause.values();
  }

  Optional<Footprint> find(String clause) {
    return Optional.ofNullable(byClause.get(clause));
  }

  void replace(String subject, List<Footprint> now) {
    bySubject
        .getOrDefault(subject, List.of())
        .forEach(old -> byClause.remove(old.place().digest()));
    now.forEach(footprint -> byClause.put(footprint.place().digest(), footprint));
    if (now.isEmpty()) {
      bySubject.remove(subject);
    } else {
      bySubject.put(subject, now);
    }
  }

  void publish(Doc table) {
    matrix.clear();
    footnotes.clear();
    for (Doc cell : table.items("cells")) {
      int degree = DEGREES.indexOf(cell.text("requirement"));
      if (degree < 0) {
        throw new FormException("no such requirement: " + cell.text("requirement"));
      }
      String pair = pair(cell.text("a"), cell.text("b"));
      matrix.put(pair, degree);
      cell.findText("footnote").ifPresent(footnote -> footnotes.put(pair, footnote));
    }
  }

  private static String pair(String a, String b) {
    return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
  }

  Optional<String> footnoteOf(Place place, Footprint other) {
    return Optional.ofNullable(footnotes.get(pair(place.category(), other.place().category())));
  }

  /// The degree at which two live places meet that share more than a boundary; one less if only
  /// buffers are entered.
  private int degreeOf(String owner, Place place, Footprint other, boolean nearOnly) {
    int listed = matrix.getOrDefault(pair(place.category(), other.place().category()), UNLISTED);
    boolean humanitarian = place.isHumanitarian() || other.place().isHumanitarian();
    int degree = Math.max(listed - (nearOnly ? 1 : 0), humanitarian ? 1 : 0);
    return owner.equals(other.owner()) ? Math.min(degree, 1) : degree;
  }

  /// The degree at which a clause meets what it was just found to meet: as known, or higher.
  int degreeOf(String owner, Place place, Footprint other, List<Met> met) {
    int found = degreeMet(owner, place, other, met);
    String id = Digests.ofConflict(place.digest(), other.place().digest());
    return Math.max(found, findConflict(id).map(known -> known.degree).orElse(0));
  }

  Optional<Conflict> findConflict(String id) {
    return Optional.ofNullable(conflicts.get(id));
  }

  /// The degree of what is met alone, whatever was known.
  int degreeMet(String owner, Place place, Footprint other, List<Met> met) {
    return met.stream().allMatch(Met::adjacent)
        ? 0
        : degreeOf(owner, place, other, Met.isNearOnly(met));
  }

  /// The known conflict, if it still says all that was just found: it is of no lower degree, and
  /// not of a buffer only where the volumes themselves meet.
  Optional<Conflict> findStanding(String id, int degree, List<Met> met) {
    boolean overlapping = met.stream().anyMatch(one -> one.how() == Met.How.OVERLAPPING);
    return findConflict(id)
        .filter(known -> known.degree >= degree && !(known.nearOnly && overlapping));
  }

  boolean isLive(Conflict conflict) {
    return byClause.containsKey(conflict.newcomer.digest())
        && byClause.containsKey(conflict.earlier.digest());
  }

  /// Conflicts of a clause with what is live.
  List<Conflict> listConflicts(String clause) {
    return conflictsOf.getOrDefault(clause, List.of()).stream()
        .map(conflicts::get)
        .filter(this::isLive)
        .toList();
  }

  void open(Conflict conflict) {
    boolean known = conflicts.put(conflict.id, conflict) != null;
    if (!known) {
      index(conflict.newcomer.digest(), conflict.id);
      index(conflict.earlier.digest(), conflict.id);
    }
  }

  private void index(String clause, String conflict) {
    conflictsOf.computeIfAbsent(clause, key -> new ArrayList<>()).add(conflict);
  }
}
