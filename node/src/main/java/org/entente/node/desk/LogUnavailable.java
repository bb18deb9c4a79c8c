package org.entente.node.desk;

/// The record was found damaged: nothing of it is signed until it is repaired.
public final class LogUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LogUnavailable() {
    super("the record is damaged: no checkpoint is signed");
  }
}
