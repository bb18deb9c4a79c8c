package org.entente.view;

import org.entente.kernel.Text;
import org.entente.kernel.TextRef;

/// Where the views find the texts that the folded state only points at.
@FunctionalInterface
public interface Texts {
  /// The text, or `Text.ERASED`.
  Text read(TextRef where);
}
