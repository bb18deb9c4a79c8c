package org.entente.coordination;

/// What takes up ground and time.
public enum SubjectKind {
  OPERATION,
  NOTICE,
  IMMEDIATE_ACTION
}
