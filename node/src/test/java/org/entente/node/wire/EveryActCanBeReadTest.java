package org.entente.node.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.kernel.Content;
import org.junit.jupiter.api.Test;

/// An act family that the reader does not know could be written and never read again.
class EveryActCanBeReadTest {
  @Test
  void theReaderKnowsEveryContentOfTheCore() throws Exception {
    Set<String> known =
        Arbitrary.kinds().stream()
            .map(Class::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(known.isEmpty());
    assertEquals(contentsOfTheCore(), known);
  }

  private static Set<String> contentsOfTheCore() throws IOException, URISyntaxException {
    URI place = Content.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    Path path = Path.of(place);
    if (Files.isDirectory(path)) {
      return contentsUnder(path);
    }
    try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
      return contentsUnder(jar.getPath("/"));
    }
  }

  private static Set<String> contentsUnder(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.startsWith("org/entente/") && name.endsWith(".class"))
          .filter(name -> !name.startsWith("org/entente/node/") && !name.contains("-info"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .filter(EveryActCanBeReadTest::isContent)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static boolean isContent(String name) {
    try {
      Class<?> type = Class.forName(name, false, Content.class.getClassLoader());
      return Content.class.isAssignableFrom(type) && type.isRecord();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
