package org.entente.node.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.entente.node.text.Language;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.error.ErrorPageRegistry;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What is said where no route has spoken: a request the firewall refuses, a page that is not
/// there, or a mishap outside the routes. In the same words as everywhere, and telling no more.
final class ErrorPages implements ErrorPageRegistrar {
  private static final String PATH = "/error";

  @Override
  public void registerErrorPages(ErrorPageRegistry registry) {
    registry.addErrorPages(new ErrorPage(PATH));
  }

  static RouterFunction<ServerResponse> route() {
    return RouterFunctions.route()
        .path(PATH, () -> request -> Optional.of(ErrorPages::answer))
        .build();
  }

  private static ServerResponse answer(ServerRequest request) {
    HttpServletRequest servlet = request.servletRequest();
    Language language =
        Language.preferredIn(servlet.getHeader("Accept-Language")).orElse(Language.FR);
    return new Reply(Gate.problem(problem(servlet), language));
  }

  private static Problem problem(HttpServletRequest request) {
    // Whoever asks for this page by its name asks for nothing.
    if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
      return new Problem.NotFound();
    }
    return switch (status) {
      case 404 -> new Problem.NotFound();
      case 405 -> new Problem.MethodNotAllowed(List.of("GET"));
      case 415 -> new Problem.UnsupportedMediaType();
      case 503 -> new Problem.Unavailable();
      case 413 -> new Problem.TooLarge(Optional.empty());
      case Integer other when other < 500 -> new Problem.Malformed("request", "request", "");
      case Integer other -> new Problem.Bug(RequestIds.of(request));
    };
  }
}
