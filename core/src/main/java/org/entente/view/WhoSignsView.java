package org.entente.view;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.Category;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.Text;
import org.entente.party.Capacity;
import org.entente.party.Chain;
import org.entente.party.Regime;

/// Who must sign this, who could now, and where nobody could.
///
/// @param regime what the charter asks of the party for such an activity, if one was named
/// @param steps in the order in which they are signed
public record WhoSignsView(
    PartyId party, Optional<Category> category, Optional<Regime> regime, List<Step> steps) {
  /// One kind of act that has to be signed, by one party.
  ///
  /// @param second the act with which another post and person of the party completes it
  /// @param posts whose mandate has the act and reaches so far
  /// @param gap why nobody could sign it now, as far as the reader may know
  public record Step(
      String act,
      PartyId party,
      Optional<String> second,
      List<Signing> posts,
      Optional<Chain.Gap> gap) {}

  /// A post that may sign.
  ///
  /// @param known whether the reader is shown who holds it: its own party's posts, and all that
  ///   decide
  /// @param able who could sign now
  public record Signing(
      PostId post, Name title, boolean deciding, boolean known, List<Holder> able) {}

  public record Holder(PersonId person, Text name, Capacity capacity) {}
}
