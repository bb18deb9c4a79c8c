package org.entente.erasure;

import org.entente.kernel.Content;
import org.entente.kernel.ErasureId;
import org.entente.kernel.Malformed;
import org.entente.kernel.Text;

/// Acts about erasing a text.
public sealed interface ErasureAct extends Content {
  /// A post asks that a text of one of its party's entries be erased.
  ///
  /// @param entry the entry's sequence number
  /// @param part the text's part name, `text:…`
  record RequestErasure(long entry, String part, Text reason) implements ErasureAct {
    public RequestErasure {
      Malformed.unless(entry >= 1, "RequestErasure", "names no entry");
      Malformed.unless(
          part.matches("text:[A-Za-z0-9:/.-]{1,80}"), "RequestErasure", "names no text");
    }
  }

  /// A second post of the party confirms; the body is gone from here on.
  record ConfirmErasure(ErasureId erasure) implements ErasureAct {}
}
