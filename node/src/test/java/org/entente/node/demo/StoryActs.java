package org.entente.node.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.Canonical;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Content;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.Awareness;
import org.entente.operation.ClauseKind;
import org.entente.operation.Condition;
import org.entente.operation.OperationAct;
import org.entente.operation.Silence;
import org.entente.operation.Stance;
import tools.jackson.databind.JsonNode;

/// What the accounts of the story do and see, over HTTP like everybody.
final class StoryActs {
  final DemoApi api;
  private final Map<String, String> posts = new HashMap<>();

  StoryActs(DemoApi api, List<DemoAccount> accounts) {
    this.api = api;
    for (DemoAccount account : accounts) {
      JsonNode session = api.get(account.login(), "/api/session");
      posts.put(account.login(), session.get("posts").get(0).get("id").asString());
    }
    sawHead();
  }

  String postOf(String login) {
    String post = posts.get(login);
    if (post == null) {
      throw new IllegalStateException("no account " + login);
    }
    return post;
  }

  void sawHead() {
    api.sawHead(api.get("mali.plans", "/api/session").get("head").asLong());
  }

  String submit(String login, Content content) {
    return api.submit(login, postOf(login), content);
  }

  /// Submits and answers everything the desk said, for instance the conflicts met.
  JsonNode answered(String id, String login, Content content) {
    DemoApi.Answer answer = api.attempt(id, login, postOf(login), content);
    assertEquals(201, answer.status(), () -> answer.body().toString());
    api.sawHead(answer.body().get("seq").asLong());
    return answer.body();
  }

  /// Submits what a rule must reject, by its code; the reader gets words in French.
  JsonNode rejected(String code, String login, Content content) {
    DemoApi.Answer answer = api.attempt(DemoApi.newId(), login, postOf(login), content);
    if (answer.isFine()) {
      fail(content.kind() + " as " + login + " was accepted");
    }
    assertEquals(422, answer.status(), () -> answer.body().toString());
    assertEquals(code, answer.body().get("code").asString(), () -> answer.body().toString());
    return answer.body();
  }

  JsonNode operation(String login, String id) {
    return api.get(login, "/api/operations/" + id + "?post=" + postOf(login));
  }

  JsonNode list(String login, String kind) {
    return api.get(login, "/api/" + kind + "?post=" + postOf(login)).get("items");
  }

  Digest latest(String login, String id) {
    return Digest.parse(operation(login, id).get("latest").get("digest").asString());
  }

  JsonNode clause(String login, String id, ClauseKind kind) {
    for (JsonNode clause : operation(login, id).get("latest").get("clauses")) {
      if (clause.get("clause").asString().equals(kind.name())) {
        return clause;
      }
    }
    throw new IllegalStateException("no clause " + kind);
  }

  void position(String login, String id, ClauseKind kind, Stance stance, String reason) {
    submit(
        login,
        new OperationAct.TakePosition(
            new SubjectId(id),
            kind,
            Digest.parse(clause(login, id, kind).get("digest").asString()),
            stance,
            reason.isEmpty() ? Optional.empty() : Optional.of(Text.of(reason))));
  }

  /// Whether the party's position on the clause is shown, and stands.
  Optional<Boolean> positionStands(String login, String id, String party, ClauseKind kind) {
    for (JsonNode position : operation(login, id).get("positions")) {
      if (position.get("party").asString().equals(party)
          && position.get("clause").asString().equals(kind.name())) {
        return Optional.of(position.get("confirmed").asBoolean());
      }
    }
    return Optional.empty();
  }

  List<String> consulted(String login, String id) {
    List<String> parties = new ArrayList<>();
    operation(login, id).get("consulted").forEach(one -> parties.add(one.get("party").asString()));
    return parties;
  }

  /// The approval the host's chief of operations would sign now.
  OperationAct.ApproveOperation approval(
      String login, String id, List<Condition> conditions, String validUntil) {
    JsonNode basis =
        api.send(
            login,
            "POST",
            "/api/awareness",
            Canonical.write(Map.of("post", postOf(login), "operation", id)));
    List<ConflictId> conflicts = new ArrayList<>();
    basis
        .get("acknowledged")
        .get("conflicts")
        .forEach(one -> conflicts.add(new ConflictId(one.asString())));
    List<PartyId> silent = new ArrayList<>();
    basis.get("silent").get("parties").forEach(one -> silent.add(new PartyId(one.asString())));
    return new OperationAct.ApproveOperation(
        new SubjectId(id),
        Digest.parse(basis.get("version").asString()),
        new Awareness(conflicts, basis.get("acknowledged").get("seed").asString()),
        Digest.parse(basis.get("awarenessRoot").asString()),
        new Silence(silent),
        List.of(),
        conditions,
        DemoMap.instant(validUntil));
  }

  /// The conflict with the operation of this reference or party, among those shown.
  String conflictWith(String login, String mine, String otherOwner) {
    for (JsonNode conflict : list(login, "conflicts")) {
      JsonNode newcomer = conflict.get("newcomer");
      JsonNode earlier = conflict.get("earlier");
      boolean live = conflict.get("live").asBoolean();
      if (live && isPair(newcomer, earlier, mine, otherOwner)) {
        return conflict.get("id").asString();
      }
    }
    throw new IllegalStateException(login + " sees no conflict with " + otherOwner);
  }

  private static boolean isPair(JsonNode one, JsonNode other, String mine, String owner) {
    return (is(one, mine) && owns(other, owner)) || (is(other, mine) && owns(one, owner));
  }

  private static boolean is(JsonNode side, String subject) {
    return side.get("subject").asString().equals(subject);
  }

  private static boolean owns(JsonNode side, String party) {
    return side.get("owner").asString().equals(party);
  }

  void moveClock(String minute) {
    api.send(
        DemoTheatre.ADMINISTRATOR,
        "POST",
        "/api/exercise/clock",
        Canonical.write(Map.of("to", DemoMap.instant(minute))));
  }
}
