package org.entente.node.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/// Writes an answer out. Nothing of the interface is kept by a browser or a proxy unless the answer
/// says so itself.
final class Reply implements ServerResponse {
  private static final Logger LOG = LoggerFactory.getLogger(Reply.class);
  private static final String CACHE_CONTROL = "Cache-Control";

  private final Answer answer;

  Reply(Answer answer) {
    this.answer = answer;
  }

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest request, HttpServletResponse response, Context context) {
    response.setStatus(answer.status());
    response.setHeader(CACHE_CONTROL, "no-store");
    for (Answer.Header header : answer.headers()) {
      if (header.name().equals(CACHE_CONTROL)) {
        response.setHeader(header.name(), header.value());
      } else {
        response.addHeader(header.name(), header.value());
      }
    }
    try {
      write(response);
    } catch (IOException e) {
      LOG.debug("the client went away", e);
    }
    return null;
  }

  private void write(HttpServletResponse response) throws IOException {
    switch (answer.body()) {
      case Answer.Body.None none -> response.setContentLength(0);
      case Answer.Body.Bytes bytes -> {
        response.setContentType(bytes.type());
        response.setContentLength(bytes.content().length);
        response.getOutputStream().write(bytes.content());
      }
      case Answer.Body.Stream stream -> {
        response.setContentType(stream.type());
        stream.writer().write(response.getOutputStream());
      }
    }
  }

  @Override
  public HttpStatusCode statusCode() {
    return HttpStatusCode.valueOf(answer.status());
  }

  @Override
  public HttpHeaders headers() {
    HttpHeaders headers = new HttpHeaders();
    List<Answer.Header> all = answer.headers();
    all.forEach(header -> headers.add(header.name(), header.value()));
    return headers;
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return new LinkedMultiValueMap<>();
  }
}
