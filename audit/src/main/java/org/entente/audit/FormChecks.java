package org.entente.audit;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.ledger.json.Json;

/// The form of acts: what kinds there are, what they say, and that each part stands where the
/// header says (invariants 8 and 13).
final class FormChecks {
  private static final Set<String> UNREFERENCED = Set.of("act", "facts");

  /// A side of a cell of a covering, in 1e-7 degree.
  private static final long CELL = 500_000;

  private FormChecks() {}

  /// Whether the act is of a kind that the record knows.
  static boolean checkKind(Entry entry, Inquiry q) {
    Optional<ActKinds.Kind> kind = ActKinds.find(entry.kind());
    if (!q.require(Rule.ACT_NOT_ALLOWED, kind.isPresent(), entry.kind())) {
      return false;
    }
    Set<String> members = entry.content().names();
    Set<String> missing = new HashSet<>(kind.get().required());
    missing.removeAll(members);
    q.require(Rule.FORM, missing.isEmpty(), missing);
    Set<String> extra = new HashSet<>(members);
    extra.removeAll(kind.get().required());
    extra.removeAll(kind.get().optional());
    q.require(Rule.EXERCISE_CHANGED, !extra.remove("exercise"), entry.kind());
    q.require(Rule.FORM, extra.isEmpty(), extra);
    return missing.isEmpty();
  }

  /// A covering whose sides lie between the cells would show more than it says.
  static void checkSeal(Situation s, Inquiry q) {
    s.place()
        .filter(Place::sealed)
        .ifPresent(place ->
            q.require(
                Rule.FORM,
                place.volumes().stream()
                    .allMatch(
                        volume -> volume.ground().isOfCells(CELL) && volume.buffer().isEmpty()),
                "seal"));
  }

  static void checkCategory(Situation s, Inquiry q) {
    s.place()
        .ifPresent(place ->
            q.require(
                Rule.CATEGORY_NOT_ALLOWED,
                ActKinds.CATEGORIES.contains(place.category()),
                place.category()));
  }

  /// Every reference names a part of the entry with its digest, and no part but the header and the
  /// facts stands there unreferenced.
  static void checkParts(Map<String, Doc> docs, Map<String, String> digests, Inquiry q) {
    Set<String> referenced = new HashSet<>();
    docs.values().forEach(doc -> walk(doc, digests, referenced, q));
    if (!q.isPartial()) {
      for (String part : digests.keySet()) {
        boolean placed = UNREFERENCED.contains(part) || referenced.contains(part);
        q.require(Rule.PART_OUT_OF_PLACE, placed, part);
      }
    }
  }

  private static void walk(
      Doc doc, Map<String, String> digests, Set<String> referenced, Inquiry q) {
    Optional<Doc.Reference> reference = doc.asReference();
    if (reference.isPresent()) {
      String part = reference.get().part();
      boolean right = reference.get().digest().equals(digests.get(part)) && referenced.add(part);
      q.require(Rule.PART_OUT_OF_PLACE, right, part);
      return;
    }
    switch (doc.json()) {
      case Json.Members object ->
          doc.names().forEach(name -> walk(doc.get(name), digests, referenced, q));
      case Json.Items list -> doc.items().forEach(item -> walk(item, digests, referenced, q));
      case Json.Text text -> {}
      case Json.Whole whole -> {}
      case Json.Truth truth -> {}
      case Json.Null nothing -> {}
    }
  }
}
