package org.entente.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Where the soil ends, and what was said of what crosses.
final class Border {
  /// What crosses, under which digest.
  ///
  /// @param beyond some of it is drawn as nobody's ground
  record Crossing(Set<String> into, boolean beyond) {
    static Crossing of(Doc doc) {
      return new Crossing(new TreeSet<>(doc.texts("into")), doc.truth("beyond"));
    }
  }

  /// A word said for a country, and who spoke for it then.
  record Word(String voice, long seq) {}

  Optional<Soil> soil = Optional.empty();
  final Map<String, Crossing> crossings = new HashMap<>();
  final Map<String, Word> consents = new HashMap<>();
  final Map<String, Word> refusals = new HashMap<>();

  static String key(String about, String neighbour) {
    return about + " " + neighbour;
  }

  /// Whether the consent of this country stands: by the voice it still has, and not taken back.
  boolean stands(String subject, String place, String neighbour) {
    String voice =
        soil.map(drawn -> drawn.neighbours().get(neighbour)).map(Soil.Neighbour::voice).orElse("");
    Word consent = consents.get(key(place, neighbour));
    Word refusal = refusals.get(key(subject, neighbour));
    boolean refused =
        consent != null
            && refusal != null
            && refusal.voice().equals(voice)
            && refusal.seq() > consent.seq();
    return consent != null && consent.voice().equals(voice) && !refused;
  }

  /// The countries that have not consented, and a word for ground that is nobody's.
  List<String> missing(String subject, String place, Crossing crossing) {
    List<String> missing =
        new ArrayList<>(
            crossing.into().stream().filter(one -> !stands(subject, place, one)).toList());
    if (crossing.beyond()) {
      missing.add("-");
    }
    return missing;
  }
}
