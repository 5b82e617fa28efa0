package app.gangway.notification.link.http;

import app.gangway.common.access.AddressRule;
import app.gangway.common.http.SecretAddress;
import app.gangway.notification.link.LinkPolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/** Where links lead to, who may go there, and what is kept from everybody else. */
@Configuration(proxyBeanMethods = false)
class LinkAddresses {

  /** Without what comes after it, which is the secret. */
  static final String PATH = "/decide/";

  static final String STYLES = "/decide.css";

  /**
   * The form carries a key of its own, which the page alone knows: so it can be sent when the
   * session has ended meanwhile, and where there never was one.
   */
  @Bean
  static AddressRule whoMayFollowLinks(LinkPolicy policy) {
    return new AddressRule(
        List.of(PATH + "**"), policy.signsIn() ? AddressRule.ANY_ROLE : null, true);
  }

  @Bean
  static AddressRule linkStyles() {
    return AddressRule.open(List.of(STYLES));
  }

  /**
   * Holds for every answer, also for one that leads to the sign-in page or says what is broken:
   * nothing of it is stored, found by a search, told to where a link leads or written to a log.
   */
  @Bean
  static FilterRegistrationBean<jakarta.servlet.Filter> secrecyOfLinks() {
    FilterRegistrationBean<jakarta.servlet.Filter> filter =
        new FilterRegistrationBean<>(
            (request, response, chain) -> {
              SecretAddress.hide((HttpServletRequest) request, PATH + "…");
              HttpServletResponse answer = (HttpServletResponse) response;
              answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
              answer.setHeader("X-Robots-Tag", "noindex");
              answer.setHeader("Referrer-Policy", "no-referrer");
              chain.doFilter(request, response);
            });
    filter.addUrlPatterns(PATH + "*");
    filter.setName("secrecyOfLinks");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
