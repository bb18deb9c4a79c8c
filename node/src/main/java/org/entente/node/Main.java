package org.entente.node;

/// The command line of a node; see the `entente` launcher.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("entente");
  }
}
