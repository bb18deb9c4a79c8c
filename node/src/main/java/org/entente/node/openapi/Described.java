package org.entente.node.openapi;

import java.util.List;
import java.util.Optional;

/// One route, as far as its description goes.
///
/// @param method in lower case
/// @param path with its variables in braces
/// @param open whether anyone may call it without sign-in
/// @param body the record it takes
public record Described(
    String method,
    String path,
    boolean open,
    String summary,
    List<Parameter> parameters,
    Optional<Class<?>> body,
    List<Response> responses) {
  public Described {
    parameters = List.copyOf(parameters);
    responses = List.copyOf(responses);
  }

  /// A parameter of the query.
  public record Parameter(String name, String about, boolean required, boolean number) {}

  /// One way it may answer.
  ///
  /// @param mediaType empty where there is no body
  /// @param schema the record of the body, where it is JSON
  public record Response(int status, String about, String mediaType, Optional<Class<?>> schema) {}
}
