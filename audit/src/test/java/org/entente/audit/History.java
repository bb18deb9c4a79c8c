package org.entente.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.entente.ledger.Hasher;
import org.entente.ledger.Part;
import org.entente.ledger.SignatureAlgorithm;

/// A short record written by hand: each act as its JSON says it, split into parts as the format
/// says, with whatever facts the test gives. Nothing is decided here, so anything can be written.
final class History {
  static final String THEATRE = "liptako";
  private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();

  /// A text, which becomes a part of its own.
  record Words(String value) {}

  /// A value that is a part of its own.
  record Own(String part, Object value) {}

  final List<AuditEntry> entries = new ArrayList<>();
  Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final Map<String, Object> facts = new HashMap<>();
  private final Map<String, Object> header = new HashMap<>();
  private boolean signing;
  private int acts;

  static Map<String, Object> obj(Object... pairs) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      members.put((String) pairs[i], pairs[i + 1]);
    }
    return members;
  }

  static String uuid(int number) {
    return String.format("00000000-0000-4000-8000-%012d", number);
  }

  long lastSeq() {
    return entries.size();
  }

  History later(Duration time) {
    now = now.plus(time);
    return this;
  }

  /// Entries bear signers from here on.
  History signed() {
    signing = true;
    return this;
  }

  /// The next entry's facts say this instead.
  History fact(String name, Object value) {
    facts.put(name, value);
    return this;
  }

  /// The next entry's header says this instead.
  History headed(String name, Object value) {
    header.put(name, value);
    return this;
  }

  /// Signs an act by the person who holds the post from the charter: `pf.chief` is held by
  /// `pf.chief-person`.
  ///
  /// @return the act's id
  String act(String post, String kind, Object... members) {
    return actBy(post, post + "-person", kind, obj(members));
  }

  String actBy(String post, String person, String kind, Map<String, Object> members) {
    Map<String, Object> content = new LinkedHashMap<>(members);
    content.put("kind", kind);
    String id = uuid(++acts);
    Map<String, Object> act =
        obj(
            "id", id, "theatre", THEATRE, "post", post, "person", person, "asOf", lastSeq(),
            "content", content);
    act.putAll(header);
    header.clear();
    append(act, post);
    return id;
  }

  private void append(Map<String, Object> act, String post) {
    now = now.plusSeconds(60);
    long seq = lastSeq() + 1;
    Map<String, Object> stated =
        obj(
            "seq",
            seq,
            "at",
            now.toString(),
            "clockDiverged",
            false,
            "overlaps",
            List.of(),
            "sectors",
            List.of(),
            "outsideSectors",
            false);
    stated.putAll(facts);
    facts.clear();
    stated.computeIfPresent(
        "overlaps", (name, list) -> new Own("facts:overlaps", obj("list", list)));
    stated.computeIfPresent("margins", (name, list) -> new Own("facts:margins", obj("list", list)));
    stated.computeIfPresent(
        "crossings", (name, list) -> new Own("facts:crossings", obj("list", list)));
    Splitter splitter = new Splitter(seq);
    splitter.seal("act", act, "");
    splitter.seal("facts", stated, "");
    List<AuditEntry.Signer> signers =
        signing ? List.of(new AuditEntry.Signer(post, "node", "Ed25519", key(post))) : List.of();
    entries.add(new AuditEntry(seq, splitter.bodies, splitter.digests, signers));
  }

  /// A post's public key, made when it is first asked for.
  static String key(String post) {
    return Base64.getEncoder().encodeToString(pair(post).getPublic().getEncoded());
  }

  static KeyPair pair(String post) {
    return KEYS.computeIfAbsent(post, key -> SignatureAlgorithm.ED25519.newKeyPair());
  }

  /// Alters the last entry.
  History alter(UnaryOperator<AuditEntry> change) {
    entries.set(entries.size() - 1, change.apply(entries.getLast()));
    return this;
  }

  /// Takes a part's body away from an entry.
  History withhold(int seq, String part) {
    AuditEntry entry = entries.get(seq - 1);
    Map<String, String> parts = new HashMap<>(entry.parts());
    parts.remove(part);
    entries.set(seq - 1, new AuditEntry(entry.seq(), parts, entry.digests(), entry.signers()));
    return this;
  }

  String digestOf(int seq, String part) {
    return entries.get(seq - 1).digests().getOrDefault(part, "");
  }

  /// Writes canonical JSON, putting what is a part of its own aside.
  private static final class Splitter {
    private final long seq;
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, String> digests = new HashMap<>();

    Splitter(long seq) {
      this.seq = seq;
    }

    String seal(String name, Object value, String path) {
      String body = value instanceof Words words ? quote(words.value()) : write(value, path);
      String digest = part(seq, name, body).digest(new Hasher()).digest().toString();
      bodies.put(name, body);
      digests.put(name, digest);
      return "{\"digest\":\"" + digest + "\",\"part\":\"" + name + "\"}";
    }

    private String write(Object value, String path) {
      return switch (value) {
        case Words words -> seal("text:" + path, words, path);
        case Own own -> seal(own.part(), own.value(), own.part());
        case String text -> quote(text);
        case Map<?, ?> map -> writeMap(map, path);
        case List<?> list -> writeList(list, path);
        default -> value.toString();
      };
    }

    private String writeMap(Map<?, ?> map, String path) {
      TreeMap<String, Object> sorted = new TreeMap<>();
      map.forEach((name, value) -> sorted.put((String) name, value));
      List<String> members = new ArrayList<>();
      sorted.forEach((name, value) ->
          members.add(quote(name) + ":" + write(value, path.isEmpty() ? name : path + "/" + name)));
      return "{" + String.join(",", members) + "}";
    }

    private String writeList(List<?> list, String path) {
      List<String> items = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        items.add(write(list.get(i), path + "/" + i));
      }
      return "[" + String.join(",", items) + "]";
    }

    private static String quote(String text) {
      return "\"" + text + "\"";
    }
  }

  /// A part as it is sealed: its salt is made of the entry's number.
  static Part part(long seq, String name, String body) {
    byte[] salt = ByteBuffer.allocate(Part.SALT_BYTES).putLong(seq).array();
    return new Part(name, salt, body.getBytes(StandardCharsets.UTF_8));
  }
}
