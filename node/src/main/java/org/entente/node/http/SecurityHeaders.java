package org.entente.node.http;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What browsers are told about every answer, pages included, and the firewall against requests no
/// honest client makes.
///
/// Who may do what is the route table's (see [Gate]); this chain lets everything through to it.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityHeaders {
  /// Scripts, styles and everything else from this origin alone, none written into a page. Map
  /// images are drawn from memory.
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

  /// Nothing of a browser's sensors is needed.
  static final String PERMISSIONS_POLICY =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

  /// Scripts, styles and pictures run and are framed under the page's own policy: to say it with
  /// each of them again costs a slow link half a kilobyte a file.
  @Bean
  @Order(1)
  SecurityFilterChain assets(HttpSecurity http) throws Exception {
    return plain(http.securityMatcher("/assets/**"))
        .headers(headers -> headers.defaultsDisabled().contentTypeOptions(withDefaults()))
        .build();
  }

  /// What the interface answers is data and never a page: nothing of it may be loaded, run or
  /// framed. It says no more than that, since each answer says it again.
  @Bean
  @Order(2)
  SecurityFilterChain data(HttpSecurity http) throws Exception {
    return plain(http.securityMatcher("/api/**"))
        .headers(headers ->
            headers
                .defaultsDisabled()
                .contentTypeOptions(withDefaults())
                .contentSecurityPolicy(csp -> csp.policyDirectives(DATA_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(frame -> frame.deny()))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain securityFilterChain(HttpSecurity http) throws Exception {
    return plain(http)
        .headers(headers ->
            headers
                .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .frameOptions(frame -> frame.deny())
                .cacheControl(cache -> cache.disable()))
        .build();
  }

  private static HttpSecurity plain(HttpSecurity http) throws Exception {
    return http
        // Sessions are ours and stateless to Spring; their pages' word is checked by the Gate.
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .anonymous(anonymous -> anonymous.disable())
        .securityContext(context -> context.disable())
        .servletApi(api -> api.disable())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
  }
}
