package org.entente.node.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Exclusive hold of a data folder by one node, released by the kernel whatever way the node ends.
final class FolderLock implements AutoCloseable {
  /// Folders this very process holds. POSIX locks do not exclude their own process, and closing a
  /// second channel on the lock file would even release the first one's lock: so this is asked
  /// before the file is touched.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// @throws PostgresFault of kind `FOLDER_IN_USE`, naming the process that holds the folder
  static FolderLock acquire(Path dataFolder) throws IOException {
    Path folder = dataFolder.toRealPath();
    if (!HELD_HERE.add(folder)) {
      throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
    }
    try {
      return lock(folder);
    } catch (IOException | RuntimeException e) {
      HELD_HERE.remove(folder);
      throw e;
    }
  }

  private static FolderLock lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("node.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw inUse(folder, holder(folder));
    }
    // The pid has a file of its own: reading it must not open and close the lock file.
    Files.writeString(folder.resolve("node.pid"), ProcessHandle.current().pid() + "\n");
    return new FolderLock(folder, channel);
  }

  private static String holder(Path folder) {
    try {
      return Files.readString(folder.resolve("node.pid")).strip();
    } catch (IOException e) {
      return "?";
    }
  }

  private static PostgresFault inUse(Path folder, String pid) {
    return new PostgresFault(
        PostgresFault.Kind.FOLDER_IN_USE,
        "The data folder "
            + folder
            + " is in use by another node, process "
            + pid
            + ". Stop it first, or choose another folder.");
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.resolve("node.pid"));
    channel.close();
    HELD_HERE.remove(folder);
  }
}
