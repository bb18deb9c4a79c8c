package org.entente.node.http;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/// The browser client's files, as the build of `web` left them under `static/`.
final class Pages implements WebMvcConfigurer {
  private static final String PLACE = "classpath:/static/";

  /// The names of these files change with their content, so what was once fetched stays good: on a
  /// slow link the second visit costs nothing.
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private static final CacheControl ASK_EACH_TIME = CacheControl.noCache();

  /// Beside each of the client's files lies what Brotli made of it in the build, a tenth smaller
  /// than what is pressed on the way out; whoever says he reads it is given that.
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(PLACE + "assets/")
        .setCacheControl(FOR_EVER)
        .setUseLastModified(false)
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver());
    registry.addResourceHandler("/**").addResourceLocations(PLACE).setCacheControl(ASK_EACH_TIME);
  }

  /// The client's one page, where the build has put one.
  static RouterFunction<ServerResponse> home() {
    Resource page = new ClassPathResource("static/index.html");
    return RouterFunctions.route()
        .GET(
            "/",
            request ->
                page.exists()
                    ? ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(ASK_EACH_TIME)
                        .body(page)
                    : new Reply(
                        Gate.problem(new Problem.NotFound(), org.entente.node.text.Language.FR)))
        .build();
  }
}
