package org.entente.node.wire;

import java.nio.charset.StandardCharsets;
import org.entente.kernel.Act;
import org.entente.kernel.Canonical;
import org.jspecify.annotations.Nullable;

/// Whether two acts say the same. Salts differ each time an act is split, so digests cannot tell;
/// what was erased from the recorded one cannot be compared any more and counts as the same.
public final class SameAct {
  private SameAct() {}

  public static boolean compare(Act recorded, Act sent) {
    return recorded.equals(sent) || same(tree(recorded), tree(sent));
  }

  private static Json tree(Act act) {
    byte[] canonical = Canonical.write(act).getBytes(StandardCharsets.UTF_8);
    return JsonSource.read(canonical, Integer.MAX_VALUE);
  }

  private static boolean same(Json recorded, @Nullable Json sent) {
    if (sent == null) {
      return false;
    }
    return switch (recorded) {
      case Json.Members members -> isErased(members) ? isText(sent) : sameMembers(members, sent);
      case Json.Items items -> sent instanceof Json.Items others && sameItems(items, others);
      case Json.Str text -> text.equals(sent);
      case Json.Whole whole -> whole.equals(sent);
      case Json.Truth truth -> truth.equals(sent);
      case Json.Null nothing -> nothing.equals(sent);
    };
  }

  private static boolean isErased(Json.Members members) {
    return members.size() == 1 && members.find("erased") instanceof Json.Truth;
  }

  private static boolean isText(Json sent) {
    return sent instanceof Json.Str || (sent instanceof Json.Members other && isErased(other));
  }

  private static boolean sameMembers(Json.Members recorded, Json sent) {
    if (!(sent instanceof Json.Members others) || others.size() != recorded.size()) {
      return false;
    }
    for (int i = 0; i < recorded.size(); i++) {
      if (!same(recorded.values()[i], others.find(recorded.names()[i]))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameItems(Json.Items recorded, Json.Items sent) {
    if (recorded.items().length != sent.items().length) {
      return false;
    }
    for (int i = 0; i < recorded.items().length; i++) {
      if (!same(recorded.items()[i], sent.items()[i])) {
        return false;
      }
    }
    return true;
  }
}
