package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.ContingentId;
import org.entente.kernel.DelegationId;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.PublicKey;
import org.entente.kernel.ResetId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.party.Capacity;
import org.entente.party.Mandate;

/// A post. Mandate and holders are shown to its own party; who filled a deciding post, to all,
/// since that is what its decisions are worth. Its public key is not here: it proves something only
/// beside the signatures, and those stand with it in the export, in the act that created the post.
///
/// @param deciding its appointments take two posts of its party
/// @param custody who holds the post's private key, and so could sign for it
/// @param lent by other posts of its party; shown to its own party and the host
/// @param resets of the credentials of its holders, oldest first; shown as the holders are
public record PostView(
    String id,
    PartyId party,
    Optional<ContingentId> contingent,
    Name title,
    boolean deciding,
    PublicKey.Custody custody,
    Optional<Mandate> mandate,
    List<Holder> holders,
    List<Reset> resets,
    List<Lent> lent)
    implements View {
  /// Acts lent to the post and not taken back; after `until` they are no longer.
  public record Lent(DelegationId id, PostId from, List<String> acts, Instant until) {}

  /// @param person as appointed
  /// @param sameAs to its own party: who is shown instead, where the person was entered twice
  /// @param enteredAs the name under which he was appointed, where he is shown by another
  public record Holder(
      String appointment,
      PersonId person,
      Text name,
      Optional<PersonId> sameAs,
      Optional<Text> enteredAs,
      Capacity capacity,
      Window during,
      boolean confirmed,
      Optional<Instant> ended,
      PostId appointedBy,
      Instant appointedAt,
      Optional<PostId> confirmedBy,
      Optional<Instant> confirmedAt) {}

  /// Two posts let the credentials of somebody who holds or held the post be set anew.
  ///
  /// @param validUntil until when it may be used, once confirmed
  public record Reset(
      ResetId id,
      PersonId person,
      Text name,
      PostId askedBy,
      Instant askedAt,
      Optional<PostId> confirmedBy,
      Optional<Instant> confirmedAt,
      Optional<Instant> validUntil) {}
}
