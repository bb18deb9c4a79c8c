package org.entente.node.cli;

/// Another program listens on the port this one was told to listen on.
public final class PortTaken extends RuntimeException {
  private final int port;

  public PortTaken(int port, Throwable cause) {
    super("port " + port + " is taken", cause);
    this.port = port;
  }

  int port() {
    return port;
  }
}
