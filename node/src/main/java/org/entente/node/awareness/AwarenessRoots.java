package org.entente.node.awareness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.entente.kernel.Act;
import org.entente.kernel.Bug;
import org.entente.kernel.Digest;
import org.entente.kernel.Malformed;
import org.entente.ledger.AwarenessLeaf;
import org.entente.ledger.AwarenessTree;
import org.entente.ledger.Hash;
import org.entente.ledger.Part;
import org.entente.operation.Awareness;
import org.entente.operation.OperationAct.ApproveOperation;

/// Computes awareness roots, and refuses an approval whose root is not that of its list.
public final class AwarenessRoots {
  private static final byte[] SALT_DOMAIN =
      "entente/aware-salt/v1\n".getBytes(StandardCharsets.US_ASCII);

  private AwarenessRoots() {}

  public static Digest rootOf(Awareness awareness) {
    Hash root = treeOf(awareness).root();
    return new Digest(root.a(), root.b(), root.c(), root.d());
  }

  /// The tree, for openings released to a reader.
  public static AwarenessTree treeOf(Awareness awareness) {
    byte[] seed = HexFormat.of().parseHex(awareness.seed());
    int count = awareness.conflicts().size();
    List<AwarenessLeaf> leaves = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String body = "\"" + awareness.conflicts().get(i).value() + "\"";
      leaves.add(new AwarenessLeaf(salt(seed, i), body.getBytes(StandardCharsets.US_ASCII)));
    }
    int[] next = {count};
    return AwarenessTree.pad(leaves, () -> salt(seed, next[0]++));
  }

  /// Fails when the act is an approval that signs another root than its list gives.
  public static void check(Act act) {
    if (act.content() instanceof ApproveOperation approve) {
      Malformed.unless(
          rootOf(approve.acknowledged()).equals(approve.awarenessRoot()),
          "ApproveOperation",
          "signs a root that is not its list's");
    }
  }

  private static byte[] salt(byte[] seed, int index) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(SALT_DOMAIN);
      sha.update(seed);
      sha.update(Integer.toString(index).getBytes(StandardCharsets.US_ASCII));
      return Arrays.copyOf(sha.digest(), Part.SALT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new Bug("every Java platform has SHA-256: " + e);
    }
  }
}
