package org.entente.erasure;

import org.entente.kernel.Rejection;

/// Why a rule of erasure says no.
public sealed interface ErasureRejection extends Rejection {
  /// There is no such text, or it is not of the author's party.
  record UnknownText() implements ErasureRejection {}

  record UnknownErasure() implements ErasureRejection {}

  record AlreadyErased() implements ErasureRejection {}
}
