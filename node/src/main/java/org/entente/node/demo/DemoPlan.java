package org.entente.node.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Amount;
import org.entente.kernel.Name;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PlanItemId;
import org.entente.kernel.Window;
import org.entente.plan.Plan;

/// The host's plan: Maliko's four lines of effort. Objectives, effects and measures are the
/// exercise's.
final class DemoPlan {
  private static final Name FORCES = new Name("Comptes rendus des forces", "Reports of the forces");
  private static final Name REGIONS = new Name("Gouvernorats", "Governors’ offices");
  private static final Instant QUARTER = Instant.parse("2021-12-31T00:00:00Z");

  private DemoPlan() {}

  static Plan plan() {
    return new Plan(
        new Name("Plan Maliko", "Plan Maliko"),
        List.of(security(), governance(), development(), communication()),
        Optional.of(
            List.of(
                phase(
                    "phase-ouvrir", "Ouvrir les axes", "Open the axes", "2021-10-18", "2021-11-15"),
                phase(
                    "phase-reprendre",
                    "Reprendre les emprises",
                    "Take the sites over",
                    "2021-11-15",
                    "2021-12-31"))),
        Optional.of(
            List.of(
                new Plan.DecisionPoint(
                    new PlanItemId("decision-tessalit"),
                    new Name("Reprendre Tessalit, ou attendre", "Take Tessalit over, or wait"),
                    Instant.parse("2021-10-22T08:00:00Z")))));
  }

  private static Plan.Line security() {
    return new Plan.Line(
        new Name("Sécurité", "Security"),
        List.of(
            objective(
                "axe-gao-ansongo",
                "Axe Gao–Ansongo–Labbezanga ouvert",
                "Gao–Ansongo–Labbezanga axis open",
                effect(
                    "effet-convois",
                    "Les convois passent sans escorte étrangère",
                    "Convoys pass without foreign escort",
                    measure(
                        "convois-arrives",
                        Plan.MeasureType.EFFECTIVENESS,
                        new Name("Convois arrivés par semaine", "Convoys arrived a week"),
                        new Name("convois", "convoys"),
                        Optional.of(Amount.of(2)),
                        10,
                        FORCES),
                    measure(
                        "patrouilles-axe",
                        Plan.MeasureType.PERFORMANCE,
                        new Name("Patrouilles sur l’axe par semaine", "Patrols on the axis a week"),
                        new Name("patrouilles", "patrols"),
                        Optional.empty(),
                        14,
                        FORCES))),
            objective(
                "foires-liptako",
                "Foires du Liptako tenues en sécurité",
                "Liptako markets held safely",
                effect(
                    "effet-foires",
                    "Les commerçants reviennent",
                    "Traders come back",
                    measure(
                        "foires-tenues",
                        Plan.MeasureType.EFFECTIVENESS,
                        new Name("Foires tenues par mois", "Markets held a month"),
                        new Name("foires", "markets"),
                        Optional.of(Amount.of(0)),
                        8,
                        REGIONS))),
            objective(
                "emprises-nord", "Emprises du Nord transférées", "Northern sites transferred")));
  }

  private static Plan.Line governance() {
    return new Plan.Line(
        new Name("Gouvernance", "Governance"),
        List.of(
            objective(
                "retour-etat",
                "Services de l’État revenus",
                "State services returned",
                effect(
                    "effet-services",
                    "Préfets et sous-préfets à leur poste",
                    "Prefects and sub-prefects in office",
                    measure(
                        "sous-prefets",
                        Plan.MeasureType.EFFECTIVENESS,
                        new Name("Sous-préfets présents", "Sub-prefects present"),
                        new Name("sous-préfets", "sub-prefects"),
                        Optional.of(Amount.of(5)),
                        21,
                        REGIONS)))));
  }

  private static Plan.Line development() {
    return new Plan.Line(
        new Name("Développement socio-économique", "Socio-economic development"),
        List.of(
            objective(
                "ecoles-ouvertes",
                "Écoles rouvertes au Centre",
                "Schools reopened in the Centre")));
  }

  private static Plan.Line communication() {
    return new Plan.Line(
        new Name("Communication", "Communication"),
        List.of(
            objective(
                "population-informee",
                "Population informée avant chaque opération",
                "People told before each operation")));
  }

  private static Plan.Phase phase(String id, String fr, String en, String from, String to) {
    return new Plan.Phase(
        new PlanItemId(id),
        new Name(fr, en),
        Window.of(Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z")));
  }

  private static Plan.Objective objective(String id, String fr, String en, Plan.Effect... effects) {
    return new Plan.Objective(
        new ObjectiveId(id),
        new Name(fr, en),
        effects.length == 0 ? Optional.empty() : Optional.of(List.of(effects)));
  }

  private static Plan.Effect effect(String id, String fr, String en, Plan.Measure... measures) {
    return new Plan.Effect(new PlanItemId(id), new Name(fr, en), List.of(measures));
  }

  private static Plan.Measure measure(
      String id,
      Plan.MeasureType type,
      Name name,
      Name unit,
      Optional<Amount> baseline,
      int target,
      Name source) {
    return new Plan.Measure(
        new PlanItemId(id),
        type,
        name,
        unit,
        baseline,
        Optional.of(Amount.of(target)),
        source,
        Optional.of(QUARTER));
  }
}
