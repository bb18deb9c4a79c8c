package org.entente.node.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A JVM of its own for a test that kills it, or that needs another user or file system.
public final class ChildJvm implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private ChildJvm(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  public static ChildJvm start(Class<?> main, String... arguments) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), main, arguments);
  }

  /// Starts a JVM.
  ///
  /// @param prefix comes before `java` on the command line
  public static ChildJvm start(
      List<String> prefix, String classPath, Class<?> main, String... arguments)
      throws IOException {
    List<String> words = new ArrayList<>(prefix);
    words.addAll(
        List.of(
            System.getProperty("java.home") + "/bin/java",
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            main.getName()));
    words.addAll(List.of(arguments));
    return new ChildJvm(new ProcessBuilder(words).redirectErrorStream(true).start());
  }

  /// Reads on to a line that begins so and returns what follows; fails with all that was printed if
  /// the child ends before.
  public String await(String beginning) throws IOException {
    StringBuilder seen = new StringBuilder();
    @Nullable String line = output.readLine();
    while (line != null) {
      if (line.startsWith(beginning)) {
        return line.substring(beginning.length()).strip();
      }
      seen.append(line).append('\n');
      line = output.readLine();
    }
    throw new AssertionError("the child ended without “" + beginning + "”:\n" + seen);
  }

  /// What follows the beginning of each such line that is left, of a child that has ended.
  public List<String> rest(String beginning) {
    return output
        .lines()
        .filter(line -> line.startsWith(beginning))
        .map(line -> line.substring(beginning.length()).strip())
        .toList();
  }

  /// As a power cut or the out-of-memory killer would end it.
  public void kill() throws InterruptedException {
    // By its handle: Process itself would close the pipe, and what the child said last be lost.
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  /// Waits for its end and returns its exit status.
  public int ended() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the child did not end");
    }
    return process.exitValue();
  }

  /// Tells it to stop, as a service manager does (SIGTERM), and returns its exit status.
  public int stop() throws InterruptedException {
    process.toHandle().destroy();
    return ended();
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
