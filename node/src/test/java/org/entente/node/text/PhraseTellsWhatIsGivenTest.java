package org.entente.node.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.Category;
import org.entente.kernel.PartyId;
import org.entente.kernel.Window;
import org.junit.jupiter.api.Test;

final class PhraseTellsWhatIsGivenTest {
  private static final Instant TEN = Instant.parse("2021-10-05T10:00:00Z");

  private static void check(String text, Map<String, ?> evidence, String expected) {
    assertEquals(expected, new Phrase(Catalogue.in(Language.FR), evidence).fill(text));
  }

  @Test
  void aFieldIsFilledInAndAnInstantIsADateTimeGroup() {
    check("au {at}", Map.of("at", TEN), "au 051000ZOCT21");
  }

  @Test
  void aSegmentStandsOnlyIfItsFieldsAreGiven() {
    check("Trop tard[ : {at}].", Map.of(), "Trop tard.");
    check("Trop tard[ : {at}].", Map.of("at", TEN), "Trop tard : 051000ZOCT21.");
    check("Trop tard[ : {at}].", Map.of("at", Optional.empty()), "Trop tard.");
  }

  @Test
  void aFlagLetsItsSegmentStandOrFall() {
    check("Non réglée[, par la cellule{flag}].", Map.of("flag", false), "Non réglée.");
    check(
        "Non réglée[, par la cellule{flag}].", Map.of("flag", true), "Non réglée, par la cellule.");
  }

  @Test
  void wordsAndActsAreSaidInTheLanguage() {
    check("{category}", Map.of("category", "MOVEMENT"), "Mouvement");
    check("{c}", Map.of("c", Category.NO_FIRE_AREA), "Zone d’interdiction de feux");
    check("{act}", Map.of("act", "TakePosition"), "Rendre un avis");
  }

  @Test
  void aListIsJoinedAndAnEmptyOneIsNotGiven() {
    check(
        "[({p})]",
        Map.of("p", List.of(new PartyId("fama"), new PartyId("minusma"))),
        "(fama, minusma)");
    check("x[({p})]", Map.of("p", List.of()), "x");
  }

  @Test
  void aWindowIsFromAndTo() {
    check(
        "{w}",
        Map.of("w", Window.of(TEN, TEN.plusSeconds(3600))),
        "du 051000ZOCT21 au 051100ZOCT21");
    check("{w}", Map.of("w", new Window(TEN, Optional.empty())), "à partir du 051000ZOCT21");
  }

  @Test
  void evidenceIsNeverReadAsATemplate() {
    check("{text}", Map.of("text", "${at} {at} [x] \\1"), "${at} {at} [x] \\1");
  }

  @Test
  void theBrowsersFirstKnownLanguageIsTaken() {
    assertEquals(Optional.of(Language.EN), Language.preferredIn("de-DE,en-GB;q=0.8,fr;q=0.5"));
    assertEquals(Optional.of(Language.FR), Language.preferredIn("fr-ML"));
    assertEquals(Optional.empty(), Language.preferredIn("xx;q=7;;"));
    assertEquals(Optional.empty(), Language.preferredIn(null));
    assertEquals(Optional.empty(), Language.preferredIn("en,".repeat(500)));
  }
}
