package org.entente.view;

import java.util.Comparator;
import java.util.List;
import org.entente.kernel.Name;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.theatre.ObjectKey;

/// What saying that two persons are one would change; told to their own party only.
///
/// @param posts that either holds, held or will hold
/// @param attended meetings whose attendance names the duplicate
/// @param signed what the duplicate authored
/// @param undecided what either proposed and nobody decided yet: neither of them may then
public record MergePreviewBody(
    PersonId duplicate,
    PersonId kept,
    List<Held> posts,
    List<Touched> attended,
    List<Touched> signed,
    List<Touched> undecided) {
  public MergePreviewBody {
    posts = List.copyOf(posts);
    attended = List.copyOf(attended);
    signed = List.copyOf(signed);
    undecided = List.copyOf(undecided);
  }

  /// An appointment of one of the two.
  ///
  /// @param over ended, or past its end
  public record Held(
      PostId post, Name title, PersonId person, Window during, boolean confirmed, boolean over) {}

  /// An object that shows one of the two.
  public record Touched(ObjectKey.Kind kind, SubjectId id, String reference, Text title) {
    static final Comparator<Touched> ORDER =
        Comparator.comparing(Touched::kind)
            .thenComparing(Touched::reference)
            .thenComparing(Touched::id);
  }
}
