package org.entente.node.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.entente.node.identity.Credentials;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// The server, put together: what of Boot is used is listed, and nothing comes in by being on the
/// class path.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  PropertyPlaceholderAutoConfiguration.class,
  LifecycleAutoConfiguration.class,
  SslAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class,
})
@Import(SecurityHeaders.class)
class HttpConfiguration {
  @Bean
  Gate gate(Credentials credentials, PrometheusMeterRegistry meters) {
    return new Gate(new Identification(credentials), meters);
  }

  @Bean
  RouterFunction<ServerResponse> routes(RouteTable table, Gate gate) {
    return table.through(gate).and(Pages.home()).and(ErrorPages.route());
  }

  @Bean
  Pages pages() {
    return new Pages();
  }

  @Bean
  ErrorPages errorPages() {
    return new ErrorPages();
  }

  /// A slash in disguise comes as far as the firewall, which refuses it in the words of everything
  /// else; the container would answer with a page of its own.
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesInDisguise() {
    return factory ->
        factory.addConnectorCustomizers(connector ->
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
  }

  @Bean
  FilterRegistrationBean<Threshold> threshold() {
    FilterRegistrationBean<Threshold> filter = new FilterRegistrationBean<>(new Threshold());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return filter;
  }

  @Bean
  FilterRegistrationBean<RequestIds> requestIds() {
    FilterRegistrationBean<RequestIds> filter = new FilterRegistrationBean<>(new RequestIds());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
