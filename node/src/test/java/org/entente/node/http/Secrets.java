package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.attachment.AttachmentAct;
import org.entente.attachment.FileType;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.Canonical;
import org.entente.kernel.Category;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Content;
import org.entente.kernel.Datum;
import org.entente.kernel.Digest;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.notice.NoticeAct;
import org.entente.notice.Place;
import org.entente.operation.Awareness;
import org.entente.operation.Clause;
import org.entente.operation.Condition;
import org.entente.operation.Margins;
import org.entente.operation.OperationAct;
import org.entente.operation.Silence;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;
import tools.jackson.databind.JsonNode;

/// Signs acts with words in them that nobody else would write, and remembers who may read each.
final class Secrets {
  static final String MALI = "mali";
  static final String BARKHANE = "barkhane";
  static final String TAKUBA = "takuba";
  static final String PLANNER = "barkhane.plans";
  static final String HOST = "mali.operations";

  private final TestNode node;
  private final Map<String, Set<String>> readers = new LinkedHashMap<>();
  private final Set<String> erased = new java.util.TreeSet<>();
  private final Map<String, Set<String>> ids = new LinkedHashMap<>();
  private final Map<String, String> posts = new LinkedHashMap<>();
  private final List<String> files = new ArrayList<>();
  private final List<Attempt> attempts = new ArrayList<>();
  private long head = 1;
  private long first;

  /// An act that whoever may not know of its subject signs in vain.
  private record Attempt(Content content, Set<String> parties) {}

  Secrets(TestNode node) {
    this.node = node;
  }

  /// Who may read each word, by party.
  Map<String, Set<String>> readers() {
    return readers;
  }

  /// Who may be told that there is such a thing, by its id.
  Map<String, Set<String>> ids() {
    return ids;
  }

  long first() {
    return first;
  }

  /// The number of the entry signed last.
  long last() {
    return head;
  }

  /// A word, and the parties that may read it.
  String word(String name, String... parties) {
    String word = "secret-" + name + ".";
    readers.put(word, Set.of(parties));
    return word;
  }

  Text text(String name, String... parties) {
    return Text.of("Mot " + word(name, parties));
  }

  Set<String> erasedWords() {
    return Set.copyOf(erased);
  }

  void erased(String name) {
    erased.add("secret-" + name + ".");
  }

  /// Signs, and answers the act's id.
  String sign(String login, Content content) {
    return sign(UUID.randomUUID().toString(), login, content);
  }

  String sign(String id, String login, Content content) {
    String post = postOf(login);
    Client.Reply reply = node.keptScript(login).post("/api/acts", act(id, post, content));
    assertEquals(201, reply.status(), content.kind() + " as " + login + ": " + reply);
    head = reply.json().path("seq").asLong();
    if (first == 0) {
      first = head;
    }
    return id;
  }

  String postOf(String login) {
    return posts.computeIfAbsent(login, any -> RouteWalk.postOf(node, any));
  }

  private String act(String id, String post, Content content) {
    return Canonical.write(
        Map.of("id", id, "theatre", "mali-2021", "post", post, "asOf", head, "content", content));
  }

  /// Sends a file whose one line holds a word, and answers the act that lays it beside something.
  AttachmentAct.AttachFile file(String login, SubjectId object, Text title, Text line) {
    byte[] bytes = line.written().orElseThrow().getBytes(StandardCharsets.UTF_8);
    Digest sha256 = Sha256.of(bytes);
    files.add(sha256.hex());
    String path = "/api/uploads/" + sha256 + "?offset=0&bytes=" + bytes.length;
    Client.Reply reply =
        node.keptScript(login)
            .send("PUT", path, BodyPublishers.ofByteArray(bytes), Route.Body.OCTETS);
    assertEquals(200, reply.status(), reply.toString());
    return new AttachmentAct.AttachFile(object, title, sha256, bytes.length, FileType.TEXT);
  }

  /// The digests of the files sent.
  List<String> files() {
    return List.copyOf(files);
  }

  /// An object that only these parties may know of.
  String known(String id, String... parties) {
    ids.put(id, Set.of(parties));
    return id;
  }

  /// What a role that may not know of its subject signs, to be told that there is none.
  void attempt(Content content, String... parties) {
    attempts.add(new Attempt(content, Set.of(parties)));
  }

  List<String> attempts(String role, String post) {
    return attempts.stream()
        .filter(attempt -> !post.isEmpty() && !attempt.parties().contains(partyOf(role)))
        .map(attempt -> act(UUID.randomUUID().toString(), post, attempt.content()))
        .toList();
  }

  static String partyOf(String role) {
    return role.contains(".") ? role.substring(0, role.indexOf('.')) : "";
  }

  /// Far from everything of the demonstration, each number a place of its own.
  static Place place(Category category, int number) {
    Volume volume =
        new Volume(
            new Area.Circle(new GeoPoint(17_000_000 + number * 2_000_000, 229_000_000), 2_000),
            new AltitudeBand(0, 1_200, Datum.AMSL),
            new Window(
                Instant.parse("2021-10-18T05:00:00Z"),
                Optional.of(Instant.parse("2021-10-21T18:00:00Z"))));
    return new Place(category, List.of(volume));
  }

