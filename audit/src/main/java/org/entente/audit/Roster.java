package org.entente.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Who there is and who may sign, as the entries so far say.
final class Roster {
  /// A party as the charter has it.
  ///
  /// @param signer its first founding post, which signs the charter
  /// @param answersTo the State that answers for it
  record Party(
      String id,
      String kind,
      String regime,
      Map<String, String> exceptions,
      Set<String> contingents,
      String signer,
      Optional<String> answersTo) {
    boolean isState() {
      return kind.equals("STATE") || kind.equals("HOST_NATION");
    }

    boolean isHumanitarian() {
      return kind.equals("HUMANITARIAN");
    }

    String regimeFor(String category) {
      return exceptions.getOrDefault(category, regime);
    }
  }

  record Charter(
      String theatre,
      String host,
      Map<String, Party> parties,
      long arrangementHours,
      long validityHours) {}

  record Mandate(
      Set<String> acts, Set<String> sectors, Set<String> categories, Optional<Long> maxPersonnel) {
    static final Mandate NONE = new Mandate(Set.of(), Set.of(), Set.of(), Optional.empty());

    /// Whoever holds such a post binds the party, or makes others who do; two posts must have put
    /// them there.
    private static final Set<String> DECIDING =
        Set.of(
            "ApproveOperation",
            "ReturnOperation",
            "RefuseOperation",
            "SuspendApproval",
            "WithdrawApproval",
            "LiftSuspension",
            "ReconfirmOperation",
            "SettleConflict",
            "ConsentToCrossing",
            "AdmitParty",
            "CreatePost",
            "ChangeMandate",
            "AppointPerson",
            "ApproveStandingAuthorisation",
            "RefuseStandingAuthorisation",
            "SuspendStandingAuthorisation",
            "ResumeStandingAuthorisation",
            "WithdrawStandingAuthorisation",
            "ConfirmAppointment",
            "RequestCredentialReset",
            "ConfirmCredentialReset",
            "MergePersons",
            "SeparatePersons",
            "RequestErasure",
            "ConfirmErasure",
            "SuspendCooperation",
            "ResumeCooperation");

    static Mandate of(Doc doc) {
      return new Mandate(
          Set.copyOf(doc.texts("acts")),
          Set.copyOf(doc.texts("sectors")),
          Set.copyOf(doc.texts("categories")),
          doc.find("maxPersonnel").map(Doc::whole));
    }

    boolean decides() {
      return acts.stream().anyMatch(DECIDING::contains);
    }

    /// Whether a post under it may sign such an act by a delegation: one that binds only if it has
    /// one of its own, for then two filled it.
    boolean mayBorrow(String act) {
      return !DECIDING.contains(act) || decides();
    }

    /// Acts that bind a party and that the other mandate has not.
    Set<String> decidesBeyond(Mandate other) {
      Set<String> more = new TreeSet<>(acts);
      more.retainAll(DECIDING);
      more.removeAll(other.acts);
      return more;
    }
  }

  record Key(String algorithm, String spki, String custody) {
    static Key of(Doc doc) {
      return new Key(doc.text("algorithm"), doc.text("spki"), doc.text("custody"));
    }
  }

  record Post(
      String id,
      String party,
      Optional<String> contingent,
      Mandate mandate,
      Key key,
      List<Appointment> appointments) {
    Post under(Mandate another) {
      return new Post(id, party, contingent, another, key, appointments);
    }
  }

  /// A person's credentials are to be set anew.
  static final class Reset {
    final String person;
    final Author by;
    boolean confirmed;

    Reset(String person, Author by) {
      this.person = person;
      this.by = by;
    }
  }

  /// A person holds a post.
  static final class Appointment {
    final String id;
    final String person;
    final boolean watch;
    final Instant from;
    final Optional<Instant> to;
    final Author by;
    boolean confirmed;
    Optional<String> second = Optional.empty();
    Optional<Instant> ended = Optional.empty();

    Appointment(
        String id, Author by, String person, boolean watch, Instant from, Optional<Instant> to) {
      this.id = id;
      this.person = person;
      this.watch = watch;
      this.from = from;
      this.to = to;
      this.by = by;
    }

    boolean standsAfter(Instant at) {
      boolean over = to.isPresent() && !at.isBefore(to.get());
      return confirmed && !over && (ended.isEmpty() || at.isBefore(ended.get()));
    }

    boolean holdsAt(Instant at) {
      boolean over = to.isPresent() && !at.isBefore(to.get());
      boolean cut = ended.isPresent() && !at.isBefore(ended.get());
      return confirmed && !at.isBefore(from) && !over && !cut;
    }
  }

  /// A post lends acts to another.
  static final class Delegation {
    final String from;
    final String lentBy;
    final String to;
    final Set<String> acts;
    final Instant until;
    boolean revoked;

    Delegation(Entry entry) {
      this.from = entry.act().post();
      this.lentBy = entry.act().person();
      this.to = entry.content().text("to");
      this.acts = Set.copyOf(entry.content().texts("acts"));
      this.until = entry.content().instant("until");
    }
  }

  Optional<Charter> charter = Optional.empty();
  final Map<String, String> partyOfPerson = new HashMap<>();
  final Map<String, Post> posts = new HashMap<>();
  final Map<String, Delegation> delegations = new HashMap<>();
  final Map<String, Reset> resets = new HashMap<>();

  /// Who was said to be whom; never a ring, or `asOne` would not end.
  final Map<String, String> sameAs = new HashMap<>();

