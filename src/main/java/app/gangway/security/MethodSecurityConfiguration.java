package app.gangway.security;

import app.gangway.common.access.SystemOnly;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.authorization.method.Jsr250AuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Guards the methods of services that say whom they serve. Not Spring's own set-up for that: it
 * would wrap the views too, whose annotations are Vaadin's to obey.
 */
@Configuration(proxyBeanMethods = false)
class MethodSecurityConfiguration {

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor rolesAllowed(ApplicationEventPublisher events) {
    AuthorizationManagerBeforeMethodInterceptor guard =
        new AuthorizationManagerBeforeMethodInterceptor(
            AnnotationMatchingPointcut.forMethodAnnotation(RolesAllowed.class),
            new Jsr250AuthorizationManager());
    guard.setAuthorizationEventPublisher(new SpringAuthorizationEventPublisher(events));
    return guard;
  }

  /**
   * Every request, also one that nobody signed in for, carries somebody's authentication; Gangway's
   * own threads carry none.
   */
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor systemOnly(ApplicationEventPublisher events) {
    AuthorizationManagerBeforeMethodInterceptor guard =
        new AuthorizationManagerBeforeMethodInterceptor(
            AnnotationMatchingPointcut.forMethodAnnotation(SystemOnly.class),
            (anybody, step) -> new AuthorizationDecision(isTheSystem()));
    guard.setAuthorizationEventPublisher(new SpringAuthorizationEventPublisher(events));
    return guard;
  }

  private static boolean isTheSystem() {
    return SecurityContextHolder.getContext().getAuthentication() == null;
  }
}
