package org.entente.node.http;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Digest;
import org.entente.kernel.PostId;
import org.entente.kernel.PublicKey;
import org.entente.kernel.SubjectId;
import org.entente.node.awareness.AwarenessRoots;
import org.entente.node.desk.TheatreNode;
import org.entente.node.identity.Login;
import org.entente.node.ways.WithinMargins;
import org.entente.node.wire.RecordReader;
import org.entente.operation.Awareness;
import org.entente.operation.ClauseKind;
import org.entente.operation.Margins;
import org.entente.operation.Operation;
import org.entente.operation.Silence;
import org.entente.operation.Version;
import org.entente.operation.VersionState;
import org.entente.party.PartyRejection;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;

/// What is asked for before signing: the key of a post to be, and what a decision must name.
final class SigningRoutes {
  private static final int MAX_BODY_BYTES = 4 * 1024;

  /// A conflict's name is some seventy bytes: beyond five hundred found at once, nobody reads them.
  private static final int MAX_AWARENESS_BYTES = 40 * 1024;

  private static final int SEED_BYTES = 16;
  private static final RecordReader<KeyQuestion> KEY = RecordReader.of(KeyQuestion.class);
  private static final RecordReader<AwarenessQuestion> AWARENESS =
      RecordReader.of(AwarenessQuestion.class);

  /// Keys one account may have made for posts that are not created yet: a charter of a hundred
  /// parties has some hundreds of founding posts, and each key is a row in the database.
  static final int MAX_UNUSED_KEYS = 1_000;

  private final Map<Login, Set<PostId>> unused = new HashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final TheatreNode theatre;
  private final Posts posts;

  SigningRoutes(TheatreNode theatre, Posts posts) {
    this.theatre = theatre;
    this.posts = posts;
  }

  /// For which post a key is to be kept: the id of the act that will create it, or a founding
  /// post's name.
  public record KeyQuestion(PostId post) {}

  /// @param version the latest or the one in force, which may be confirmed anew; if not said, the
  ///   latest while it waits for a decision, else the one in force
  /// @param also conflicts that a rejection named: found only when the act was sequenced, so on
  ///   nobody's record yet; they are in the list whose root is signed, and nothing is told of them
  public record AwarenessQuestion(
      Optional<PostId> post,
      SubjectId operation,
      Optional<Digest> version,
      Optional<List<ConflictId>> also,
      Optional<Margins> margins) {}

  /// What a decision on the version has to name, as the record stands.
  ///
  /// @param withinMargins what it would meet if shifted within the margins asked about, beside what
  ///   it meets; all of it is in `acknowledged` too
  public record Basis(
      Digest version,
      long asOf,
      Awareness acknowledged,
      Digest awarenessRoot,
      Silence silent,
      List<ClauseKind> withoutKnowledgeOf,
      List<WithinMargins> withinMargins) {}

  List<Route> routes() {
    return List.of(
        Route.post("/api/keys")
            .by(Access.SIGNED_IN)
            .about("The public key of a post to be created, whose private key the node keeps.")
            .body(KeyQuestion.class, MAX_BODY_BYTES)
            .answers(200, "The key", PublicKey.class)
            .with(call -> Answer.ok(keyOf(call))),
        Route.post("/api/awareness")
            .by(Access.MEMBER)
            .about("What the host's decision on an operation has to name.")
            .body(AwarenessQuestion.class, MAX_AWARENESS_BYTES)
            .answers(200, "The basis of a decision", Basis.class)
            .with(this::awareness));
  }

  private PublicKey keyOf(Call call) {
    PostId post = call.body(KEY).post();
    admitKey(call.caller().account().login(), post);
    return theatre.publicKeyOf(post);
  }

  private synchronized void admitKey(Login login, PostId post) {
    TheatreState state = theatre.state();
    Set<PostId> asked = unused.computeIfAbsent(login, any -> new HashSet<>());
    asked.removeIf(known -> state.roster().posts().find(known).isPresent());
    if (state.roster().posts().find(post).isEmpty()
        && !asked.contains(post)
        && asked.size() >= MAX_UNUSED_KEYS) {
      throw new ProblemFound(new Problem.TooManyKeys(MAX_UNUSED_KEYS));
    }
    asked.add(post);
  }

  private Answer awareness(Call call) {
    AwarenessQuestion question = call.body(AWARENESS);
    Audience audience = posts.audience(call, question.post().map(PostId::value));
    TheatreState state = theatre.state();
    Operation operation =
        state
            .operations()
            .find(question.operation())
            .filter(found ->
                Knowledge.ofOperation(state, found, audience, theatre.now())
                    .reaches(Level.EXISTENCE))
            .orElseThrow(() -> new ProblemFound(new Problem.NotFound()));
    if (!state.roster().isHost(audience.party())) {
      throw new ProblemFound(
          new Problem.Rejected(new PartyRejection.HostOnly(state.roster().host())));
    }
    Version version =
        question
            .version()
            .map(asked -> find(operation, asked))
            .orElseGet(() -> decidedOn(operation));
    List<ConflictId> also = new ArrayList<>(question.also().orElse(List.of()));
    List<WithinMargins> within =
        question
            .margins()
            .map(margins ->
                WithinMargins.of(state, operation, version, margins, audience, theatre.now()))
            .orElse(List.of());
    within.forEach(one -> also.add(one.conflict()));
    return Answer.ok(basis(state, operation, version, also, within));
  }

  /// The host decides, and is aware of every live conflict, whatever else it may be shown of it.
  private Basis basis(
      TheatreState state,
      Operation operation,
      Version version,
      List<ConflictId> also,
      List<WithinMargins> within) {
    List<ConflictId> met =
        state.coordination().listLive(version.placeDigest(), 1).stream()
            .map(conflict -> conflict.id())
            .toList();
    List<ConflictId> conflicts = Stream.concat(met.stream(), also.stream()).distinct().toList();
    byte[] seed = new byte[SEED_BYTES];
    random.nextBytes(seed);
    Awareness awareness = new Awareness(conflicts, HexFormat.of().formatHex(seed));
    return new Basis(
        version.digest(),
        state.seq(),
        awareness,
        AwarenessRoots.rootOf(awareness),
        new Silence(operation.listSilent()),
        operation.withheld(),
        within.stream().filter(one -> !met.contains(one.conflict())).toList());
  }

  private static Version find(Operation operation, Digest asked) {
    return Stream.concat(Stream.of(operation.latest()), operation.inForce().stream())
        .filter(version -> version.digest().equals(asked))
        .findFirst()
        .orElseThrow(() -> new ProblemFound(new Problem.NotFound()));
  }

  /// The version that waits, or the one in force, whose approval may be confirmed anew.
  private static Version decidedOn(Operation operation) {
    return operation.latest().state() instanceof VersionState.Submitted
        ? operation.latest()
        : operation.inForce().orElse(operation.latest());
  }
}
