package org.entente.node.text;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.kernel.Act;

/// Every class of the core, found where the core is: in a folder of classes or in its jar.
public final class CoreTypes {
  private CoreTypes() {}

  public static List<Class<?>> all() {
    try {
      URI place = Act.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        return under(path);
      }
      try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
        return under(jar.getPath("/"));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Records, other than families, that are of `family`.
  public static List<Class<?>> recordsOf(Class<?> family) {
    return all().stream().filter(t -> t.isRecord() && family.isAssignableFrom(t)).toList();
  }

  private static List<Class<?>> under(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .<Class<?>>map(CoreTypes::named)
          .toList();
    }
  }

  private static Class<?> named(String file) {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name, false, CoreTypes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
