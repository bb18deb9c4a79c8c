package org.entente.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What somebody of a party could sign: by a held post whose mandate has it, and of acts of two, by
/// two who share nothing.
final class Chains {
  /// The second act of two, by the first.
  private static final Map<String, String> SECONDS =
      Map.of(
          "AppointPerson", "ConfirmAppointment",
          "RequestErasure", "ConfirmErasure",
          "RequestCredentialReset", "ConfirmCredentialReset");

  private static final List<String> SINGLE =
      List.of("ApproveOperation", "CreatePost", "AppointPerson");

  private record Holder(String post, String person) {}

  private Chains() {}

  static Set<String> reachable(Roster roster, String party, Instant at) {
    return reachable(roster, roster.posts.values(), party, at);
  }

  /// The same, with this post in place of the one of its id.
  static Set<String> reachableWith(Roster roster, Roster.Post changed, Instant at) {
    Map<String, Roster.Post> posts = new LinkedHashMap<>(roster.posts);
    posts.put(changed.id(), changed);
    return reachable(roster, posts.values(), changed.party(), at);
  }

  private static Set<String> reachable(
      Roster roster, Collection<Roster.Post> posts, String party, Instant at) {
    Set<String> acts = new TreeSet<>();
    for (String act : SINGLE) {
      boolean asked = roster.isHost(party) || !act.equals("ApproveOperation");
      if (asked && !holders(roster, posts, party, act, at).isEmpty()) {
        acts.add(act);
      }
    }
    SECONDS.forEach((first, second) -> {
      List<Holder> some = holders(roster, posts, party, first, at);
      List<Holder> others = holders(roster, posts, party, second, at);
      if (some.stream().anyMatch(one -> others.stream().anyMatch(two -> areApart(one, two)))) {
        acts.add(second);
      }
    });
    return acts;
  }

  private static boolean areApart(Holder one, Holder other) {
    return !one.post.equals(other.post) && !one.person.equals(other.person);
  }

  private static List<Holder> holders(
      Roster roster, Collection<Roster.Post> posts, String party, String act, Instant at) {
    List<Holder> all = new ArrayList<>();
    for (Roster.Post post : posts) {
      if (post.party().equals(party) && post.mandate().acts().contains(act)) {
        for (Roster.Appointment held : post.appointments()) {
          if (held.holdsAt(at) && !held.watch) {
            all.add(new Holder(post.id(), roster.asOne(held.person)));
          }
        }
      }
    }
    return all;
  }
}
