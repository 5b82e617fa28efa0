package app.gangway.security.oidc;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * A real OpenID Connect provider on a port of its own. Not annotated as a configuration, lest the
 * application finds it.
 */
@ImportAutoConfiguration({
  ServletWebServerFactoryAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class,
  OAuth2AuthorizationServerAutoConfiguration.class,
  OAuth2AuthorizationServerJwtAutoConfiguration.class
})
class Provider {

  static final String PASSWORD = "known to the provider";

  /** What the provider says of them, in its own words. */
  private static final Map<String, List<String>> GROUPS =
      Map.of(
          "olga", List.of("people-ops", "canteen"),
          "oscar", List.of("people-ops"),
          "otto", List.of("canteen"));

  /**
   * @param gangway where people are sent back to
   */
  static ConfigurableApplicationContext open(String gangway) {
    return new SpringApplicationBuilder(Provider.class)
        .run(
            "--spring.config.name=provider",
            "--server.port=0",
            "--server.servlet.session.cookie.name=PROVIDER",
            "--application=" + gangway);
  }

  @Bean
  @Order(1)
  SecurityFilterChain tokens(HttpSecurity http) throws Exception {
    OAuth2AuthorizationServerConfigurer server =
        OAuth2AuthorizationServerConfigurer.authorizationServer();
    return http.securityMatcher(server.getEndpointsMatcher())
        .with(server, each -> each.oidc(Customizer.withDefaults()))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            refused ->
                refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain form(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .csrf(csrf -> csrf.disable())
        .formLogin(Customizer.withDefaults())
        .build();
  }

  /** The application in the same process chooses another way to keep these, for all of them. */
  @Bean
  SecurityContextHolderStrategy whateverIsChosen() {
    return new SecurityContextHolderStrategy() {
      @Override
      public void clearContext() {
        SecurityContextHolder.clearContext();
      }

      @Override
      public SecurityContext getContext() {
        return SecurityContextHolder.getContext();
      }

      @Override
      public void setContext(SecurityContext context) {
        SecurityContextHolder.setContext(context);
      }

      @Override
      public SecurityContext createEmptyContext() {
        return SecurityContextHolder.createEmptyContext();
      }
    };
  }

  @Bean
  UserDetailsService people() {
    return new InMemoryUserDetailsManager(
        GROUPS.keySet().stream()
            .map(name -> User.withUsername(name).password("{noop}" + PASSWORD).build())
            .toList());
  }

  @Bean
  RegisteredClientRepository clients(Environment environment) {
    String gangway = environment.getRequiredProperty("application");
    return new InMemoryRegisteredClientRepository(
        RegisteredClient.withId(UUID.randomUUID().toString())
            .clientId("gangway")
            .clientSecret("{noop}between us")
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(gangway + "/login/oauth2/code/directory")
            .postLogoutRedirectUri(gangway + "/login")
            .scope("openid")
            .build());
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims() {
    return token ->
        token
            .getClaims()
            .claim("preferred_username", token.getPrincipal().getName())
            .claim("groups", GROUPS.get(token.getPrincipal().getName()));
  }
}