  private final Map<String, String> postOfAppointment = new HashMap<>();

  Charter getCharter() {
    return charter.orElseThrow(() -> new FormException("no charter"));
  }

  Optional<Party> findParty(String id) {
    return charter.map(agreed -> agreed.parties().get(id));
  }

  boolean isHost(String party) {
    return charter.map(agreed -> agreed.host().equals(party)).orElse(false);
  }

  /// The State that answers for a party, or itself.
  String stateOf(String party) {
    return findParty(party).flatMap(Party::answersTo).orElse(party);
  }

  boolean isHumanitarian(String party) {
    return findParty(party).map(Party::isHumanitarian).orElse(false);
  }

  Optional<Post> findPost(String id) {
    return Optional.ofNullable(posts.get(id));
  }

  String asOne(String person) {
    String one = person;
    for (int i = 0; i < sameAs.size() && sameAs.containsKey(one); i++) {
      one = sameAs.get(one);
    }
    return one;
  }

  Set<String> asOne(Set<String> persons) {
    Set<String> all = new TreeSet<>();
    persons.forEach(person -> all.add(asOne(person)));
    return all;
  }

  /// Appointments of the party that stand on two signatures of one human being.
  Set<String> filledByOneHand(String party, Instant at) {
    Set<String> all = new TreeSet<>();
    for (Post post : posts.values()) {
      for (Appointment held : post.appointments()) {
        boolean asked = post.party().equals(party) && held.standsAfter(at);
        if (asked && held.second.map(second -> isOneHand(held, second)).orElse(false)) {
          all.add(held.id);
        }
      }
    }
    return all;
  }

  private boolean isOneHand(Appointment held, String second) {
    String hand = asOne(second);
    return asOne(held.by.persons()).contains(hand) || asOne(held.person).equals(hand);
  }

  void putAppointment(Post post, Appointment appointment) {
    post.appointments().add(appointment);
    postOfAppointment.put(appointment.id, post.id());
  }

  Optional<Post> findPostOfAppointment(String appointment) {
    return Optional.ofNullable(postOfAppointment.get(appointment)).flatMap(this::findPost);
  }

  static Optional<Appointment> findAppointment(Post post, String id) {
    return post.appointments().stream().filter(held -> held.id.equals(id)).findFirst();
  }

  /// The charter's parties with their founding posts, each held by its founding person.
  void found(Entry entry) {
    Doc doc = entry.content().get("charter");
    Map<String, Party> parties = new HashMap<>();
    for (Doc terms : doc.items("parties")) {
      Party party = party(terms);
      parties.put(party.id(), party);
      terms.items("founding").forEach(founding -> foundPost(entry, party.id(), founding));
    }
    Doc deadlines = doc.get("deadlines");
    charter =
        Optional.of(
            new Charter(
                doc.text("theatre"),
                doc.text("host"),
                parties,
                deadlines.whole("arrangementHours"),
                deadlines.whole("approvalValidityHours")));
  }

  /// A party more, with its founding posts.
  void admit(Entry entry) {
    Charter agreed = getCharter();
    Doc terms = entry.content().get("terms");
    Party party = party(terms);
    Map<String, Party> parties = new HashMap<>(agreed.parties());
    parties.put(party.id(), party);
    charter =
        Optional.of(
            new Charter(
                agreed.theatre(),
                agreed.host(),
                parties,
                agreed.arrangementHours(),
                agreed.validityHours()));
    terms.items("founding").forEach(founding -> foundPost(entry, party.id(), founding));
  }

  static Party party(Doc terms) {
    Map<String, String> exceptions = new HashMap<>();
    for (Doc rule : terms.items("rules")) {
      exceptions.putIfAbsent(rule.text("category"), rule.text("regime"));
    }
    Set<String> contingents = new TreeSet<>();
    terms.items("contingents").forEach(contingent -> contingents.add(contingent.text("id")));
    String signer =
        terms.items("founding").stream()
            .findFirst()
            .orElseThrow(() -> new FormException("a party without a founding post"))
            .text("post");
    return new Party(
        terms.text("id"),
        terms.text("kind"),
        terms.text("regime"),
        exceptions,
        contingents,
        signer,
        terms.findText("answersTo"));
  }

  private void foundPost(Entry entry, String party, Doc founding) {
    String person = founding.text("person");
    Post post =
        new Post(
            founding.text("post"),
            party,
            Optional.empty(),
            Mandate.of(founding.get("mandate")),
            Key.of(founding.get("key")),
            new ArrayList<>());
    Author by =
        new Author(party, Optional.empty(), Set.of(post.id()), Set.of(person), post.mandate());
    Appointment appointment =
        new Appointment(entry.act().id(), by, person, false, entry.at(), Optional.empty());
    appointment.confirmed = true;
    post.appointments().add(appointment);
    posts.put(post.id(), post);
    partyOfPerson.put(person, party);
  }

  void changeMandate(Doc content) {
    posts.computeIfPresent(
        content.text("ofPost"), (id, post) -> post.under(Mandate.of(content.get("mandate"))));
  }

  void createPost(Entry entry, String party) {
    Doc content = entry.content();
    posts.put(
        entry.act().id(),
        new Post(
            entry.act().id(),
            party,
            content.findText("contingent"),
            Mandate.of(content.get("mandate")),
            Key.of(content.get("key")),
            new ArrayList<>()));
  }
}
