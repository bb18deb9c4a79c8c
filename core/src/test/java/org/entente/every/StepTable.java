package org.entente.every;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.entente.given.Actor;
import org.entente.given.GivenRecord;
import org.entente.kernel.Act;
import org.entente.kernel.Content;
import org.entente.kernel.Decision;

/// Every act about one thing in every situation that thing can be in: taken, or rejected and why.
///
/// @param <T> what is acted upon, for instance an operation's id
final class StepTable<T> {
  private record Step<T>(Actor by, BiFunction<GivenRecord, T, ? extends Content> act) {}

  private final Function<GivenRecord, T> subject;
  private final SequencedMap<String, BiConsumer<GivenRecord, T>> situations = new LinkedHashMap<>();
  private final SequencedMap<String, Step<T>> steps = new LinkedHashMap<>();

  /// @param subject makes it, in a record where only the charter and the matrix stand
  StepTable(Function<GivenRecord, T> subject) {
    this.subject = subject;
  }

  /// @param reached what brings it from its making into the situation
  StepTable<T> in(String situation, BiConsumer<GivenRecord, T> reached) {
    situations.put(situation, reached);
    return this;
  }

  StepTable<T> when(String does, Actor by, BiFunction<GivenRecord, T, ? extends Content> act) {
    steps.put(does, new Step<>(by, act));
    return this;
  }

  /// The kinds of act that are tried.
  Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    GivenRecord record = GivenRecord.adopted();
    T made = subject.apply(record);
    steps.values().forEach(step -> kinds.add(step.act().apply(record, made).kind()));
    return kinds;
  }

  /// One paragraph for each act: what becomes of it, and in which situations.
  String write() {
    StringBuilder table = new StringBuilder();
    steps.forEach((does, step) -> {
      table.append(does).append('\n');
      outcomes(step)
          .forEach((outcome, where) ->
              table
                  .append("  ")
                  .append(outcome)
                  .append(": ")
                  .append(String.join(", ", where))
                  .append('\n'));
    });
    return table.toString();
  }

  private SequencedMap<String, List<String>> outcomes(Step<T> step) {
    SequencedMap<String, List<String>> all = new LinkedHashMap<>();
    situations.forEach((situation, reached) ->
        all.computeIfAbsent(outcome(reached, step), any -> new ArrayList<>()).add(situation));
    return all;
  }

  private String outcome(BiConsumer<GivenRecord, T> reached, Step<T> step) {
    GivenRecord record = GivenRecord.adopted();
    T made = subject.apply(record);
    reached.accept(record, made);
    Act act = record.sign(step.by(), step.act().apply(record, made));
    return switch (record.decide(act)) {
      case Decision.Accepted accepted -> "taken";
      case Decision.Rejected rejected -> rejected.rejection().code();
    };
  }
}
