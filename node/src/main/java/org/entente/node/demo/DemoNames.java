package org.entente.node.demo;

import java.util.Map;

/// Invented persons of the demo; none is, or is named after, anybody living in office.
final class DemoNames {
  private record Named(String rank, String name) {}

  private static final Map<String, Named> NAMES =
      Map.ofEntries(
          Map.entry("mali.chef", new Named("Général", "Bakary Sissokho")),
          Map.entry("mali.greffe", new Named("Colonel", "Aminata Dembélé")),
          Map.entry("mali.plans", new Named("Lieutenant-colonel", "Modibo Tangara")),
          Map.entry("mali.operations", new Named("Colonel", "Fousseyni Sanogo")),
          Map.entry("mali.quart", new Named("Capitaine", "Oumou Berthé")),
          Map.entry("barkhane.chef", new Named("Colonel", "Hugues Delmas")),
          Map.entry("barkhane.greffe", new Named("Commissaire", "Anne Rivoal")),
          Map.entry("barkhane.plans", new Named("Commandant", "Claire Vasseur")),
          Map.entry("barkhane.liaison", new Named("Capitaine", "Yann Le Goff")),
          Map.entry("takuba.chef", new Named("Colonel", "Erik Lindqvist")),
          Map.entry("takuba.greffe", new Named("Major", "Pavla Horáková")),
          Map.entry("takuba.plans", new Named("Major", "Joris Vermeulen")),
          Map.entry("takuba.estonie", new Named("Kapten", "Mart Tamme")),
          Map.entry("minusma.chef", new Named("Colonel", "Ravi Deshmukh")),
          Map.entry("minusma.greffe", new Named("Mme", "Ingrid Solheim")),
          Map.entry("minusma.operations", new Named("Major", "Kwabena Ofori")),
          Map.entry("g5-sahel.chef", new Named("Colonel", "Idriss Abakar")),
          Map.entry("g5-sahel.greffe", new Named("Commandant", "Moussa Garba")),
          Map.entry("g5-sahel.operations", new Named("Commandant", "Salif Ouattara")),
          Map.entry("france.chef", new Named("Mme", "Hélène Marchal")),
          Map.entry("france.greffe", new Named("M.", "Paul Astier")),
          Map.entry("france.ambassade", new Named("Colonel", "Thierry Chassagne")),
          Map.entry("humanitaire.chef", new Named("Mme", "Lucía Fernández")),
          Map.entry("humanitaire.greffe", new Named("M.", "Abdoul Maïga")),
          Map.entry("humanitaire.acces", new Named("Mme", "Nadia Haddad")));

  private DemoNames() {}

  static String of(String login) {
    return named(login).name();
  }

  static String rankOf(String login) {
    return named(login).rank();
  }

  private static Named named(String login) {
    Named named = NAMES.get(login);
    if (named == null) {
      throw new IllegalStateException("nobody invented for " + login);
    }
    return named;
  }
}
