package org.entente.node.search;

import java.sql.SQLException;

/// The database failed a search. The record is untouched; try again.
public final class SearchFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SearchFault(String what, SQLException cause) {
    super(what + " failed", cause);
  }
}
