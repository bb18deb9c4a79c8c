package org.entente.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The parts an act or the desk's facts are split into, in name order, sealed once and kept.
public record Parts(List<Part> list) {
  /// Gives each part its salt: random in a node, seeded in a simulation.
  public interface Salts {
    byte[] next();
  }

  public Parts {
    list = list.stream().sorted(Comparator.comparing(Part::name)).toList();
  }

  /// Splits an act into its header `act` and the clauses and texts that stand in it.
  public static Parts split(Object act, Salts salts) {
    return split("act", act, salts);
  }

  /// Splits `value` into a part called `name` and the parts that stand in it.
  public static Parts split(String name, Object value, Salts salts) {
    Splitting splitting = new Splitting(salts);
    splitting.seal(name, value, "");
    return new Parts(splitting.parts);
  }

  public Parts and(Parts others) {
    List<Part> all = new ArrayList<>(list);
    all.addAll(others.list);
    return new Parts(all);
  }

  public Optional<Part> find(String name) {
    return list.stream().filter(part -> part.name().equals(name)).findFirst();
  }

  public Digest digestOf(String name) {
    return find(name).map(Part::digest).orElseThrow(() -> new Bug("no part called " + name));
  }

  /// Whether a part is the desk's, which the author did not sign.
  public static boolean isOfDesk(String name) {
    return name.equals("facts") || name.startsWith("facts:");
  }

  /// What an author signs: the names and digests of the act's parts.
  public byte[] actMessage() {
    StringBuilder message = new StringBuilder("entente/act/v1\n");
    for (Part part : list) {
      if (!isOfDesk(part.name())) {
        message.append(part.name()).append(' ').append(part.digest().hex()).append('\n');
      }
    }
    return message.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /// A digest over a list of digests, for instance a version over its clauses.
  public static Digest digestOf(String domain, List<Digest> digests) {
    MessageDigest sha = Part.sha256();
    sha.update(domain.getBytes(StandardCharsets.US_ASCII));
    sha.update((byte) '\n');
    for (Digest digest : digests) {
      sha.update(digest.bytes());
    }
    return Digest.of(sha.digest());
  }

  private static final class Splitting {
    private final Salts salts;
    private final List<Part> parts = new ArrayList<>();

    Splitting(Salts salts) {
      this.salts = salts;
    }

    Part seal(String name, Object value, String path) {
      StringBuilder body = new StringBuilder();
      Canonical.appendBody(value, body, path, this::replace);
      Part part = Part.seal(name, salts.next(), body.toString());
      parts.add(part);
      return part;
    }

    private boolean replace(Object value, String path, StringBuilder out) {
      return switch (value) {
        case Text text -> refer(seal("text:" + path, text, path), out);
        case OwnPart own -> refer(seal(own.partName(), own, own.partName()), out);
        default -> false;
      };
    }

    private static boolean refer(Part part, StringBuilder out) {
      out.append("{\"digest\":\"").append(part.digest().hex()).append("\",\"part\":\"");
      out.append(part.name()).append("\"}");
      return true;
    }
  }
}
