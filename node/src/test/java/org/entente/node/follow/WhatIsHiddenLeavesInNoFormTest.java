package org.entente.node.follow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.entente.node.follow.TestTheatre.HOST;
import static org.entente.node.follow.TestTheatre.PARTIES;
import static org.entente.node.follow.TestTheatre.THEATRE;
import static org.entente.node.follow.TestTheatre.audience;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.kernel.Act;
import org.entente.kernel.Canonical;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.ledger.Hash;
import org.entente.ledger.InclusionProof;
import org.entente.ledger.MalformedException;
import org.entente.ledger.export.ExportVerifier;
import org.entente.ledger.export.Verdict;
import org.entente.node.records.StoredEntry;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A random record with another word in every text, and everything that leaves it for an audience.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIsHiddenLeavesInNoFormTest {
  private static final long SEED = 7;
  private static final int ACTS = 400;

  private final Followed followed = new Followed(SEED);
  private final TestTheatre theatre = followed.theatre;
  private TestStore database = new TestStore(theatre);

  @BeforeAll
  void write() {
    database.close();
    RandomHistory history = new RandomHistory(theatre);
    for (int i = 0; i < ACTS; i++) {
      history.step();
      followed.store.advanced(theatre.state(), theatre.state().touched());
      theatre.now = theatre.now.plus(Duration.ofMinutes(10));
    }
    followed.store.moveTo(theatre.now);
    database = new TestStore(theatre);
    // The store lags behind the record's word for half of them.
    theatre.state().erased().keys().stream()
        .filter(text -> text.seq() % 2 == 0)
        .forEach(this::erase);
  }

  private void erase(TextRef text) {
    assertTrue(database.records.erase(THEATRE, text.seq(), text.part()));
  }

  @AfterAll
  void close() {
    database.close();
  }

  private AudienceExport exports() {
    return new AudienceExport(
        database.records, THEATRE, theatre::state, theatre, () -> theatre.now);
  }

  private EntryLists lists() {
    return new EntryLists(database.records, THEATRE, theatre::state, theatre, () -> theatre.now);
  }

  private byte[] export(Audience audience) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exports().write(audience, out);
    return out.toByteArray();
  }

  private static Verdict verify(byte[] export) throws IOException {
    return ExportVerifier.verify(new ByteArrayInputStream(export), ExportVerifier.Options.DEFAULT);
  }

  @Test
  void everyPartysExportVerifies() throws IOException {
    for (PartyId party : PARTIES) {
      Verdict verdict = verify(export(audience(party)));
      Verdict.Verified verified = assertInstanceOf(Verdict.Verified.class, verdict, party.value());
      assertEquals(theatre.state().seq(), verified.tally().entries());
    }
  }

  @Test
  void theWholeExportVerifiesAndHoldsAllThatWasNotErased() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exports().writeWhole(out);
    assertInstanceOf(Verdict.Verified.class, verify(out.toByteArray()));
    String text = out.toString(UTF_8);
    theatre.texts.forEach((where, value) -> {
      boolean erased = theatre.state().erased().containsKey(where);
      assertEquals(!erased, text.contains(value.written().orElseThrow()), where.toString());
    });
  }

  @Test
  void noTextOfAHiddenObjectIsInAnExportAViewOrAList() throws IOException {
    int hidden = 0;
    for (PartyId party : PARTIES) {
      Audience audience = audience(party);
      Set<String> secret = secretsFrom(audience);
      hidden += secret.size();
      assertNone(party, secret, new String(export(audience), UTF_8));
      assertNone(
          party, secret, new String(followed.store.sync(audience, Optional.empty()).json(), UTF_8));
      assertNone(party, secret, list(audience));
    }
    assertTrue(hidden > 100, "seed " + SEED + " hides too little to prove anything: " + hidden);
  }

  private static void assertNone(PartyId party, Set<String> secret, String text) {
    for (String word : secret) {
      assertFalse(text.contains(word), () -> party + " was given " + word + ", seed " + SEED);
    }
  }

  private String list(Audience audience) {
    StringBuilder all = new StringBuilder();
    for (long from = 1; from <= theatre.state().seq(); from += EntryLists.MAX_ITEMS) {
      all.append(Canonical.write(lists().list(audience, from, EntryLists.MAX_ITEMS).items()));
    }
    return all.toString();
  }

  /// Every text of others' acts about what the audience may not know of, and every erased one.
  private Set<String> secretsFrom(Audience audience) {
    TheatreState state = theatre.state();
    Set<String> secrets = new HashSet<>();
    for (StoredEntry entry : theatre.entries) {
      Act act = EntryReleases.read(entry).orElseThrow();
      boolean own = state.roster().partyOf(act.post()).equals(audience.party());
      String subject = Subjects.of(state, act);
      boolean about = subject.length() == 36 && isSubject(state, new SubjectId(subject));
      if (!own && about && isHidden(state, new SubjectId(subject), audience)) {
        theatre.texts.forEach((where, text) -> {
          if (where.seq() == entry.seq()) {
            secrets.add(text.written().orElseThrow());
          }
        });
      }
    }
    state
        .erased()
        .keys()
        .forEach(where -> secrets.add(theatre.read(where).written().orElseThrow()));
    return secrets;
  }

  private static boolean isSubject(TheatreState state, SubjectId id) {
    return state.operations().containsKey(id) || state.notices().containsKey(id);
  }

  private boolean isHidden(TheatreState state, SubjectId id, Audience audience) {
    return Knowledge.ofSubject(state, id, audience, theatre.now) == Level.HIDDEN;
  }

  @Test
  void anEntryNotReleasedIsItsNumberAndInstantAlone() {
    boolean closed = false;
    boolean opened = false;
    for (EntryItem item : lists().list(audience(TestTheatre.HUMANITARIAN), 1, 500).items()) {
      if (item.kind().isEmpty()) {
        closed = true;
        String json = "{\"at\":\"" + item.at() + "\",\"seq\":" + item.seq() + "}";
        assertEquals(json, Canonical.write(item));
      } else {
        opened = true;
      }
    }
    assertTrue(closed && opened);
  }

  @Test
  void theListKeepsToItsRange() {
    Audience host = audience(HOST);
    long size = theatre.state().seq();
    assertEquals(
        List.of(3L, 4L), lists().list(host, 3, 2).items().stream().map(EntryItem::seq).toList());
    assertEquals(1, lists().list(host, size, 10).items().size());
    assertEquals(0, lists().list(host, size + 1, 10).items().size());
    assertEquals(0, lists().list(host, 1, -1).items().size());
    assertEquals(1, lists().list(host, -5, 1).items().getFirst().seq());
    assertEquals(size, lists().list(host, 1, 1).size());
  }

  @Test
  void everyProofHolds() throws MalformedException {
    Proofs proofs = new Proofs(theatre);
    for (long seq = 1; seq <= theatre.state().seq(); seq++) {
      Proofs.Proof proof = proofs.find(seq).orElseThrow();
      InclusionProof inclusion =
          new InclusionProof(seq - 1, proof.size(), proof.path().stream().map(this::hash).toList());
      assertTrue(inclusion.proves(Hash.parse(proof.leaf()), Hash.parse(proof.root())));
    }
    assertTrue(proofs.find(0).isEmpty());
    assertTrue(proofs.find(theatre.state().seq() + 1).isEmpty());
  }

  private Hash hash(String hex) {
    try {
      return Hash.parse(hex);
    } catch (MalformedException e) {
      throw new AssertionError(hex, e);
    }
  }

  /// What the store's owner changes behind the record's back is exported as it stands there, and so
  /// is named.
  @Test
  void anEntryAlteredInTheStoreIsNamed() throws IOException, SQLException {
    try (TestStore altered = new TestStore(theatre);
        Connection owner = altered.database.connect(altered.database.owner());
        Statement statement = owner.createStatement()) {
      statement.execute(
          "UPDATE entente.entry SET manifest = set_byte(manifest, 60,"
              + " CASE get_byte(manifest, 60) WHEN 48 THEN 49 ELSE 48 END) WHERE seq = 17");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new AudienceExport(altered.records, THEATRE, theatre::state, theatre, () -> theatre.now)
          .writeWhole(out);
      Verdict.Altered verdict = assertInstanceOf(Verdict.Altered.class, verify(out.toByteArray()));
      assertEquals(17, verdict.entry().orElseThrow());
    }
  }
}
