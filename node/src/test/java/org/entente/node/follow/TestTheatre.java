package org.entente.node.follow;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.entente.kernel.Act;
import org.entente.kernel.ActId;
import org.entente.kernel.Category;
import org.entente.kernel.Content;
import org.entente.kernel.ContingentId;
import org.entente.kernel.Decision;
import org.entente.kernel.Digest;
import org.entente.kernel.Entry;
import org.entente.kernel.Facts;
import org.entente.kernel.Name;
import org.entente.kernel.Overlap;
import org.entente.kernel.Overlaps;
import org.entente.kernel.Parts;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.PublicKey;
import org.entente.kernel.SectorId;
import org.entente.kernel.Text;
import org.entente.kernel.TextRef;
import org.entente.kernel.TheatreId;
import org.entente.kernel.Window;
import org.entente.ledger.ActSigner;
import org.entente.ledger.Custody;
import org.entente.ledger.Hash;
import org.entente.ledger.Hasher;
import org.entente.ledger.LogSigner;
import org.entente.ledger.MalformedException;
import org.entente.ledger.Manifest;
import org.entente.ledger.MerkleTree;
import org.entente.ledger.Part;
import org.entente.ledger.SignatureAlgorithm;
import org.entente.ledger.SignedNote;
import org.entente.ledger.VerifierKey;
import org.entente.node.records.StoredEntry;
import org.entente.node.records.StoredPart;
import org.entente.node.wire.Arbitrary;
import org.entente.party.Charter;
import org.entente.party.Contingent;
import org.entente.party.Founding;
import org.entente.party.Mandate;
import org.entente.party.PartyAct;
import org.entente.party.PartyKind;
import org.entente.party.Regime;
import org.entente.party.RegimeRule;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreDecider;
import org.entente.theatre.TheatreState;
import org.entente.view.Texts;
import org.entente.view.View;
import org.entente.view.Views;

/// A theatre of five parties whose acts are decided, folded and kept as a desk would, but in this
/// thread and with the geometry made up. Every text in it is another.
final class TestTheatre implements Texts, PublishedLog {
  static final TheatreId THEATRE = new TheatreId("sahel");
  static final PartyId HOST = new PartyId("mali");
  static final PartyId FORCE = new PartyId("barkhane");
  static final PartyId TASK_FORCE = new PartyId("takuba");
  static final PartyId MISSION = new PartyId("minusma");
  static final PartyId HUMANITARIAN = new PartyId("ocha");
  static final List<PartyId> PARTIES = List.of(HOST, FORCE, TASK_FORCE, MISSION, HUMANITARIAN);
  static final Instant START = Instant.parse("2021-10-05T08:00:00Z");

  private static final KeyPair POST_KEY = SignatureAlgorithm.ES256.newKeyPair();

  final Random random;
  final List<StoredEntry> entries = new ArrayList<>();

  /// Every text ever written, by where it stands.
  final Map<TextRef, Text> texts = Collections.synchronizedMap(new LinkedHashMap<>());

  Instant now = START;
  private TheatreState state = TheatreState.EMPTY;
  private final MerkleTree tree = new MerkleTree();
  private final LogSigner signer;
  private int written;

  TestTheatre(long seed) {
    random = new Random(seed);
    try {
      signer = new LogSigner("entente/" + THEATRE, SignatureAlgorithm.ED25519.newKeyPair());
    } catch (MalformedException e) {
      throw new IllegalStateException(e);
    }
    submitted(post(HOST, 1), new PartyAct.AdoptCharter(charter()));
  }

  TheatreState state() {
    return state;
  }

  static PostId post(PartyId party, int number) {
    return new PostId(party.value() + ".post-" + number);
  }

  static PersonId person(PostId post) {
    return new PersonId(post.value().replace("post-", "person-"));
  }

  static Audience audience(PartyId party, int number) {
    return new Audience(party, post(party, number));
  }

  static Audience audience(PartyId party) {
    return audience(party, 1);
  }

  /// A text that occurs nowhere else, to be looked for where it must not be.
  Text text() {
    written++;
    return Text.of("SENTINEL-" + written + "-");
  }

  private Charter charter() {
    List<Charter.Terms> parties = new ArrayList<>();
    for (PartyId party : PARTIES) {
      parties.add(
          new Charter.Terms(
              party,
              name(party.value()),
              kindOf(party),
              regimeOf(party),
              party.equals(FORCE)
                  ? List.of(new RegimeRule(Category.MOVEMENT, Regime.NOTIFICATION))
                  : List.of(),
              party.equals(TASK_FORCE)
                  ? List.of(new Contingent(new ContingentId("estonia"), name("Estonia"), "EST"))
                  : List.of(),
              List.of(founding(party, 1), founding(party, 2))));
    }
    return new Charter(
        THEATRE,
        name("Sahel"),
        HOST,
        parties,
        new Charter.Deadlines(24, 24, 48, 72),
        Level.FULL,
        new Charter.Articles("a", "b", "c", "d", "e"));
  }

