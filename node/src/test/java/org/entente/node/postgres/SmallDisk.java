package org.entente.node.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Runs a command where a folder is a small file system of its own, seen by that command alone.
public final class SmallDisk {
  private SmallDisk() {}

  /// What comes before the command. An ordinary user becomes root of a user namespace to mount.
  public static List<String> prefix(Path folder, String size) throws IOException {
    boolean root = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    return List.of(
        "unshare",
        root ? "-m" : "-rm",
        "sh",
        "-c",
        "mount -t tmpfs -o mode=0711,size=" + size + " tmpfs \"$0\" && exec \"$@\"",
        folder.toString());
  }
}
