package org.entente.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StrictBase64AgreesWithTheDecoderTest {
  private static final String CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_ \n\u00e9";

  private static boolean decodes(String text) {
    try {
      StrictBase64.decode(text);
      return true;
    } catch (MalformedException e) {
      return false;
    }
  }

  @Test
  void ofEveryTextOfUpToTwoCharactersAndPadding() {
    for (String padding : new String[] {"", "=", "==", "==="}) {
      for (int i = 0; i < CHARACTERS.length(); i++) {
        for (int j = 0; j < CHARACTERS.length(); j++) {
          String two = CHARACTERS.charAt(i) + "" + CHARACTERS.charAt(j);
          for (String head : new String[] {"", "A", "AAAA", "AAAAB"}) {
            String text = head + two + padding;
            assertEquals(decodes(text), StrictBase64.isStrict(text), text);
          }
        }
      }
    }
    assertEquals(decodes(""), StrictBase64.isStrict(""));
  }

  @Test
  void ofWhatIsEncodedAndOfWhatIsAlteredInIt() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(120)];
      random.nextBytes(bytes);
      StringBuilder text = new StringBuilder(StrictBase64.encode(bytes));
      assertTrue(StrictBase64.isStrict(text.toString()), text.toString());
      if (!text.isEmpty()) {
        int at = random.nextInt(text.length());
        text.setCharAt(at, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        assertEquals(
            decodes(text.toString()), StrictBase64.isStrict(text.toString()), text.toString());
      }
    }
  }
}