  private static PartyKind kindOf(PartyId party) {
    return switch (party.value()) {
      case "mali" -> PartyKind.HOST_NATION;
      case "minusma" -> PartyKind.UN_MISSION;
      case "ocha" -> PartyKind.HUMANITARIAN;
      default -> PartyKind.PARTNER_FORCE;
    };
  }

  private static Regime regimeOf(PartyId party) {
    return switch (party.value()) {
      case "minusma" -> Regime.NOTIFICATION;
      case "ocha" -> Regime.INFORMATION;
      default -> Regime.APPROVAL;
    };
  }

  private Founding founding(PartyId party, int number) {
    PostId post = post(party, number);
    return new Founding(post, name(post.value()), postKey(), person(post), text(), everyAct());
  }

  static Name name(String value) {
    return new Name(value, value);
  }

  static PublicKey postKey() {
    String spki = Base64.getEncoder().encodeToString(POST_KEY.getPublic().getEncoded());
    return new PublicKey("ES256", spki, PublicKey.Custody.NODE);
  }

  static Mandate everyAct() {
    return Mandate.of(Arbitrary.kinds().stream().map(Class::getSimpleName).toArray(String[]::new));
  }

  /// The id of the act, which must be accepted.
  String submitted(PostId post, Content content, Digest... overlapping) {
    return submit(post, content, List.of(overlapping))
        .orElseThrow(() -> new IllegalStateException("rejected: " + content));
  }

  /// The id of the act, if it is accepted.
  Optional<String> submit(PostId post, Content content, List<Digest> overlapping) {
    Act act =
        new Act(
            new ActId(new UUID(random.nextLong(), random.nextLong()).toString()),
            THEATRE,
            post,
            person(post),
            Optional.empty(),
            state.seq(),
            content);
    now = now.plusMillis(1);
    Facts facts = facts(overlapping);
    if (TheatreDecider.decide(state, act, facts) instanceof Decision.Rejected) {
      return Optional.empty();
    }
    append(act, facts);
    return Optional.of(act.id().value());
  }

  private Facts facts(List<Digest> overlapping) {
    Instant later = now.plus(Duration.ofDays(1));
    List<Overlap> overlaps = new ArrayList<>();
    for (Digest other : overlapping) {
      overlaps.add(
          new Overlap(0, other, 0, false, List.of(), 10, Optional.empty(), Window.of(now, later)));
    }
    List<SectorId> sectors =
        state.coordination().sectors().keys().stream()
            .sorted()
            .filter(id -> random.nextInt(3) == 0)
            .toList();
    return new Facts(state.seq() + 1, now, false, new Overlaps(overlaps), sectors, true);
  }

  private void append(Act act, Facts facts) {
    Parts parts = Parts.split(act, this::salt).and(Parts.split("facts", facts, this::salt));
    Map<String, Digest> digests = new HashMap<>();
    List<Part> sealed = new ArrayList<>();
    List<StoredPart> stored = new ArrayList<>();
    for (org.entente.kernel.Part part : parts.list()) {
      byte[] body = part.body().getBytes(StandardCharsets.UTF_8);
      digests.put(part.name(), part.digest());
      sealed.add(new Part(part.name(), part.salt(), body));
      stored.add(new StoredPart(part.name(), part.salt(), body));
      if (part.name().startsWith("text:")) {
        String value = part.body().substring(1, part.body().length() - 1);
        texts.put(new TextRef(facts.seq(), part.name()), Text.of(value));
      }
    }
    state = TheatreDecider.evolve(state, new Entry(act, facts, digests));
    byte[] manifest = manifest(act, facts.seq(), sealed, parts.actMessage());
    Hash leaf = Manifest.leaf(new Hasher(), manifest);
    tree.append(leaf);
    entries.add(
        new StoredEntry(
            facts.seq(),
            act.id(),
            act.post().value(),
            facts.at(),
            new Digest(leaf.a(), leaf.b(), leaf.c(), leaf.d()),
            manifest,
            stored));
  }

  private static byte[] manifest(Act act, long seq, List<Part> parts, byte[] message) {
    ActSigner author =
        new ActSigner(act.post().value(), Custody.NODE, SignatureAlgorithm.ES256, POST_KEY);
    return Manifest.of(new Hasher(), seq, parts, List.of(author.sign(message))).toBytes();
  }

  private byte[] salt() {
    byte[] salt = new byte[Part.SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  @Override
  public Text read(TextRef where) {
    Text text = texts.get(where);
    if (text == null) {
      throw new IllegalStateException("no text at " + where);
    }
    return text;
  }

  /// What the audience may see, made straight from the state: what a store must agree with.
  Map<ObjectKey, View> visible(Audience audience, Instant at) {
    Map<ObjectKey, View> views = new LinkedHashMap<>();
    for (ObjectKey key : Views.keys(state)) {
      Views.view(state, key, audience, at, this).ifPresent(view -> views.put(key, view));
    }
    return views;
  }

  @Override
  public VerifierKey key() {
    return signer.key();
  }

  @Override
  public MerkleTree tree() {
    return tree;
  }

  @Override
  public SignedNote checkpoint() {
    return signer.sign(tree.size(), tree.root());
  }
}
