package org.entente.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An entry whose header and facts are given.
///
/// @param seq its place in the record
/// @param sectors which the desk says the act's volumes touch
/// @param withinEnvelope whether the desk says that a use keeps within its envelope
/// @param overlaps which the desk says it found; absent if withheld
/// @param docs every part given, but texts, by name
record Entry(
    long seq,
    Instant at,
    boolean clockDiverged,
    List<String> sectors,
    boolean outsideSectors,
    Optional<Boolean> withinEnvelope,
    Optional<List<Doc>> overlaps,
    Optional<List<Doc>> marginOverlaps,
    Act act,
    Map<String, Doc> docs,
    Map<String, String> digests) {

  /// What the author signed.
  record Act(
      String id,
      String kind,
      String theatre,
      String post,
      String person,
      Optional<String> under,
      long asOf,
      Doc content) {
    static Act of(Doc header) {
      Doc content = header.get("content");
      return new Act(
          header.text("id"),
          content.text("kind"),
          header.text("theatre"),
          header.text("post"),
          header.text("person"),
          header.findText("under"),
          header.whole("asOf"),
          content);
    }
  }

  static Entry of(long seq, Map<String, Doc> docs, Map<String, String> digests) {
    Doc facts = get(docs, "facts");
    return new Entry(
        seq,
        facts.instant("at"),
        facts.truth("clockDiverged"),
        facts.texts("sectors"),
        facts.truth("outsideSectors"),
        facts.find("withinEnvelope").map(said -> facts.truth("withinEnvelope")),
        Optional.ofNullable(docs.get("facts:overlaps")).map(part -> part.items("list")),
        Optional.ofNullable(docs.get("facts:margins")).map(part -> part.items("list")),
        Act.of(get(docs, "act")),
        docs,
        digests);
  }

  private static Doc get(Map<String, Doc> docs, String name) {
    Doc doc = docs.get(name);
    if (doc == null) {
      throw new FormException("entry without " + name);
    }
    return doc;
  }

  String kind() {
    return act.kind();
  }

  Doc content() {
    return act.content();
  }

  boolean is(String... kinds) {
    return List.of(kinds).contains(kind());
  }

  /// The part that stands in the place of `reference`; empty if it was not given.
  Optional<Doc> follow(Doc reference) {
    String part = reference.asReference().map(Doc.Reference::part).orElse("");
    return Optional.ofNullable(docs.get(part));
  }

  String digestOf(String part) {
    String digest = digests.get(part);
    if (digest == null) {
      throw new FormException("entry has no part " + part);
    }
    return digest;
  }
}
