package org.entente.every;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.given.Cast;
import org.entente.kernel.Rejection;
import org.junit.jupiter.api.Test;

/// Each test of this package looks after one family. Here the byte code is asked what else says no.
final class NoFamilyOfRejectionsIsForgottenTest {
  private static final List<EveryRejection> TESTS =
      List.of(
          new EveryPartyRejectionTest(),
          new EveryOperationRejectionTest(),
          new EveryBorderRejectionTest(),
          new EveryCoordinationRejectionTest(),
          new EveryNoticeRejectionTest(),
          new EveryStandingRejectionTest(),
          new EveryMeetingRejectionTest(),
          new EveryDisputeRejectionTest(),
          new EveryPlanRejectionTest(),
          new EveryResultRejectionTest(),
          new EveryAttachmentRejectionTest(),
          new EveryErasureRejectionTest());

  @Test
  void whatSaysNoIsReachedByATest() throws IOException, URISyntaxException {
    Set<String> reached =
        TESTS.stream()
            .flatMap(test -> Cast.records(test.family()))
            .map(Class::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(inTheCode(), reached);
  }

  private static Set<String> inTheCode() throws IOException, URISyntaxException {
    URI classes = Rejection.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    Path root = Path.of(classes);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .map(NoFamilyOfRejectionsIsForgottenTest::load)
          .filter(type -> type.isRecord() && Rejection.class.isAssignableFrom(type))
          .map(Class::getName)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Rejection.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }
}
