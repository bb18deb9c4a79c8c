package org.entente.dispute;

import java.util.List;
import org.entente.kernel.Malformed;
import org.entente.kernel.OwnPart;
import org.entente.meeting.Wording;

/// The terms on which a dispute is settled, French and English side by side. A part of its own, by
/// whose digest each side signs.
public record SettlementText(List<Wording> articles) implements OwnPart {
  public static final String PART = "settlement";

  /// As many as minutes may have.
  public static final int MAX_ARTICLES = 100;

  public SettlementText {
    articles = List.copyOf(articles);
    Malformed.unless(
        !articles.isEmpty() && articles.size() <= MAX_ARTICLES, "SettlementText", "articles");
  }

  @Override
  public String partName() {
    return PART;
  }
}
