package org.entente.sim.golden;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.kernel.Act;
import org.entente.kernel.Area;
import org.entente.operation.Clause;
import org.entente.operation.Condition;
import org.entente.sim.Cast;
import org.jspecify.annotations.Nullable;

/// Which records the acts of some golden files are made of, and which of their optional members
/// were ever given.
final class Coverage {
  private final Set<String> kinds = new TreeSet<>();
  private final Set<String> given = new TreeSet<>();
  private final Set<String> optional = new TreeSet<>();

  void add(Act act) {
    look(act);
  }

  /// What no file has: kinds of acts, clauses, areas and conditions, and members never given.
  Set<String> missing() {
    Set<String> missing = new TreeSet<>(Cast.everyAct());
    Stream.of(Clause.class, Area.class, Condition.class)
        .flatMap(Cast::records)
        .map(Class::getSimpleName)
        .forEach(missing::add);
    missing.removeAll(kinds);
    Set<String> never = new TreeSet<>(optional);
    never.removeAll(given);
    missing.addAll(never);
    return missing;
  }

  /// An erased text has nothing in it.
  private void look(@Nullable Object value) {
    switch (value) {
      case null -> {}
      case Record made -> lookInto(made);
      case Collection<?> all -> all.forEach(this::look);
      case Optional<?> maybe -> maybe.ifPresent(this::look);
      default -> {}
    }
  }

  private void lookInto(Record made) {
    kinds.add(made.getClass().getSimpleName());
    for (RecordComponent component : made.getClass().getRecordComponents()) {
      Object value = valueOf(made, component);
      if (value instanceof Optional<?> maybe) {
        String name = made.getClass().getSimpleName() + "." + component.getName();
        optional.add(name);
        maybe.ifPresent(present -> given.add(name));
      }
      look(value);
    }
  }

  private static @Nullable Object valueOf(Record made, RecordComponent component) {
    try {
      return component.getAccessor().invoke(made);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(component.toString(), e);
    }
  }
}
