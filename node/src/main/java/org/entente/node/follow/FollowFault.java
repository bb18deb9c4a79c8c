package org.entente.node.follow;

import java.sql.SQLException;

/// The database failed a follower. The record is untouched; try again.
public final class FollowFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FollowFault(String what, SQLException cause) {
    super(what + " failed", cause);
  }
}
