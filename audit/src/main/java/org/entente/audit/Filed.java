package org.entente.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was filed of results: reports, files of civilian harm, inquiries, and versions of the plan.
final class Filed {
  /// A report.
  record Report(String owner, Set<String> asked, int facts, boolean exercise) {}

  /// A file of civilian harm.
  static final class Harm {
    final String owner;
    final Set<String> concerned;
    final boolean exercise;

    /// What each party concerned said last.
    final Map<String, String> answers = new HashMap<>();

    boolean closed;

    Harm(String owner, Set<String> concerned, boolean exercise) {
      this.owner = owner;
      this.concerned = Set.copyOf(concerned);
      this.exercise = exercise;
    }

    /// To look into it is no answer.
    boolean isAnswered() {
      return concerned.stream()
          .allMatch(party -> answers.containsKey(party) && !"EXAMINING".equals(answers.get(party)));
    }
  }

  /// A joint inquiry.
  static final class Joint {
    final Set<String> parties;
    final Set<String> joined = new HashSet<>();
    final Set<String> signed = new HashSet<>();

    /// The digest of the latest common findings.
    Optional<String> findings = Optional.empty();

    Joint(Set<String> parties) {
      this.parties = Set.copyOf(parties);
    }

    void propose(String digest) {
      findings = Optional.of(digest);
      signed.clear();
    }
  }

  /// A version of the host's plan: the names of its objectives, of its measures, and of all other
  /// things in it.
  record Planned(Set<String> objectives, Set<String> measures, Set<String> items) {
    static Planned of(Doc plan) {
      Planned planned = new Planned(new HashSet<>(), new HashSet<>(), new HashSet<>());
      plan.items("lines").forEach(line -> line.items("objectives").forEach(planned::add));
      for (String list : Set.of("phases", "decisionPoints")) {
        plan.find(list)
            .ifPresent(some -> some.items().forEach(one -> planned.items.add(one.text("id"))));
      }
      return planned;
    }

    private void add(Doc objective) {
      objectives.add(objective.text("id"));
      objective.find("effects").ifPresent(some -> some.items().forEach(this::addEffect));
    }

    private void addEffect(Doc effect) {
      items.add(effect.text("id"));
      effect.items("measures").forEach(measure -> measures.add(measure.text("id")));
    }

    boolean has(String item) {
      return items.contains(item) || measures.contains(item);
    }
  }

  final Map<String, Report> reports = new HashMap<>();
  final Map<String, Harm> harms = new HashMap<>();
  final Map<String, Joint> inquiries = new HashMap<>();

  /// Versions of the plan by the digest that names them.
  final Map<String, Planned> plans = new HashMap<>();

  final Set<String> comments = new HashSet<>();
}
