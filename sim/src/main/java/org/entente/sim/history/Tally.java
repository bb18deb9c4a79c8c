package org.entente.sim.history;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.coordination.Conflict;
import org.entente.kernel.Act;
import org.entente.kernel.Entry;
import org.entente.kernel.Overlap;
import org.entente.kernel.Rejection;
import org.entente.notice.ImmediateAction;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.operation.Version;
import org.entente.sim.Outcome;
import org.entente.theatre.TheatreState;

/// How often each act was accepted, each rejection met, each state reached. A zero in it means that
/// nothing was proved about that rule.
public final class Tally {
  /// A start that met at a blocking degree, only because presence has no end, what was in force
  /// before it.
  static final String MET_LATER = "start met what comes later";

  private final TreeMap<String, Long> counts = new TreeMap<>();

  void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }

  void count(Act act, Outcome outcome) {
    switch (outcome) {
      case Outcome.Accepted accepted -> count(ofAct(act.content().kind()));
      case Outcome.Rejected rejected -> count(ofRejection(rejected.rejection().getClass()));
      case Outcome.Repeated repeated -> count("desk repeated");
      case Outcome.IdTaken taken -> count("desk id-taken");
    }
  }

  /// What a start opened: what it met as planned had been opened before.
  void countMetLater(TheatreState before, Entry entry, TheatreState after) {
    if (!(entry.act().content() instanceof OperationAct.StartOperation start)) {
      return;
    }
    long stands = before.operations().get(start.operation()).approval().orElseThrow().standsSince();
    after.coordination().conflicts().values().stream()
        .filter(one -> one.openedSeq() == entry.seq() && one.degree() >= Conflict.BLOCKING)
        .flatMap(one -> before.coordination().footprints().find(one.earlier().spaceTime()).stream())
        .filter(other -> other.inForce() && other.since() < stands)
        .forEach(other -> count(MET_LATER));
  }

  void countStates(TheatreState state) {
    for (Operation operation : state.operations().values()) {
      count(ofState(operation.conduct().getClass()));
      for (Version version : operation.versions()) {
        count(ofState(version.state().getClass()));
      }
    }
    state
        .standing()
        .authorisations()
        .values()
        .forEach(one -> count(ofState(one.state().getClass())));
    state.meetings().meetings().values().forEach(one -> count(ofState(one.state().getClass())));
    for (ImmediateAction action : state.immediateActions().values()) {
      count("immediate " + (action.ending().isPresent() ? "ended" : "under way"));
    }
    for (Conflict conflict : state.coordination().conflicts().values()) {
      count("degree " + conflict.degree());
      if (conflict.isNearOnly()) {
        count("near, degree " + conflict.degree());
      }
      for (Overlap overlap : conflict.overlaps()) {
        overlap.buffer().ifPresent(whose -> count("buffer " + whose));
      }
    }
  }

  public void addAll(Tally other) {
    other.counts.forEach((what, number) -> counts.merge(what, number, Long::sum));
  }

  public long of(String what) {
    return counts.getOrDefault(what, 0L);
  }

  public static String ofAct(String kind) {
    return "act " + kind;
  }

  public static String ofRejection(Class<?> type) {
    return "rejection " + Rejection.codeOf(type);
  }

  public static String ofState(Class<?> type) {
    return "state " + type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName();
  }

  @Override
  public String toString() {
    return counts.entrySet().stream().map(Tally::line).collect(Collectors.joining("\n"));
  }

  private static String line(Map.Entry<String, Long> entry) {
    return String.format("%12d  %s", entry.getValue(), entry.getKey());
  }
}
