package org.entente.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// What this process and its children, which are PostgreSQL's, have used of the machine: what a
/// thing costs, however busy the machine is with others.
final class Cpu {
  private Cpu() {}

  static long nanos() {
    long mine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    return mine + postgresNanos();
  }

  /// Of the children that still run, to the 1/100 s.
  static long postgresNanos() {
    return ProcessHandle.current()
        .descendants()
        .mapToLong(child -> child.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
        .sum();
  }
}
