package org.entente.bench;

import java.util.List;

/// One measurement anyone can repeat.
@FunctionalInterface
interface Benchmark {
  /// Measures and reports.
  ///
  /// @param words what stands after the benchmark's name on the command line
  Report run(List<String> words) throws Exception;
}
