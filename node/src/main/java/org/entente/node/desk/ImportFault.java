package org.entente.node.desk;

import org.jspecify.annotations.Nullable;

/// The store failed while a record was being imported. What was stored is a true beginning of the
/// record, but not the whole: start again with an empty database.
public final class ImportFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ImportFault(String why, @Nullable Throwable cause) {
    super("The import was cut short: " + why + ". Start again on an empty folder.", cause);
  }
}