  static Release shownTo(String party, Level level) {
    return new Release(List.of(new Grant(new PartyId(party), List.of(), level, Optional.empty())));
  }

  /// A proposal with a word in every clause.
  ///
  /// @param name begins its words
  OperationAct propose(String login, int where, String name, Release release, String... parties) {
    Place place = place(Category.GROUND_MANOEUVRE, where);
    String unit = word(name + "-clauses-forces", parties);
    return new OperationAct.ProposeOperation(
        text(name + "-title", parties),
        true,
        List.of(),
        List.of(
            new Clause.Purpose(
                Optional.empty(), Optional.of(text(name + "-clauses-purpose", parties))),
            new Clause.SpaceTime(place.category(), place.volumes()),
            new Clause.Forces(
                List.of(
                    new Clause.Forces.Element(
                        new PartyId(partyOf(login)), Optional.empty(), unit, 30))),
            new Clause.Means(Optional.of(text(name + "-clauses-means", parties))),
            new Clause.Liaison(Optional.of(text(name + "-clauses-liaison", parties))),
            new Clause.Population(Optional.of(text(name + "-clauses-population", parties)))),
        release,
        List.of());
  }

  JsonNode operation(String login, String id) {
    return node.keptScript(login).get("/api/operations/" + id).json();
  }

  Digest latest(String id) {
    return Digest.parse(operation(HOST, id).at("/latest/digest").asString());
  }

  /// The digest by which the host approves an envelope.
  Digest envelope(String id) {
    JsonNode view = node.keptScript(HOST).get("/api/standing-authorisations/" + id).json();
    return Digest.parse(view.path("envelope").asString());
  }

  /// The digest of the latest version of a meeting's minutes.
  String latestMinutes(String login, String id) {
    JsonNode versions = node.keptScript(login).get("/api/meetings/" + id).json().path("minutes");
    return text(versions.get(versions.size() - 1).path("digest"));
  }

  String latestSettlement(String login, String id) {
    JsonNode versions =
        node.keptScript(login).get("/api/disputes/" + id).json().path("settlements");
    return text(versions.get(versions.size() - 1).path("digest"));
  }

  String latestCommunique(String login, String id) {
    JsonNode versions =
        node.keptScript(login).get("/api/meetings/" + id).json().path("communiques");
    return text(versions.get(versions.size() - 1).path("digest"));
  }

  /// The digest of the latest version of an inquiry's common findings.
  String latestFindings(String login, String id) {
    JsonNode versions = node.keptScript(login).get("/api/inquiries/" + id).json().path("common");
    return text(versions.get(versions.size() - 1).path("digest"));
  }

  /// The digest of the plan's latest version.
  String latestPlan() {
    return text(node.keptScript(HOST).get("/api/plans/plan").json().path("digest"));
  }

  /// The approval that names what the node says it must.
  OperationAct approval(String id, List<Condition> conditions) {
    return approval(id, conditions, Optional.empty());
  }

  OperationAct approval(String id, List<Condition> conditions, Optional<Margins> margins) {
    Map<String, Object> asked = new HashMap<>(Map.of("operation", id));
    margins.ifPresent(wide -> asked.put("margins", wide));
    JsonNode basis = node.keptScript(HOST).post("/api/awareness", Canonical.write(asked)).json();
    List<ConflictId> conflicts = new ArrayList<>();
    basis.at("/acknowledged/conflicts").forEach(one -> conflicts.add(new ConflictId(text(one))));
    List<PartyId> silent = new ArrayList<>();
    basis.at("/silent/parties").forEach(one -> silent.add(new PartyId(text(one))));
    return new OperationAct.ApproveOperation(
        new SubjectId(id),
        Digest.parse(text(basis.path("version"))),
        new Awareness(conflicts, text(basis.at("/acknowledged/seed"))),
        Digest.parse(text(basis.path("awarenessRoot"))),
        new Silence(silent),
        List.of(),
        conditions,
        Instant.parse("2021-10-25T00:00:00Z"),
        margins);
  }

  private static String text(JsonNode node) {
    return node.asString();
  }

  /// The live conflict of an operation with another, as its lead is shown it.
  ConflictId conflict(String login, String one, String other) {
    for (JsonNode conflict : node.keptScript(login).get("/api/conflicts").json().path("items")) {
      Set<String> sides =
          Set.of(
              conflict.at("/newcomer/subject").asString(),
              conflict.at("/earlier/subject").asString());
      if (sides.equals(Set.of(one, other))) {
        return new ConflictId(conflict.path("id").asString());
      }
    }
    throw new AssertionError(login + " is shown no conflict");
  }

  static NoticeAct acknowledge(String id, Text reason) {
    return new NoticeAct.AnswerNotice(
        new SubjectId(id), NoticeAct.Answer.ACKNOWLEDGED, Optional.of(reason));
  }
}
