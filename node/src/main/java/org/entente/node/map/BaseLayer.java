package org.entente.node.map;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The layers of a map pack, each of which may be replaced.
public enum BaseLayer {
  COUNTRIES,
  LAKES,
  RIVERS,
  DIVISIONS,
  BORDERS,
  REGIONS,
  WATERS,
  TOWNS;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<BaseLayer> find(String word) {
    return Arrays.stream(values()).filter(layer -> layer.word().equals(word)).findFirst();
  }
}
