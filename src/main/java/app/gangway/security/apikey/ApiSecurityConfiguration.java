package app.gangway.security.apikey;

import app.gangway.common.access.Role;
import app.gangway.security.web.FirewallFilter;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The rules of the addresses for machines. No session, no cookie and so no token against foreign
 * pages: whatever comes, only its key counts.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration {

  private static final List<String> ADDRESSES =
      List.of("/api/orchestrators", "/api/batches", "/api/processes", "/runtime");

  /** What other systems call with what only they can know. */
  private static final List<String> CALLBACKS = List.of("/api/callbacks", "/api/connectors");

  private static final String ROLE_TOO_SMALL =
      "The role of this function key is not enough: HR starts and sees, APPROVER decides, ADMIN may"
          + " do all of it.";

  private static final String ODD_ADDRESS = "An address that is written like this is not taken.";

  /** Before that of the pages, which would send a machine to the sign-in page. */
  @Bean
  @Order(2)
  SecurityFilterChain machines(
      HttpSecurity http, ApiKeyAuthenticator authenticator, ApiErrors refusals) throws Exception {
    http.securityMatcher(ADDRESSES.stream().map(address -> address + "/**").toArray(String[]::new))
        .authorizeHttpRequests(
            requests -> {
              // What a role may do there, the services say.
              requests
                  .requestMatchers("/runtime/**")
                  .hasAnyRole(Role.OF_PROGRAMS.toArray(String[]::new));
              requests.requestMatchers("/api/processes/**").hasRole(Role.ADMIN);
              requests.anyRequest().hasRole(Role.HR);
            })
        .addFilterBefore(
            new ApiKeyFilter(authenticator, refusals), AnonymousAuthenticationFilter.class)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(RequestCacheConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
    guardAnswers(http, refusals);
    return http.build();
  }

  /** The address itself, a signature or a function key shows who calls; the services check it. */
  @Bean
  @Order(2)
  SecurityFilterChain callbacks(
      HttpSecurity http, ApiKeyAuthenticator authenticator, ApiErrors refusals) throws Exception {
    http.securityMatcher(CALLBACKS.stream().map(address -> address + "/**").toArray(String[]::new))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .addFilterBefore(
            new CallbackFilter(authenticator, refusals), AnonymousAuthenticationFilter.class)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(RequestCacheConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
    guardAnswers(http, refusals);
    return http.build();
  }

  private static void guardAnswers(HttpSecurity http, ApiErrors refusals) throws Exception {
    http.headers(
        headers ->
            headers
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .contentSecurityPolicy(
                    csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
    http.exceptionHandling(
        refused ->
            refused
                .accessDeniedHandler(
                    (request, response, denied) ->
                        refusals.write(request, response, HttpStatus.FORBIDDEN, ROLE_TOO_SMALL))
                .authenticationEntryPoint(
                    (request, response, unknown) ->
                        refusals.write(request, response, ApiKeyAuthenticator.needsKey())));
  }

  @Bean
  HttpFirewall firewall() {
    return new ApiFirewall();
  }

  /** Before all others, and for what comes from outside alone. */
  @Bean
  FilterRegistrationBean<FirewallFilter> firewallInFront(
      HttpFirewall firewall, RequestRejectedHandler rejections, ServerProperties server) {
    FilterRegistrationBean<FirewallFilter> first =
        new FilterRegistrationBean<>(
            new FirewallFilter(firewall, rejections, server.getError().getPath()));
    first.setOrder(Ordered.HIGHEST_PRECEDENCE);
    first.setDispatcherTypes(DispatcherType.REQUEST);
    return first;
  }

  /** What the firewall does not take is answered in JSON by the HTTP API, by a page elsewhere. */
  @Bean
  RequestRejectedHandler rejections(ApiErrors refusals) {
    HttpStatusRequestRejectedHandler elsewhere = new HttpStatusRequestRejectedHandler();
    return (request, response, rejected) -> {
      String address = request.getRequestURI().substring(request.getContextPath().length());
      if (Stream.of(ADDRESSES, CALLBACKS).flatMap(List::stream).anyMatch(address::startsWith)) {
        refusals.write(request, response, HttpStatus.BAD_REQUEST, ODD_ADDRESS);
      } else {
        elsewhere.handle(request, response, rejected);
      }
    };
  }
}
