package org.entente.node.keys;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.PostId;
import org.entente.kernel.TheatreId;

/// A theatre's private keys, each still sealed with the key file of the node it comes from: useless
/// without that file, which is to be kept elsewhere.
///
/// @param log the log's own key, if it was ever asked for
public record KeyBackup(TheatreId theatre, List<PostKey> posts, Optional<Sealed> log) {
  public KeyBackup {
    posts = List.copyOf(posts);
  }

  /// @param spki the public key, base64
  /// @param sealed the private key, sealed, base64
  public record Sealed(String spki, String sealed) {}

  public record PostKey(PostId post, Sealed key) {}
}
