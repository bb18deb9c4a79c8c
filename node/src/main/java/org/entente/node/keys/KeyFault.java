package org.entente.node.keys;

import org.jspecify.annotations.Nullable;

/// A key the node keeps is missing or cannot be opened. The message is for the person who runs the
/// node and holds no secret.
public final class KeyFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KeyFault(String message) {
    this(message, null);
  }

  public KeyFault(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
