package org.entente.bench;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The shape of the whole tree, from ARCHITECTURE.md: who may know whom, no cycles, and what the
/// core is without. It stands in the last module because only here is every other on the class
/// path.
class ArchitectureTest {
  /// Packages of core in the one direction of their imports: each may know those before it.
  private static final List<String> CORE =
      List.of(
          "kernel",
          "release",
          "party",
          "plan",
          "coordination",
          "border",
          "notice",
          "operation",
          "standing",
          "meeting",
          "dispute",
          "result",
          "attachment",
          "erasure",
          "theatre",
          "view");

  private static final int LONGEST_FILE = 500;

  private static JavaClasses all;

  @BeforeAll
  static void readClasses() {
    all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.entente");
  }

  @Test
  void everyModuleIsOnTheClassPath() {
    for (String name : List.of("kernel", "space", "ledger", "audit", "node", "sim", "bench")) {
      boolean found =
          all.stream().anyMatch(type -> type.getPackageName().startsWith("org.entente." + name));
      assertTrue(found, "no class of " + name + " was read");
    }
  }

  @Test
  void packagesHaveNoCycle() {
    slices().matching("org.entente.(**)").should().beFreeOfCycles().check(all);
  }

  @Test
  void coreImportsGoOneWay() {
    for (int i = 0; i < CORE.size(); i++) {
      String[] later =
          CORE.subList(i + 1, CORE.size()).stream()
              .map(name -> "org.entente." + name + "..")
              .toArray(String[]::new);
      if (later.length > 0) {
        noClasses()
            .that()
            .resideInAPackage("org.entente." + CORE.get(i) + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later)
            .check(all);
      }
    }
  }

  @Test
  void coreKnowsOnlyTheLanguage() {
    classes()
        .that(resideInCore())
        .should()
        .onlyDependOnClassesThat(
            resideInCore()
                .or(resideInAPackage("java.lang.."))
                .or(resideInAPackage("java.util.."))
                .or(resideInAPackage("java.time.."))
                .or(resideInAPackage("java.security"))
                .or(resideInAPackage("java.nio"))
                .or(resideInAPackage("java.nio.charset"))
                .or(resideInAPackage("org.jspecify..")))
        .check(all);
  }

  @Test
  void coreHasNoClockNoChanceNoThreads() {
    noClasses().that(resideInCore()).should().callMethod(Instant.class, "now").check(all);
    noClasses().that(resideInCore()).should().callMethod(UUID.class, "randomUUID").check(all);
    noClasses().that(resideInCore()).should().callMethod(System.class, "nanoTime").check(all);
    noClasses()
        .that(resideInCore())
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .check(all);
    noClasses()
        .that(resideInCore())
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            Clock.class,
            java.util.Random.class,
            java.security.SecureRandom.class,
            Thread.class,
            java.util.concurrent.Executor.class)
        .check(all);
  }

  @Test
  void coreSpaceLedgerAndAuditDoNotKnowOneAnother() {
    Map<String, String[]> strangers =
        Map.of(
            "org.entente.space..",
            new String[] {"org.entente.ledger..", "org.entente.audit.."},
            "org.entente.ledger..",
            new String[] {"org.entente.space..", "org.entente.audit.."},
            "org.entente.audit..",
            new String[] {"org.entente.space.."});
    strangers.forEach((who, whom) -> {
      noClasses()
          .that()
          .resideInAPackage(who)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(whom)
          .check(all);
      noClasses()
          .that()
          .resideInAPackage(who)
          .should()
          .dependOnClassesThat(resideInCore())
          .check(all);
    });
  }

  @Test
  void nothingShippedKnowsTheSimulationOrTheBenchmarks() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.entente.sim..", "org.entente.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.entente.sim..", "org.entente.bench..")
        .check(all);
  }

  @Test
  void springStaysAtTheEdge() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.entente.node..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(all);
    noClasses()
        .that()
        .resideInAnyPackage("org.entente.node.desk..", "org.entente.node.wire..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(all);
  }

  @Test
  void noSourceFileHoldsTwoIdeas() throws IOException {
    Map<String, Long> tooLong = new TreeMap<>();
    Path root = Path.of("..").toRealPath();
    for (String module : List.of("core", "space", "ledger", "audit", "node", "sim", "bench")) {
      try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          try (Stream<String> lines = Files.lines(file)) {
            long count = lines.count();
            if (count > LONGEST_FILE) {
              tooLong.put(root.relativize(file).toString(), count);
            }
          }
        }
      }
    }
    assertEquals(Map.of(), tooLong);
  }

  private static DescribedPredicate<JavaClass> resideInCore() {
    DescribedPredicate<JavaClass> found = resideInAPackage("org.entente.kernel..");
    for (String name : CORE) {
      found = found.or(resideInAPackage("org.entente." + name + ".."));
    }
    return found;
  }
}
