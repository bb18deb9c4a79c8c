package org.entente.node.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.Act;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.BufferOf;
import org.entente.kernel.Canonical;
import org.entente.kernel.Content;
import org.entente.kernel.Datum;
import org.entente.kernel.Digest;
import org.entente.kernel.Facts;
import org.entente.kernel.Overlap;
import org.entente.kernel.Overlaps;
import org.entente.kernel.Part;
import org.entente.kernel.Parts;
import org.entente.kernel.Window;
import org.junit.jupiter.api.Test;

class WhatIsWrittenIsReadBackTest {
  private static final int ROUNDS = 20;
  private static final long SEED = 20_211_005;

  @Test
  void everyActAsAWhole() {
    forEachAct((act, values) -> {
      byte[] canonical = Canonical.write(act).getBytes(UTF_8);
      assertEquals(act, ActReader.readAct(canonical));
    });
  }

  @Test
  void everyActFromItsParts() {
    forEachAct((act, values) -> {
      Parts parts = Parts.split(act, values::salt);
      assertEquals(act, ActReader.readParts(asRead(parts, Map.of())));
    });
  }

  @Test
  void anActAsAClientSendsIt() {
    forEachAct((act, values) -> {
      SubmittedAct sent =
          new SubmittedAct(
              act.id(), act.theatre(), act.post(), act.under(), act.asOf(), act.content());
      byte[] json = Canonical.write(sent).getBytes(UTF_8);
      assertEquals(act, ActReader.readSubmitted(json).by(act.person()));
    });
  }

  @Test
  void anEntryWhoseTextsAreErased() {
    forEachAct((act, values) -> {
      Parts parts = Parts.split(act, values::salt);
      ActParts erased = asRead(parts, Map.of());
      Map<String, byte[]> left = new HashMap<>(erased.bodies());
      left.keySet().removeIf(name -> name.startsWith("text:"));
      Act read = ActReader.readParts(new ActParts(erased.digests(), left));
      assertEquals(act.id(), read.id());
      assertEquals(Erasing.texts(Canonical.write(act)), Erasing.texts(Canonical.write(read)));
    });
  }

  @Test
  void facts() {
    Arbitrary values = new Arbitrary(SEED);
    for (int i = 0; i < ROUNDS; i++) {
      Facts facts = (Facts) values.make(Facts.class);
      Parts parts = Parts.split("facts", facts, values::salt);
      assertEquals(facts, ActReader.readFacts(asRead(parts, Map.of())));
    }
  }

  @Test
  void aPartUnderAnotherDigestIsNotTaken() {
    Arbitrary values = new Arbitrary(SEED);
    for (Class<? extends Content> kind : Arbitrary.kinds()) {
      Act act = values.act(kind);
      Parts parts = Parts.split(act, values::salt);
      for (Part part : parts.list()) {
        if (!part.name().equals("act")) {
          Digest other = (Digest) values.make(Digest.class);
          ActParts altered = asRead(parts, Map.of(part.name(), other));
          assertThrows(WireProblem.class, () -> ActReader.readParts(altered), part.name());
        }
      }
    }
  }

  @Test
  void aPartThatNothingRefersToIsNotTaken() {
    Arbitrary values = new Arbitrary(SEED);
    Act act = values.act(Arbitrary.kinds().getFirst());
    Parts parts = Parts.split(act, values::salt);
    ActParts more =
        asRead(
            parts.and(new Parts(List.of(Part.seal("text:more", values.salt(), "\"x\"")))),
            Map.of());
    assertThrows(WireProblem.class, () -> ActReader.readParts(more));
  }

  /// As many other sides as an entry may state, each in as many bytes as it may take.
  @Test
  void alsoTheLongestFacts() {
    Instant from = Instant.parse("2021-10-18T06:00:00.123Z");
    List<Overlap> all = new ArrayList<>();
    for (int i = 0; i < 25_000; i++) {
      all.add(
          new Overlap(
              63,
              new Digest(-1, -1, -1, i),
              63,
              false,
              List.of(),
              0,
              Optional.of(
                  new AltitudeBand(AltitudeBand.MIN_METRES, AltitudeBand.MAX_METRES, Datum.AMSL)),
              Window.of(from, from.plusSeconds(1)),
              Optional.of(BufferOf.THEIRS)));
    }
    Facts facts = Facts.plain(7, from).meeting(new Overlaps(all));
    Parts parts = Parts.split("facts", facts, new Arbitrary(SEED)::salt);
    assertEquals(facts, ActReader.readFacts(asRead(parts, Map.of())));
    parts
        .list()
        .forEach(part ->
            assertTrue(
                part.body().length() <= org.entente.ledger.Part.maxBytes(part.name()),
                part.name()));
  }

  static ActParts asRead(Parts parts, Map<String, Digest> altered) {
    Map<String, Digest> digests = new HashMap<>();
    Map<String, byte[]> bodies = new HashMap<>();
    for (Part part : parts.list()) {
      digests.put(part.name(), part.digest());
      bodies.put(part.name(), part.body().getBytes(UTF_8));
    }
    digests.putAll(altered);
    return new ActParts(digests, bodies);
  }

  /// What is tried with each act.
  private interface Trial {
    void with(Act act, Arbitrary values);
  }

  private static void forEachAct(Trial trial) {
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Arbitrary values = new Arbitrary(seed);
      for (Class<? extends Content> kind : Arbitrary.kinds()) {
        Act act = values.act(kind);
        try {
          trial.with(act, values);
        } catch (WireProblem | AssertionError e) {
          throw new AssertionError("seed " + seed + ", " + Canonical.write(act), e);
        }
      }
    }
  }
}
