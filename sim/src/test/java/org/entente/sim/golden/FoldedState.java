package org.entente.sim.golden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.coordination.Conflict;
import org.entente.operation.Operation;
import org.entente.operation.Version;
import org.entente.party.Post;
import org.entente.theatre.TheatreState;

/// What a record came to, in lines that a later version of the program must still come to: who
/// holds what, how each operation and each version stands, what meets at which degree.
final class FoldedState {
  private FoldedState() {}

  static String tell(TheatreState state) {
    List<String> lines = new ArrayList<>();
    lines.add("entries " + state.seq() + ", last at " + state.at());
    state.roster().posts().values().stream()
        .sorted(Comparator.comparing(Post::id))
        .forEach(post -> lines.add("post " + post.id() + " " + post.appointments().size()));
    state.operations().values().stream()
        .sorted(Comparator.comparing(Operation::id))
        .flatMap(FoldedState::tell)
        .forEach(lines::add);
    state.coordination().conflicts().values().stream()
        .sorted(Comparator.comparing(Conflict::id))
        .map(one -> "conflict " + one.id() + " degree " + one.degree())
        .forEach(lines::add);
    lines.add("live " + state.coordination().footprints().values().size());
    lines.add("notices " + state.notices().values().size());
    lines.add("immediate actions " + state.immediateActions().values().size());
    lines.add("erased " + state.erased().keys().size());
    return String.join("\n", lines) + "\n";
  }

  private static Stream<String> tell(Operation operation) {
    String head =
        "operation "
            + operation.reference()
            + " "
            + operation.conduct().getClass().getSimpleName()
            + ", consulted "
            + operation.consulted().stream().map(one -> one.party().value()).sorted().toList()
            + ", pauses "
            + operation.pauses().size();
    return Stream.concat(Stream.of(head), operation.versions().stream().map(FoldedState::tell));
  }

  private static String tell(Version version) {
    return "  version "
        + version.number()
        + " "
        + version.digest().hex()
        + " "
        + version.state().getClass().getSimpleName();
  }
}
