package org.entente.node.wire;

import java.util.Arrays;
import org.entente.kernel.Area;
import org.entente.kernel.Digest;
import org.entente.kernel.Parts;
import org.entente.kernel.Volume;
import org.jspecify.annotations.Nullable;

/// One document being read: where the reader stands in it, and where its parts are.
///
/// For one thread and one document. The place is kept as it was when a problem is thrown, which is
/// how the problem knows its pointer.
final class Reading {
  private static final int STEPS = 2 * JsonSource.MAX_DEPTH;

  private final @Nullable ActParts parts;
  private final Object[] steps = new Object[STEPS];
  private int depth;
  private int partStart;
  private int opened;

  private Reading(@Nullable ActParts parts) {
    this.parts = parts;
  }

  /// A document that stands alone, from outside: its areas are checked too.
  static Reading ofSubmission() {
    return new Reading(null);
  }

  /// A document whose texts and clauses are parts of their own.
  static Reading ofParts(ActParts parts) {
    return new Reading(parts);
  }

  void enter(Object step) {
    steps[depth++] = step;
  }

  void leave() {
    depth--;
  }

  boolean isOfParts() {
    return parts != null;
  }

  /// Follows a reference to a part.
  ///
  /// @return the part's body, or null if the part was erased or not loaded
  @Nullable Json open(Json reference, String name) {
    ActParts all = parts();
    Digest digest = all.digests().get(name);
    if (digest == null) {
      throw problem("unknown-part", "part", "refers to a part that the entry has not");
    }
    if (!digest.hex().equals(referenceField(reference, "digest"))) {
      throw problem("wrong-digest", "part", "refers to a part by another digest");
    }
    opened++;
    byte[] body = all.bodies().get(name);
    return body == null ? null : JsonSource.read(body, ActParts.maxBytes(name));
  }

  /// The same of a reference that is spelt canonically; null if the part's body is not at hand.
  @Nullable CanonicalCursor openCanonical(Digest reference, String name) {
    ActParts all = parts();
    if (!reference.equals(all.digests().get(name))) {
      throw OtherSpelling.found();
    }
    opened++;
    byte[] body = all.bodies().get(name);
    return body == null ? null : new CanonicalCursor(body);
  }

  /// The same of a reference to the text that has its place here.
  @Nullable CanonicalCursor openText(Digest reference, String name) {
    if (!isTextHere(name)) {
      throw OtherSpelling.found();
    }
    return openCanonical(reference, name);
  }

  /// Whether a part's name is `text:` and the path of this place inside its part.
  private boolean isTextHere(String name) {
    if (!name.startsWith(TextForm.PREFIX)) {
      return false;
    }
    int at = TextForm.PREFIX.length();
    for (int i = partStart; i < depth; i++) {
      if (i > partStart) {
        if (!name.startsWith("/", at)) {
          return false;
        }
        at++;
      }
      String step = steps[i].toString();
      if (!name.startsWith(step, at)) {
        return false;
      }
      at += step.length();
    }
    return at == name.length();
  }

  private ActParts parts() {
    if (parts == null) {
      throw new IllegalStateException("a document that stands alone has no parts");
    }
    return parts;
  }

  String referenceField(Json reference, String field) {
    if (reference instanceof Json.Members members
        && members.size() == 2
        && members.find("digest") instanceof Json.Str
        && members.find("part") instanceof Json.Str
        && members.find(field) instanceof Json.Str value) {
      return value.value();
    }
    throw problem("wrong-type", "part", "is not a reference to a part");
  }

  /// The paths of texts inside a part begin with its name.
  int startPart(String name) {
    int before = partStart;
    partStart = depth;
    enter(name);
    return before;
  }

  void endPart(int before) {
    leave();
    partStart = before;
  }

  /// The path of this place inside its part, as `Parts.split` writes it.
  String partPath() {
    StringBuilder path = new StringBuilder();
    for (int i = partStart; i < depth; i++) {
      path.append(i == partStart ? "" : "/").append(steps[i]);
    }
    return path.toString();
  }

  /// Every part of the author's, or of the desk's, must stand somewhere in the root part.
  void requireAllOpened(boolean ofDesk) {
    int expected = -1;
    for (String name : parts().digests().keySet()) {
      expected += Parts.isOfDesk(name) == ofDesk ? 1 : 0;
    }
    if (opened != expected) {
      throw problem("unknown-part", "part", "does not refer to every part of its entry");
    }
  }

  void check(Area area) {
    if (parts == null) {
      GeometryCheck.check(area, pointer());
    }
  }

  /// Whether a volume's buffer still keeps it on the ground that can be reasoned about.
  void check(Volume volume) {
    if (parts == null) {
      GeometryCheck.checkBuffer(volume, pointer());
    }
  }

  String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (Object step : Arrays.asList(steps).subList(0, depth)) {
      pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  WireProblem problem(String code, String subject, String message) {
    return new WireProblem(pointer(), code, subject, message);
  }
}
