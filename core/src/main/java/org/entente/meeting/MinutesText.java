package org.entente.meeting;

import java.util.List;
import org.entente.kernel.Malformed;
import org.entente.kernel.OwnPart;

/// What minutes (fr. procès-verbal) say. A part of its own, by whose digest each party signs it.
///
/// @param articles the text, article by article
/// @param decisions what was settled
public record MinutesText(List<Wording> articles, List<Wording> decisions) implements OwnPart {
  public static final String PART = "minutes";

  /// As long as the two sides can read across the table.
  public static final int MAX_ARTICLES = 100;

  public MinutesText {
    articles = List.copyOf(articles);
    decisions = List.copyOf(decisions);
    Malformed.unless(
        !articles.isEmpty() && articles.size() <= MAX_ARTICLES, "MinutesText", "articles");
    Malformed.unless(decisions.size() <= MAX_ARTICLES, "MinutesText", "has too many decisions");
  }

  @Override
  public String partName() {
    return PART;
  }
}
