package org.entente.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who an operation is released to: its author alone narrows at once, and several authors widen
/// only when all of them have asked for the same.
final class JointRelease {
  private static final List<String> LEVELS =
      List.of("HIDDEN", "EXISTENCE", "AREA", "SUMMARY", "FULL");

  private final String lead;
  private Doc effective;

  /// Those who asked for a wider release, by its canonical text.
  private final Map<String, Set<String>> asked = new HashMap<>();

  JointRelease(String lead, Doc first) {
    this.lead = lead;
    this.effective = first;
  }

  Doc effective() {
    return effective;
  }

  void ask(Doc wanted, String party, Set<String> authors) {
    boolean kept = !isKeptWithin(effective) || isKeptWithin(wanted);
    boolean atOnce = authors.size() == 1 || (kept && isNoWider(wanted, effective));
    Set<String> agreed = asked.computeIfAbsent(wanted.canonical(), key -> new HashSet<>());
    agreed.add(party);
    if (atOnce || agreed.containsAll(authors)) {
      effective = wanted;
      asked.clear();
    }
  }

  /// The lead's grant to some of its own posts keeps its others out; without it all see everything.
  private boolean isKeptWithin(Doc release) {
    return release.items("grants").stream()
        .anyMatch(grant -> grant.text("party").equals(lead) && !grant.texts("posts").isEmpty());
  }

  private static boolean isNoWider(Doc narrow, Doc wide) {
    return narrow.items("grants").stream()
        .allMatch(grant -> wide.items("grants").stream().anyMatch(other -> covers(other, grant)));
  }

  private static boolean covers(Doc wide, Doc narrow) {
    if (levelOf(narrow) == 0) {
      return true;
    }
    List<String> widePosts = wide.texts("posts");
    List<String> posts = narrow.texts("posts");
    boolean samePosts = widePosts.isEmpty() || (!posts.isEmpty() && widePosts.containsAll(posts));
    Optional<Doc> opens = wide.find("opensAt");
    boolean noEarlier =
        opens.isEmpty()
            || (narrow.find("opensAt").isPresent()
                && !narrow.instant("opensAt").isBefore(wide.instant("opensAt")));
    return wide.text("party").equals(narrow.text("party"))
        && samePosts
        && noEarlier
        && levelOf(wide) >= levelOf(narrow);
  }

  private static int levelOf(Doc grant) {
    int level = LEVELS.indexOf(grant.text("level"));
    if (level < 0) {
      throw new FormException("no such level: " + grant.text("level"));
    }
    return level;
  }
}
