package org.entente.operation;

import org.entente.kernel.Text;
import org.entente.kernel.Window;

/// What the host adds to its approval. Conditions only narrow or add duties.
public sealed interface Condition {
  /// Something more that the lead must do.
  record Duty(Text text) implements Condition {}

  /// A narrower window.
  record NarrowWindow(Window window) implements Condition {}
}
