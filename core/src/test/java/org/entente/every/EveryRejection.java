package org.entente.every;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.entente.given.Actor;
import org.entente.given.Cast;
import org.entente.given.GivenRecord;
import org.entente.kernel.ActId;
import org.entente.kernel.PostId;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.junit.jupiter.api.Test;

/// Each rejection of the core by the shortest record that meets it.
abstract class EveryRejection {
  final GivenRecord record = GivenRecord.adopted();

  /// The rejections of one family, by record and act.
  abstract Map<Class<? extends Rejection>, Supplier<Rejection>> reached();

  abstract Class<? extends Rejection> family();

  @Test
  void eachIsReached() {
    reached().forEach((type, given) -> assertInstanceOf(type, given.get(), type.getSimpleName()));
  }

  @Test
  void noneIsForgotten() {
    Set<Class<?>> all = Cast.records(family()).collect(Collectors.toSet());
    assertEquals(all, new HashSet<Class<?>>(reached().keySet()));
  }

  static Actor as(Actor actor, PostId post) {
    return new Actor(actor.party(), post, actor.person(), Optional.empty());
  }

  static ActId noAct() {
    return new ActId("ffffffff-0000-4000-8000-000000000000");
  }

  static SubjectId nothing() {
    return new SubjectId(noAct().value());
  }
}
