package org.entente.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.operation.OperationAct;
import org.junit.jupiter.api.Test;

final class PartsTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final OperationAct.ProposeOperation proposal =
      Draft.patrol(0, 0).proposal(Cast.FORCE.id());
  private final Act act = record.sign(Cast.FORCE_OPS, proposal);

  private static Parts.Salts counting(int from) {
    int[] next = {from};
    return () -> {
      byte[] salt = new byte[Part.SALT_BYTES];
      next[0]++;
      salt[15] = (byte) next[0];
      return salt;
    };
  }

  @Test
  void anActIsItsHeaderItsClausesAndItsTexts() {
    assertEquals(
        List.of(
            "act",
            "clause:forces",
            "clause:liaison",
            "clause:means",
            "clause:population",
            "clause:purpose",
            "clause:space-time",
            "text:clause:liaison/text",
            "text:clause:means/text",
            "text:clause:population/text",
            "text:clause:purpose/text",
            "text:content/title"),
        Parts.split(act, counting(0)).list().stream().map(Part::name).toList());
  }

  @Test
  void noTextStandsAnywhereButInItsOwnPart() {
    for (Part part : Parts.split(act, counting(0)).list()) {
      if (!part.name().startsWith("text:")) {
        assertFalse(part.body().contains("With what"), part.name());
        assertFalse(part.body().contains("Patrol"), part.name());
      }
    }
  }

  @Test
  void aPartStandsInItsPlaceByNameAndDigest() {
    Parts parts = Parts.split(act, counting(0));
    Part text = parts.find("text:clause:means/text").orElseThrow();
    Part clause = parts.find("clause:means").orElseThrow();
    assertEquals(
        "{\"kind\":\"Means\",\"text\":{\"digest\":\""
            + text.digest().hex()
            + "\",\"part\":\"text:clause:means/text\"}}",
        clause.body());
    assertTrue(parts.find("act").orElseThrow().body().contains(clause.digest().hex()));
  }

  @Test
  void theSameWordsWithAnotherSaltHaveAnotherDigest() {
    assertNotEquals(
        Parts.split(act, counting(0)).digestOf("clause:means"),
        Parts.split(act, counting(50)).digestOf("clause:means"));
    assertEquals(
        Parts.split(act, counting(0)).digestOf("act"),
        Parts.split(act, counting(0)).digestOf("act"));
  }

  @Test
  void theAuthorSignsEveryPartButTheDesks() {
    Facts facts = Facts.plain(3, Draft.H);
    Parts all = Parts.split(act, counting(0)).and(Parts.split("facts", facts, counting(90)));
    String message = new String(all.actMessage(), StandardCharsets.US_ASCII);
    assertTrue(message.startsWith("entente/act/v1\nact "));
    assertEquals(13, message.lines().count());
    assertFalse(message.contains("facts"));
    assertTrue(all.find("facts:overlaps").isPresent());
  }
}
