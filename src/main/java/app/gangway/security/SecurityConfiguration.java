package app.gangway.security;

import app.gangway.common.access.AddressRule;
import app.gangway.common.access.Role;
import app.gangway.security.account.Account;
import app.gangway.security.account.AccountProperties;
import app.gangway.security.login.ForeignSignInFilter;
import app.gangway.security.login.GoalCache;
import app.gangway.security.login.LocalRedirects;
import app.gangway.security.login.LogoutRedirect;
import app.gangway.security.login.SignInFailureHandler;
import app.gangway.security.login.SignInListener;
import app.gangway.security.login.SignInPage;
import app.gangway.security.oidc.OidcUsers;
import app.gangway.security.web.ContentSecurityPolicyWriter;
import app.gangway.security.web.PageParameterFilter;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.task.TaskDecorator;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;

/** The rules of the addresses. Those of the views and of the services stand on them. */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {

  /** Static files that the sign-in page needs too. */
  private static final String[] FOR_ALL = {"/gangway.js", "/gangway.svg"};

  /** Rounds of a hash where no account says otherwise, as a power of two. */
  private static final int USUAL_COST = 10;

  /** Whether Gangway is well is for all to know; the figures are not, but on their own port. */
  @Bean
  @Order(1)
  SecurityFilterChain monitoring(HttpSecurity http, Environment environment) throws Exception {
    boolean ownPort = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
    return http.securityMatcher(EndpointRequest.toAnyEndpoint())
        .authorizeHttpRequests(
            requests -> {
              requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class)).permitAll();
              if (ownPort) {
                requests.anyRequest().permitAll();
              } else {
                requests.anyRequest().hasRole(Role.ADMIN);
              }
            })
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .httpBasic(Customizer.withDefaults())
        .build();
  }

  /** After the rules of the HTTP API. */
  @Bean
  @Order(3)
  SecurityFilterChain pages(
      HttpSecurity http,
      OidcUsers people,
      SignInListener record,
      List<AddressRule> rules,
      ObjectProvider<ClientRegistrationRepository> providers)
      throws Exception {
    guardAddresses(http, rules);
    guardRequests(http, rules);
    http.setSharedObject(RequestCache.class, new GoalCache());
    VaadinSavedRequestAwareAuthenticationSuccessHandler goOn = leadOn(http);
    http.with(
        VaadinSecurityConfigurer.vaadin(),
        vaadin -> {
          vaadin.loginView(SignInPage.PATH);
          vaadin.logoutSuccessHandler(leaving(providers.getIfAvailable()));
        });
    // All new: pages that were open for somebody else in the same browser do not outlive them.
    http.sessionManagement(
        session ->
            session
                .addSessionAuthenticationStrategy(record)
                .sessionFixation(fixation -> fixation.newSession()));
    SignInFailureHandler failures = new SignInFailureHandler(record);
    http.formLogin(form -> form.failureHandler(failures));
    if (providers.getIfAvailable() != null) {
      http.oauth2Login(
          login ->
              login
                  .loginPage(SignInPage.PATH)
                  .successHandler(goOn)
                  .failureHandler(failures)
                  .userInfoEndpoint(claims -> claims.oidcUserService(people)));
    }
    return http.build();
  }

  /** Before Vaadin adds that its pages are for whoever has signed in. */
  private static void guardAddresses(HttpSecurity http, List<AddressRule> rules) throws Exception {
    http.authorizeHttpRequests(
        requests -> {
          requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
          requests.requestMatchers(FOR_ALL).permitAll();
          requests.requestMatchers("/actuator/**").hasRole(Role.ADMIN);
          for (AddressRule rule : rules) {
            var addresses = requests.requestMatchers(patterns(rule));
            if (rule.role() == null) {
              addresses.permitAll();
            } else if (rule.role().equals(AddressRule.ANY_ROLE)) {
              addresses.authenticated();
            } else {
              addresses.hasRole(rule.role());
            }
          }
        });
  }

  private static void guardRequests(HttpSecurity http, List<AddressRule> rules) throws Exception {
    http.headers(
        headers ->
            headers
                .addHeaderWriter(new ContentSecurityPolicyWriter())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
    http.csrf(
        csrf ->
            rules.stream()
                .filter(AddressRule::checksOrigin)
                .forEach(rule -> csrf.ignoringRequestMatchers(patterns(rule))));
    http.addFilterAfter(new PageParameterFilter(), HeaderWriterFilter.class);
    http.addFilterBefore(new ForeignSignInFilter(), UsernamePasswordAuthenticationFilter.class);
  }

  private static String[] patterns(AddressRule rule) {
    return rule.patterns().toArray(String[]::new);
  }

  /** To the sign-in page and from there on, by addresses that name no host. */
  private static VaadinSavedRequestAwareAuthenticationSuccessHandler leadOn(HttpSecurity http)
      throws Exception {
    LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint(SignInPage.PATH);
    signIn.setFavorRelativeUris(true);
    http.exceptionHandling(unknown -> unknown.authenticationEntryPoint(signIn));
    VaadinSavedRequestAwareAuthenticationSuccessHandler goOn =
        new VaadinSavedRequestAwareAuthenticationSuccessHandler();
    goOn.setRedirectStrategy(new LocalRedirects());
    http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, goOn);
    return goOn;
  }

  /** Whom a provider vouched for leaves there too, lest the next one comes in by a click. */
  private static LogoutSuccessHandler leaving(@Nullable ClientRegistrationRepository providers) {
    SimpleUrlLogoutSuccessHandler leaving = new SimpleUrlLogoutSuccessHandler();
    if (providers != null) {
      OidcClientInitiatedLogoutSuccessHandler there =
          new OidcClientInitiatedLogoutSuccessHandler(providers);
      there.setPostLogoutRedirectUri("{baseUrl}" + SignInPage.PATH);
      leaving = there;
    }
    leaving.setDefaultTargetUrl(SignInPage.PATH);
    leaving.setRedirectStrategy(new LogoutRedirect());
    return leaving;
  }

  /** Kept where a page's background work finds it; one for the process, as its holder is. */
  @Bean
  SecurityContextHolderStrategy whereItIsKnownWhoAsks() {
    SecurityContextHolderStrategy chosen = SecurityContextHolder.getContextHolderStrategy();
    if (!(chosen instanceof VaadinAwareSecurityContextHolderStrategy)) {
      chosen = new VaadinAwareSecurityContextHolderStrategy();
      SecurityContextHolder.setContextHolderStrategy(chosen);
    }
    return chosen;
  }

  @Bean
  PasswordEncoder passwordEncoder(AccountProperties configured) {
    // As slow for a name that nobody has as for the slowest of those that somebody has.
    int cost = configured.accounts().stream().mapToInt(Account::cost).max().orElse(USUAL_COST);
    return new BCryptPasswordEncoder(cost);
  }

  /** What is refused is told, so that it can be written down. */
  @Bean
  AuthorizationEventPublisher authorizationEvents(ApplicationEventPublisher events) {
    return new SpringAuthorizationEventPublisher(events);
  }

  /** What a page does in the background it does on behalf of the same person. */
  @Bean
  TaskDecorator onBehalfOfWhoeverAsked() {
    return DelegatingSecurityContextRunnable::new;
  }
}
