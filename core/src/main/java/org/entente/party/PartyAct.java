package org.entente.party;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.AppointmentId;
import org.entente.kernel.Content;
import org.entente.kernel.ContingentId;
import org.entente.kernel.DelegationId;
import org.entente.kernel.Legible;
import org.entente.kernel.Malformed;
import org.entente.kernel.Name;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.PublicKey;
import org.entente.kernel.ResetId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;

/// Acts about parties, posts and persons.
public sealed interface PartyAct extends Content {
  /// Entry 1. Signed by the founding post of every party.
  record AdoptCharter(Charter charter) implements PartyAct {}

  /// A party joins under the charter as it stands. Signed by the host, and by the first founding
  /// post of the party that joins.
  record AdmitParty(Charter.Terms terms) implements PartyAct {}

  /// A person of the author's party becomes known.
  record RegisterPerson(Text name, String rank) implements PartyAct {
    public RegisterPerson {
      Malformed.unless(rank.length() <= Name.MAX_CHARS, "RegisterPerson", "has too long a rank");
      Legible.requireLineIfAny(rank, "Name");
      Legible.requireLine(name, "Text");
    }
  }

  /// A post of the author's party.
  record CreatePost(Name title, Optional<ContingentId> contingent, Mandate mandate, PublicKey key)
      implements PartyAct {}

  /// Another mandate for a post of the author's party. It gives no word that binds the party: a
  /// post that is to decide is created, and filled by two.
  record ChangeMandate(PostId ofPost, Mandate mandate) implements PartyAct {}

  /// A person is to hold a post of the author's party.
  record AppointPerson(PostId toPost, PersonId appointee, Capacity capacity, Window during)
      implements PartyAct {}

  /// A second post of the party confirms an appointment to a deciding post.
  record ConfirmAppointment(AppointmentId appointment) implements PartyAct {}

  /// An appointment ends now.
  record EndAppointment(PostId ofPost, AppointmentId appointment) implements PartyAct {}

  /// The author's post lends acts of its mandate to another post of its party.
  record DelegateMandate(PostId to, List<String> acts, Instant until) implements PartyAct {
    public DelegateMandate {
      acts = List.copyOf(acts);
      Malformed.unless(!acts.isEmpty(), "DelegateMandate", "lends no act");
      Malformed.unless(acts.size() <= Mandate.MAX_ACTS, "DelegateMandate", "lends too many acts");
    }
  }

  /// The lending post takes its delegation back.
  record RevokeDelegation(DelegationId delegation) implements PartyAct {}

  /// A person of the author's party, who holds a deciding post, needs a new password or token.
  record RequestCredentialReset(PersonId person) implements PartyAct {}

  /// A second post of the party confirms it; from then on it may be used once, for some days.
  record ConfirmCredentialReset(ResetId reset) implements PartyAct {}

  /// Two persons of the author's party are one, entered twice: from now on the second is shown by
  /// the first, and both count as one hand.
  record MergePersons(PersonId duplicate, PersonId kept) implements PartyAct {
    public MergePersons {
      Malformed.unless(!duplicate.equals(kept), "MergePersons", "merges a person with himself");
    }
  }

  /// They were two after all. What was signed while they were one stays as it was decided.
  record SeparatePersons(PersonId duplicate) implements PartyAct {}
}
